import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, actsFor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import type { Task } from '../task/task.entity.js';
import { acceptsReports, type TaskFacts, takesPart } from '../task/task.rules.js';
import type { TaskWriter } from '../task/task-writer.js';
import { ProgressReport } from './progress-report.entity.js';

export interface ReportProgress {
  readonly taskId: string;
  readonly progressPercent: number;
  readonly narrative: string;
  readonly problems?: string | null;
  readonly nextSteps?: string | null;
}

/** What a department says of its task; the lead's report, or OFFICE's on its behalf, sets the progress. */
export class ReportProgressService {
  constructor(
    private readonly writer: TaskWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async reportProgress(actor: Actor, input: ReportProgress): Promise<{ taskId: string; reportId: string }> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    if (!Number.isInteger(input.progressPercent) || input.progressPercent < 0 || input.progressPercent > 100)
      check.fail('progressPercent', texts.fields.percent);
    const narrative = check.text('narrative', input.narrative);
    const problems = check.optionalText('problems', input.problems);
    const nextSteps = check.optionalText('nextSteps', input.nextSteps);
    check.done();
    if (!isOffice(actor) && !isDepartmentHead(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);

    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      if (!takesPart(actor, facts)) throw new ApiError('FORBIDDEN', texts.errors.partOnly);
      if (facts.planStatus === PlanStatus.ARCHIVED) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      if (!acceptsReports(task.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.reportStage(task.status));
      const departmentId = speaksFor(actor, facts);
      const setsProgress = departmentId === task.leadDepartment.id;
      const report = em.create(ProgressReport, {
        id: uuid(),
        task,
        author: em.getReference(Account, actor.accountId, { wrapped: true }),
        department: em.getReference(Department, departmentId, { wrapped: true }),
        reportedAt: this.clock.now(),
        reportedOn: this.clock.today(),
        progressPercent: input.progressPercent,
        previousPercent: await lastPercent(em, task, departmentId),
        setsProgress,
        narrative,
        problems,
        nextSteps,
      });
      if (setsProgress) {
        task.progressPercent = input.progressPercent;
        task.reportedSinceReturn = true;
      }
      const facts_ = Object.entries({
        report: report.id,
        reportDepartment: departmentId,
        reportedPercent: String(input.progressPercent),
        narrative,
        problems,
        nextSteps,
      });
      return {
        recorded: {
          kind: TaskEventKind.REPORTED,
          facts: facts_.flatMap(([field, to]) => (to === null ? [] : [{ field, from: null, to }])),
        },
        result: { taskId: task.id, reportId: report.id },
      };
    });
  }
}

/**
 * A department head speaks for their own department, also where they are of the office too; the office
 * otherwise for the lead.
 */
function speaksFor(actor: Actor, task: TaskFacts): string {
  const own = [task.leadDepartmentId, ...task.supportingDepartmentIds].find((id) => actsFor(actor, id));
  return own ?? task.leadDepartmentId;
}

async function lastPercent(em: EntityManager, task: Task, departmentId: string): Promise<number | null> {
  const last = await em.findOne(
    ProgressReport,
    { task: task.id, department: departmentId },
    // Ids are made in the order of real time; a fixed business date starts its day anew each midnight.
    { orderBy: { id: 'desc' } },
  );
  return last?.progressPercent ?? null;
}

import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import type { Attachment } from '../attachment/attachment.entity.js';
import { attach, checkedAttachmentIds } from '../attachment/attachment.service.js';
import { awaitingLeaders } from '../comment/speakers.service.js';
import { Department } from '../department/department.entity.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { answerNotices } from '../notice/answer.service.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { acceptsReports } from '../task/task.rules.js';
import type { OpenTask, TaskWriter } from '../task/task-writer.js';
import { ProgressReport } from './progress-report.entity.js';
import { type ReportWords, refusalOfNoChange, saysTheSame, speaksFor } from './progress-report.rules.js';

export interface ReportProgress {
  readonly taskId: string;
  readonly progressPercent: number;
  readonly narrative: string;
  readonly problems?: string | null;
  readonly nextSteps?: string | null;
  readonly noChange?: boolean | null;
  readonly lastReportId?: string | null;
  readonly attachmentIds?: readonly string[] | null;
  readonly isInternal?: boolean | null;
  readonly internalAttachmentIds?: readonly string[] | null;
}

/** What was asked for, checked for its form. */
interface Asked {
  readonly words: ReportWords;
  readonly noChange: boolean;
  /** The department's last report when this one was written; undefined where nobody says. */
  readonly lastReportId: string | null | undefined;
  readonly key: string | null;
  readonly attachmentIds: readonly string[];
  readonly isInternal: boolean;
  readonly internalAttachmentIds: readonly string[];
}

interface Reported {
  readonly taskId: string;
  readonly reportId: string;
}

/** What a department says of its task; the lead's report, or OFFICE's on its behalf, sets the progress. */
export class ReportProgressService {
  constructor(
    private readonly writer: TaskWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key known to the author's client: what comes again under it is answered, and not reported twice
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  async reportProgress(actor: Actor, input: ReportProgress, key: string | null = null): Promise<Reported> {
    const texts = textsIn(actor.language);
    const asked = checked(input, key, texts);
    if (!isOffice(actor) && !isDepartmentHead(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);

    return this.writer.change(actor, input.taskId, async (open) => {
      // First of all: what was taken once is answered again, wherever the task has gone since.
      const taken = await reportUnder(open, actor, asked, texts);
      if (taken) return { recorded: { kind: TaskEventKind.REPORTED }, result: taken };
      return this.add(actor, open, asked, texts);
    });
  }

  private async add(actor: Actor, { em, task, facts }: OpenTask, asked: Asked, texts: Texts) {
    const departmentId = speaksFor(actor, facts);
    if (departmentId === null) throw new ApiError('FORBIDDEN', texts.errors.partOnly);
    const last = await lastReport(em, task.id, departmentId);
    if (asked.lastReportId !== undefined && asked.lastReportId !== (last?.id ?? null))
      throw new ApiError('CONFLICT', texts.errors.reportedMeanwhile, { currentVersion: task.version });
    if (facts.planStatus === PlanStatus.ARCHIVED) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
    if (!acceptsReports(task.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.reportStage(task.status));
    const { words, noChange, attachmentIds } = asked;
    if (noChange && attachmentIds.length > 0)
      throw badInput([{ path: 'input.noChange', message: texts.fields.filesAreNew }]);
    if (noChange) checkNoChange(last, words, texts);

    // What repeats internal words is internal as well.
    const isInternal = asked.isInternal || (noChange && last?.isInternal === true);
    // A figure that stands beside everybody's words is not one of internal words.
    const former = last?.isInternal && !isInternal ? await lastReport(em, task.id, departmentId, true) : last;
    const setsProgress = departmentId === task.leadDepartment.id;
    const awaiting = setsProgress ? await awaitingLeaders(em, task.id) : [];
    const report = em.create(ProgressReport, {
      id: uuid(),
      task,
      author: em.getReference(Account, actor.accountId, { wrapped: true }),
      department: em.getReference(Department, departmentId, { wrapped: true }),
      reportedAt: this.clock.now(),
      reportedOn: this.clock.today(),
      previousPercent: former?.progressPercent ?? null,
      setsProgress,
      noChange,
      isInternal,
      idempotencyKey: asked.key,
      ...words,
    });
    const files = await attach(em, this.clock, actor, report, attachmentIds, asked.internalAttachmentIds);
    if (setsProgress) {
      task.progressPercent = words.progressPercent;
      task.reportedSinceReturn = true;
    }
    const told = Object.entries({
      report: report.id,
      reportDepartment: departmentId,
      reportedPercent: String(words.progressPercent),
      noChange: noChange ? 'true' : null,
      internalReport: isInternal ? 'true' : null,
      narrative: words.narrative,
      problems: words.problems,
      nextSteps: words.nextSteps,
      // By what is in them: whoever put another in its place would have to change the history too.
      attachments: namesOf(files.filter((file) => !file.isInternal)),
      internalAttachments: namesOf(files.filter((file) => file.isInternal)),
    });
    const also = setsProgress ? await answerNotices(em, this.clock, task) : [];
    const facts_ = told.flatMap(([field, to]) => (to === null ? [] : [{ field, from: null, to }]));
    return {
      recorded: { kind: TaskEventKind.REPORTED, facts: facts_, concerned: { accountIds: awaiting } },
      also,
      result: { taskId: task.id, reportId: report.id },
    };
  }
}

const namesOf = (files: readonly Attachment[]): string | null =>
  files.map(({ sha256, fileName }) => `${sha256} ${fileName}`).join('\n') || null;

/** @throws ApiError BAD_USER_INPUT with everything that is not as it should be */
function checked(input: ReportProgress, key: string | null, texts: Texts): Asked {
  const { progressPercent } = input;
  const check = new InputCheck(texts);
  if (!Number.isInteger(progressPercent) || progressPercent < 0 || progressPercent > 100)
    check.fail('progressPercent', texts.fields.percent);
  const narrative = check.text('narrative', input.narrative);
  const problems = check.optionalText('problems', input.problems);
  const nextSteps = check.optionalText('nextSteps', input.nextSteps);
  check.done();
  return {
    words: { progressPercent, narrative, problems, nextSteps },
    noChange: input.noChange ?? false,
    lastReportId: input.lastReportId,
    key,
    attachmentIds: checkedAttachmentIds(input.attachmentIds, input.internalAttachmentIds ?? [], texts),
    isInternal: input.isInternal ?? false,
    internalAttachmentIds: input.internalAttachmentIds ?? [],
  };
}

/**
 * The report that the author sent under this key before.
 * @throws ApiError BAD_USER_INPUT when it was another one
 */
async function reportUnder(
  { em, task }: OpenTask,
  actor: Actor,
  { key, words, noChange }: Asked,
  texts: Texts,
): Promise<Reported | null> {
  if (key === null) return null;
  const taken = await em.findOne(ProgressReport, { author: actor.accountId, idempotencyKey: key });
  if (!taken) return null;
  if (taken.task.id !== task.id || taken.noChange !== noChange || !saysTheSame(taken, words))
    throw badInput([{ path: 'Idempotency-Key', message: texts.fields.usedKey }]);
  return { taskId: task.id, reportId: taken.id };
}

/** @throws ApiError BAD_USER_INPUT */
function checkNoChange(last: ReportWords | null, words: ReportWords, texts: Texts): void {
  const refusal = refusalOfNoChange(last, words);
  if (refusal === null) return;
  const message = refusal === 'CHANGED' ? texts.fields.hasChanged : texts.fields.noFormerReport;
  throw badInput([{ path: 'input.noChange', message }]);
}

async function lastReport(
  em: EntityManager,
  taskId: string,
  departmentId: string,
  onlyOpen = false,
): Promise<ProgressReport | null> {
  return em.findOne(
    ProgressReport,
    { task: taskId, department: departmentId, ...(onlyOpen && { isInternal: false }) },
    // Ids are made in the order of real time; a fixed business date starts its day anew each midnight.
    { orderBy: { id: 'desc' } },
  );
}

import type { Clock } from '../../clock.js';
import type { Database } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { clearDecline } from '../decline/decline.service.js';
import { lapsePending } from '../extension/pending-extension.service.js';
import { lockPlan } from '../history/history.service.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { PlanItem } from '../plan/plan.entity.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { ProgressReport } from '../progress-report/progress-report.entity.js';
import { addTask, type CreateTask, checkDates, requireOffice, type TaskDetails } from './new-task.service.js';
import { mayRedirect, refusalToDeleteTask } from './task.rules.js';
import { existing, namedIn, relate } from './task-relations.js';
import { expectVersion, type TaskWriter } from './task-writer.js';

export interface UpdateTask extends TaskDetails {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly note?: string | null;
}

export interface DeleteTask {
  readonly taskId: string;
  readonly expectedVersion: number;
}

/** The office's work on what a task says: creating it, editing it, giving it to somebody else. */
export class TaskService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: TaskWriter,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived plan) */
  async createTask(actor: Actor, input: CreateTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = check.title('title', input.title);
    const description = check.optionalText('description', input.description);
    checkDates(check, texts, input.startsOn ?? null, input.dueOn, 'dueOn');
    check.done();
    requireOffice(actor, texts);
    return this.db.fork().transactional(async (em) => {
      const item = (id: string) => em.findOne(PlanItem, id, { populate: ['plan'], refresh: true });
      const counter = await lockPlan(em, (await existing(input.itemId, item, texts)).plan.id);
      const named = await namedIn(em, input, texts);
      const writing = { em, clock: this.clock, actor, counter };
      // Again, under the lock: a draft's item may have been moved, or deleted, meanwhile.
      const place = await existing(input.itemId, item, texts);
      const task = await addTask(writing, place, { ...input, title, description }, named, texts);
      return task.id;
    });
  }

  /**
   * Takes a task that nobody has begun out of a draft. Its history stays.
   * @returns the plan that it was in
   * @throws ApiError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  async deleteTask(actor: Actor, { taskId, expectedVersion }: DeleteTask): Promise<string> {
    const texts = textsIn(actor.language);
    requireOffice(actor, texts);
    return this.writer.delete(actor, taskId, async ({ em, task, facts }) => {
      expectVersion(task, expectedVersion, texts);
      const reports = await em.count(ProgressReport, { task: task.id });
      const refusal = refusalToDeleteTask(facts) ?? (reports > 0 ? 'TASK_UNDER_WAY' : null);
      if (refusal !== null) throw new ApiError('INVALID_TRANSITION', texts.planRefusal[refusal]);
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async updateTask(actor: Actor, input: UpdateTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = input.title === undefined ? undefined : check.title('title', input.title);
    const description =
      input.description === undefined ? undefined : check.optionalText('description', input.description);
    const note = check.optionalText('note', input.note);
    check.notNull('leadDepartmentId', input.leadDepartmentId);
    check.notNull('dueOn', input.dueOn);
    check.notNull('isInternal', input.isInternal);
    if (input.startsOn && input.dueOn) checkDates(check, texts, input.startsOn, input.dueOn, 'dueOn');
    check.done();
    requireOffice(actor, texts);

    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      const named = await namedIn(em, input, texts);
      expectVersion(task, input.expectedVersion, texts);
      if (facts.planStatus === PlanStatus.ARCHIVED) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      const previous = {
        dueOn: task.dueOn,
        lead: task.leadDepartment.id,
        supporting: task.supportingDepartments.getIdentifiers<string>(),
      };
      if (title !== undefined) task.title = title;
      if (description !== undefined) task.description = description;
      if (input.startsOn !== undefined) task.startsOn = input.startsOn;
      if (input.dueOn) task.dueOn = input.dueOn;
      if (typeof input.isInternal === 'boolean') task.isInternal = input.isInternal;
      relate(task, named, texts, [previous.lead, ...previous.supporting]);

      const dates = new InputCheck(texts);
      checkDates(dates, texts, task.startsOn, task.dueOn, input.dueOn ? 'dueOn' : 'startsOn');
      dates.done();
      const moved = task.dueOn !== previous.dueOn;
      const isHandedOver = task.leadDepartment.id !== previous.lead;
      if (moved || isHandedOver) {
        if (!mayRedirect(task.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.redirect(task.status));
        // Whoever asked for another date has a right to an answer, and the answer may be any later date.
        if (moved && !isHandedOver && task.extensionPending)
          throw new ApiError('INVALID_TRANSITION', texts.errors.answerExtension);
        if (facts.planStatus === PlanStatus.ACTIVE && note === null)
          throw badInput([{ path: 'input.note', message: texts.fields.noteForRedirect }]);
      }
      // Another department was asked, which has refused nothing.
      if (isHandedOver) clearDecline(task);
      const lapsed = isHandedOver ? await lapsePending(em, this.clock, actor, task) : [];
      // A draft's dates are not yet promises: the baseline is fixed when the plan becomes active.
      if (moved && facts.planStatus === PlanStatus.DRAFT) task.baselineDueOn = task.dueOn;
      else if (moved) task.dueOnChanges += 1;
      return { recorded: { kind: TaskEventKind.UPDATED, note, facts: lapsed }, result: task.id };
    });
  }
}

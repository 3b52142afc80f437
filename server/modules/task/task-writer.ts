import type { Clock } from '../../clock.js';
import type { Database, EntityManager } from '../../database.js';
import { ApiError } from '../../errors.js';
import { isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { lockPlan, type Recorded, record, recordDeletion, stateOf } from '../history/history.service.js';
import { type LastNotice, nextLevel } from '../notice/notice.rules.js';
import type { PlanCounter } from '../plan/plan.entity.js';
import { maySeePlan } from '../plan/plan.rules.js';
import type { LocalDate } from './date.rules.js';
import { Task } from './task.entity.js';
import type { TaskFacts } from './task.rules.js';
import { maySeeTask } from './visibility.rules.js';

/** A task under the plan's lock, inside the transaction that will change it. */
export interface OpenTask {
  readonly em: EntityManager;
  readonly task: Task;
  readonly facts: TaskFacts;
  /** The plan's: a step that makes other tasks writes their history too. */
  readonly counter: PlanCounter;
}

/** What the rules need to know of a loaded task. */
export function factsOf(task: Task, today: LocalDate): TaskFacts {
  return {
    status: task.status,
    pausedFrom: task.pausedFrom,
    planStatus: task.plan.getEntity().status,
    leadDepartmentId: task.leadDepartment.id,
    leadDepartmentKind: task.leadDepartment.getEntity().kind,
    supportingDepartmentIds: task.supportingDepartments.getIdentifiers<string>(),
    submittedById: task.submittedBy?.id ?? null,
    reportedSinceReturn: task.reportedSinceReturn,
    wasReturned: task.wasReturned,
    extensionPending: task.extensionPending,
    declineState: task.declineState,
    nextNotice: nextLevel(lastNoticeOf(task), today),
  };
}

function lastNoticeOf({ lastNoticeLevel, lastNoticeRespondBy, lastNoticeAnswered }: Task): LastNotice | null {
  if (lastNoticeLevel === null || lastNoticeRespondBy === null) return null;
  return { level: lastNoticeLevel, respondBy: lastNoticeRespondBy, isAnswered: lastNoticeAnswered };
}

export const notFound = (texts: Texts): ApiError => new ApiError('NOT_FOUND', texts.errors.notFound);

/** @throws ApiError CONFLICT when somebody changed the task since the caller saw it. */
export function expectVersion(task: Task, expected: number, texts: Texts): void {
  if (task.version !== expected)
    throw new ApiError('CONFLICT', texts.errors.conflict(task.version), { currentVersion: task.version });
}

/** One transaction a change: lock the plan, load the task as it now is, change it, write history. */
export class TaskWriter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param change checks and changes the task, and says what to record; `also` are events of their own that it brought
   * about
   * @returns what `change` returned beside the record
   * @throws ApiError NOT_FOUND when there is no such task, or none that the actor may see
   */
  async change<T>(
    actor: Actor,
    taskId: string,
    change: (open: OpenTask) => Promise<{ recorded: Recorded; also?: readonly Recorded[]; result: T }>,
  ): Promise<T> {
    return this.#open(actor, taskId, async (open) => {
      const { em, task, counter } = open;
      const before = stateOf(task);
      const { recorded, also = [], result } = await change(open);
      await record(em, this.clock, actor, counter, task, before, recorded);
      for (const event of also) await record(em, this.clock, actor, counter, task, stateOf(task), event);
      return result;
    });
  }

  /**
   * Takes a task out of its plan; its history stays.
   * @param check refuses, where it must
   * @returns the plan that it was in
   * @throws ApiError NOT_FOUND when there is no such task, or none that the actor may see
   */
  async delete(actor: Actor, taskId: string, check: (open: OpenTask) => Promise<void>): Promise<string> {
    return this.#open(actor, taskId, async (open) => {
      await check(open);
      await recordDeletion(open.em, this.clock, actor, open.counter, open.task);
      return open.counter.plan.id;
    });
  }

  async #open<T>(actor: Actor, taskId: string, work: (open: OpenTask) => Promise<T>): Promise<T> {
    const texts = textsIn(actor.language);
    if (!isId(taskId)) throw notFound(texts);
    return this.db.fork().transactional(async (em) => {
      const found = await em.findOne(Task, taskId, { fields: ['plan'] });
      if (!found) throw notFound(texts);
      const counter = await lockPlan(em, found.plan.id);
      // Read again: it may have changed, or been deleted, while this writer queued for the lock.
      const task = await em.findOne(Task, taskId, {
        populate: ['plan', 'leadDepartment', 'supportingDepartments'],
        strategy: 'select-in',
        refresh: true,
      });
      if (!task || !maySeePlan(actor, task.plan.getEntity().status)) throw notFound(texts);
      const facts = factsOf(task, this.clock.today());
      if (!maySeeTask(actor, { ...facts, isInternal: task.isInternal })) throw notFound(texts);
      return work({ em, task, facts, counter });
    });
  }
}

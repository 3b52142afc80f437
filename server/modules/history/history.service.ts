import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import canonicalize from 'canonicalize';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import type { Recipients } from '../notification/notification.rules.js';
import { notify } from '../notification/notify.service.js';
import { messagesOf } from '../notification/task-messages.rules.js';
import { PlanCounter } from '../plan/plan.entity.js';
import type { Copy } from '../task/batch.rules.js';
import { Task } from '../task/task.entity.js';
import { TaskStatus } from '../task/task.rules.js';
import { type Guarded, lostSight } from '../task/visibility.rules.js';
import type { ChainLink } from './chain.rules.js';
import { TaskEvent } from './task-event.entity.js';
import {
  type Change,
  changesBetween,
  nothingOf,
  type Subject,
  saidOnly,
  TaskEventKind,
  type TaskState,
} from './task-event.rules.js';

/** SHA-256, hexadecimal, over the canonical JSON (RFC 8785) of a link. */
export function hashOf(link: ChainLink): string {
  const json = canonicalize(link);
  if (json === undefined) throw new Error('a link of the chain is always JSON');
  return createHash('sha256').update(json).digest('hex');
}

/** The state of a task as its history tells it. Supporting departments in one order, so that sets compare. */
export function stateOf(task: Task): TaskState {
  return {
    code: task.code,
    item: task.item.id,
    title: task.title,
    description: task.description,
    sourceExcerpt: task.sourceExcerpt,
    milestone: task.milestone?.id ?? null,
    leadDepartment: task.leadDepartment.id,
    supportingDepartments: JSON.stringify(task.supportingDepartments.getIdentifiers<string>().toSorted()),
    assignee: task.assignee?.id ?? null,
    startsOn: task.startsOn,
    dueOn: task.dueOn,
    baselineDueOn: task.baselineDueOn,
    status: task.status,
    pausedFrom: task.pausedFrom,
    position: task.position,
    progressPercent: String(task.progressPercent),
    submittedOn: task.submittedOn,
    submittedBy: task.submittedBy?.id ?? null,
    completedOn: task.completedOn,
    closedOn: task.closedOn,
    declineState: task.declineState,
    declinedBy: task.declinedBy?.id ?? null,
    declinedOn: task.declinedOn,
    declineReason: task.declineReason,
    // Said only where it is so: of the events of most tasks there is nothing to tell.
    isInternal: task.isInternal ? 'true' : null,
    batch: task.batchId,
  };
}

const idsForm = z.array(z.string());

/** Who may see a task in that state. */
const guardedOf = (state: TaskState): Guarded => ({
  isInternal: state.isInternal === 'true',
  leadDepartmentId: state.leadDepartment ?? '',
  supportingDepartmentIds: idsForm.parse(JSON.parse(state.supportingDepartments ?? '[]')),
});

const counterOf = {
  [TaskStatus.NOT_STARTED]: 'notStarted',
  [TaskStatus.IN_PROGRESS]: 'inProgress',
  [TaskStatus.IN_REVIEW]: 'inReview',
  [TaskStatus.DONE]: 'done',
  [TaskStatus.PAUSED]: 'paused',
  [TaskStatus.CANCELLED]: 'cancelled',
} as const;

/** Locks the plan for one writer until the transaction ends. Every change of a task begins with this. */
export async function lockPlan(em: EntityManager, planId: string): Promise<PlanCounter> {
  return em.findOneOrFail(PlanCounter, { plan: planId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** What is written to history beside the differences of the task itself. */
export interface Recorded {
  readonly kind: TaskEventKind;
  readonly note?: string | null;
  /** Facts that are no field of the task, such as the words of a report. */
  readonly facts?: readonly Change[];
  /** Whom it concerns beside those that its kind does: they are told of it too. */
  readonly concerned?: Recipients;
  /** Which of the copies that are dealt in one go it makes. */
  readonly copy?: Copy | undefined;
}

/** What of the plan an event is of: a task, or the plan itself, an item, a milestone. */
type Of = { readonly task: Task } | { readonly subject: Subject };

/** Writes the plan's next link. The caller holds the plan's lock, and flushes. */
export function append(
  em: EntityManager,
  clock: Clock,
  actor: Actor,
  counter: PlanCounter,
  of: Of,
  { kind, note = null, changes }: { kind: TaskEventKind; note?: string | null; changes: readonly Change[] },
): { id: string; at: Date } {
  const at = clock.now();
  const [task, subject] = 'task' in of ? [of.task, null] : [null, of.subject];
  const link: ChainLink = {
    id: uuid(),
    planId: counter.plan.id,
    sequence: counter.chainLength + 1,
    taskId: task?.id ?? null,
    ...(subject && { subject }),
    kind,
    actorId: actor.accountId,
    at: at.toISOString(),
    businessDate: clock.today(),
    changes,
    note,
    previousHash: counter.chainHead,
  };
  const hash = hashOf(link);
  em.create(TaskEvent, {
    id: link.id,
    plan: counter.plan,
    sequence: link.sequence,
    task,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    kind,
    actor: em.getReference(Account, actor.accountId, { wrapped: true }),
    at,
    businessDate: link.businessDate,
    changes,
    note,
    previousHash: link.previousHash,
    hash,
  });
  counter.chainLength = link.sequence;
  counter.chainHead = hash;
  return { id: link.id, at };
}

/**
 * Writes what changed since `before` as the plan's next link, counts the stages anew, gives the task its next
 * version (unless somebody only said something), tells whom it concerns, and announces it to every process at commit.
 * The caller holds the plan's lock.
 * @param before the task's state before the change; null for a new task
 * @returns false when nothing changed, and then nothing is written
 */
export async function record(
  em: EntityManager,
  clock: Clock,
  actor: Actor,
  counter: PlanCounter,
  task: Task,
  before: TaskState | null,
  { kind, note = null, facts = [], concerned, copy }: Recorded,
): Promise<boolean> {
  const changes = [...changesBetween(before ?? {}, stateOf(task)), ...facts];
  if (changes.length === 0) return false;
  const { id, at } = append(em, clock, actor, counter, { task }, { kind, note, changes });
  if (before === null) counter[counterOf[task.status]] += 1;
  else if (before.status !== task.status) {
    const from = Object.values(TaskStatus).find((status) => status === before.status);
    if (from) counter[counterOf[from]] -= 1;
    counter[counterOf[task.status]] += 1;
  }
  if (before !== null && !saidOnly.includes(kind)) task.version += 1;
  task.updatedAt = at;
  await em.flush();
  const after = guardedOf(stateOf(task));
  const told = { planStatus: task.plan.getEntity().status, ...after };
  const occasion = { cause: id, actorId: actor.accountId, planId: counter.plan.id, task: { id: task.id, ...told } };
  await notify(em, clock, occasion, messagesOf({ kind, changes, note, concerned, copy }, told));
  const lost = before === null ? null : lostSight(guardedOf(before), after);
  await em.execute(`select pg_notify('task_changed', ?)`, [
    JSON.stringify({ planId: counter.plan.id, taskId: task.id, ...(lost !== null && { lost }) }),
  ]);
  return true;
}

/**
 * Takes the task out of the plan: its row goes, and its events stay in the chain, the deletion as the last of them.
 * The caller holds the plan's lock, and has asked whether it may be deleted.
 */
export async function recordDeletion(
  em: EntityManager,
  clock: Clock,
  actor: Actor,
  counter: PlanCounter,
  task: Task,
): Promise<void> {
  const before = stateOf(task);
  const changes = changesBetween(before, nothingOf(before));
  append(em, clock, actor, counter, { task }, { kind: TaskEventKind.DELETED, changes });
  counter[counterOf[task.status]] -= 1;
  await em.flush();
  await em.nativeDelete(Task, { id: task.id });
}

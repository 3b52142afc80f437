import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import canonicalize from 'canonicalize';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { PlanCounter } from '../plan/plan.entity.js';
import type { Task } from '../task/task.entity.js';
import { TaskStatus } from '../task/task.rules.js';
import { type BrokenLink, type ChainLink, firstBrokenLink } from './chain.rules.js';
import { TaskEvent } from './task-event.entity.js';
import { type Change, changesBetween, type TaskEventKind, type TaskState } from './task-event.rules.js';

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
  };
}

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
}

/**
 * Writes what changed since `before` as the plan's next link, counts the stages anew, gives the task its next
 * version, and announces it to every process at commit. The caller holds the plan's lock.
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
  { kind, note = null, facts = [] }: Recorded,
): Promise<boolean> {
  const changes = [...changesBetween(before ?? {}, stateOf(task)), ...facts];
  if (changes.length === 0) return false;
  const at = clock.now();
  const link: ChainLink = {
    id: uuid(),
    planId: counter.plan.id,
    sequence: counter.chainLength + 1,
    taskId: task.id,
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
  if (before === null) counter[counterOf[task.status]] += 1;
  else if (before.status !== task.status) {
    const from = Object.values(TaskStatus).find((status) => status === before.status);
    if (from) counter[counterOf[from]] -= 1;
    counter[counterOf[task.status]] += 1;
  }
  if (before !== null) task.version += 1;
  task.updatedAt = at;
  await em.flush();
  await em.execute(`select pg_notify('task_changed', ?)`, [JSON.stringify({ planId: link.planId, taskId: task.id })]);
  return true;
}

/** Walks the plan's chain; the first link that does not hold, or null. */
export async function verifyChain(em: EntityManager, planId: string): Promise<BrokenLink | null> {
  const counter = await em.findOneOrFail(PlanCounter, { plan: planId });
  const events = await em.find(TaskEvent, { plan: planId }, { orderBy: { sequence: 'asc' } });
  const links = events.map((event) => ({
    id: event.id,
    planId,
    sequence: event.sequence,
    taskId: event.task.id,
    kind: event.kind,
    actorId: event.actor?.id ?? null,
    at: event.at.toISOString(),
    businessDate: event.businessDate,
    changes: event.changes,
    note: event.note,
    previousHash: event.previousHash,
    hash: event.hash,
  }));
  return firstBrokenLink(links, { length: counter.chainLength, hash: counter.chainHead }, hashOf);
}

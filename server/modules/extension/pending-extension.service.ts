import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import type { Change } from '../history/task-event.rules.js';
import type { Task } from '../task/task.entity.js';
import { ExtensionStatus } from './extension.rules.js';
import { ExtensionRequest } from './extension-request.entity.js';

/** What became of the request that waited: who answered, when, and with which words. */
export interface Settlement {
  readonly status: ExtensionStatus;
  readonly note?: string | null;
}

/** Settles the task's pending request; what history tells of it. The caller holds the plan's lock, and records. */
export function settle(
  em: EntityManager,
  clock: Clock,
  actor: Actor,
  task: Task,
  request: ExtensionRequest,
  { status, note = null }: Settlement,
): Change[] {
  request.status = status;
  request.decidedBy = em.getReference(Account, actor.accountId, { wrapped: true });
  request.decidedAt = clock.now();
  request.decidedOn = clock.today();
  request.decisionNote = note;
  task.extensionPending = false;
  return [
    { field: 'extensionRequest', from: null, to: request.id },
    { field: 'extensionStatus', from: ExtensionStatus.PENDING, to: status },
    { field: 'requestedDueOn', from: null, to: request.newDueOn },
  ];
}

/**
 * A request falls with what it asked for: when the task is closed or cancelled, or given to another department, it
 * counts as taken back, and the event that ended it says so. Nobody has to answer what nobody asks any more.
 */
export async function lapsePending(em: EntityManager, clock: Clock, actor: Actor, task: Task): Promise<Change[]> {
  if (!task.extensionPending) return [];
  const request = await em.findOneOrFail(ExtensionRequest, { task: task.id, status: ExtensionStatus.PENDING });
  return settle(em, clock, actor, task, request, { status: ExtensionStatus.WITHDRAWN });
}

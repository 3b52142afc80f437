import { type Actor, actsFor, isOffice } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import type { LocalDate } from '../task/date.rules.js';

/** What became of a request for a later due date. domain.md, "Supervision". */
export enum ExtensionStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What the rules need to know of a task. */
export interface Extendable {
  readonly planStatus: PlanStatus;
  /** Neither done nor cancelled: its due date is still a promise. */
  readonly isOpen: boolean;
  readonly extensionPending: boolean;
}

/** Why there is nothing to ask for, or nothing to answer: a matter of the task, whoever asks (INVALID_TRANSITION). */
export type ExtensionRefusal = 'DRAFT' | 'ARCHIVED' | 'TASK_OVER' | 'ALREADY_PENDING' | 'NOT_PENDING';

function refusalOfTask({ planStatus, isOpen }: Extendable): ExtensionRefusal | null {
  if (planStatus === PlanStatus.ARCHIVED) return 'ARCHIVED';
  if (planStatus === PlanStatus.DRAFT) return 'DRAFT';
  return isOpen ? null : 'TASK_OVER';
}

/**
 * An extension is asked for while the task is to be done, in a plan in force: a draft's dates are no promises yet, and
 * the date of a closed chapter stays as it was. In review too, because the office may return it; paused too, because
 * a pause eats into the time. One at a time: a second one would ask to move a date that is itself in question.
 */
export const refusalToRequest = (task: Extendable): ExtensionRefusal | null =>
  refusalOfTask(task) ?? (task.extensionPending ? 'ALREADY_PENDING' : null);

/** The same for answering it, or taking it back: it must wait for an answer still. */
export const refusalToSettle = (task: Extendable): ExtensionRefusal | null =>
  refusalOfTask(task) ?? (task.extensionPending ? null : 'NOT_PENDING');

/** Asked when the due date had passed: allowed, and its record says so. */
export const isAskedLate = (dueOn: LocalDate, today: LocalDate): boolean => today > dueOn;

/** The department for which it was asked takes it back; of the office, only whoever asked on its behalf. */
export const mayWithdraw = (
  actor: Actor,
  request: { readonly departmentId: string; readonly requestedById: string },
): boolean => actsFor(actor, request.departmentId) || (isOffice(actor) && actor.accountId === request.requestedById);

import { type Actor, actsFor, isOffice } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';

/** What became of a lead department's refusal. */
export enum DeclineState {
  /** It waits for the office, which gives the task to somebody else, or insists. */
  DECLINED = 'DECLINED',
  /** The office insisted: the department cannot decline again while it leads the task. */
  INSISTED = 'INSISTED',
}

/** What the rules need to know of a task that was dealt out. */
export interface Dealt {
  /** Nobody has accepted it yet, and it is neither paused nor cancelled. */
  readonly awaitsAcceptance: boolean;
  readonly planStatus: PlanStatus;
  readonly leadDepartmentId: string;
  readonly declineState: DeclineState | null;
}

/** Why declining, or insisting, is refused. LEAD_ONLY and OFFICE_ONLY are a matter of who asks (FORBIDDEN). */
export type DeclineRefusal =
  | 'LEAD_ONLY'
  | 'OFFICE_ONLY'
  | 'ARCHIVED'
  | 'ACCEPTED'
  | 'DECLINED_ALREADY'
  | 'INSISTED_ON'
  | 'NOT_DECLINED';

/**
 * Why the actor may not decline the task now; null when they may. The department speaks for itself: the office gives
 * a task to somebody else without declining it first.
 */
export function refusalToDecline(actor: Actor, task: Dealt): DeclineRefusal | null {
  if (!actsFor(actor, task.leadDepartmentId)) return 'LEAD_ONLY';
  if (task.planStatus === PlanStatus.ARCHIVED) return 'ARCHIVED';
  if (!task.awaitsAcceptance) return 'ACCEPTED';
  if (task.declineState === DeclineState.DECLINED) return 'DECLINED_ALREADY';
  return task.declineState === DeclineState.INSISTED ? 'INSISTED_ON' : null;
}

/** Why the actor may not insist on a task that was declined; null when they may. */
export function refusalToInsist(actor: Actor, task: Dealt): DeclineRefusal | null {
  if (!isOffice(actor)) return 'OFFICE_ONLY';
  if (task.planStatus === PlanStatus.ARCHIVED) return 'ARCHIVED';
  return task.awaitsAcceptance && task.declineState === DeclineState.DECLINED ? null : 'NOT_DECLINED';
}

import { type Actor, actsFor, isDepartmentHead, isLeader, isOffice } from '../account/account.rules.js';
import type { Recipients } from '../notification/notification.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';

/** Said in passing, or by a leader who expects an answer. */
export enum CommentKind {
  COMMENT = 'COMMENT',
  INSTRUCTION = 'INSTRUCTION',
}

/** What the rules need to know of a task that somebody speaks of. */
export interface SpokenOf {
  readonly planStatus: PlanStatus;
  /** Done or cancelled: nothing is expected of anybody any more. */
  readonly isOver: boolean;
  readonly leadDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
}

/** Why a comment or an instruction is not taken. The first two are a matter of who asks (FORBIDDEN). */
export type CommentRefusal = 'LEADER_ONLY' | 'PART_ONLY' | 'ARCHIVED' | 'OVER';

/**
 * Could a person of these roles ever say this, whatever the task? Asked before the task is looked up, so that a
 * refusal tells nothing about which tasks exist.
 */
export const mayEverSay = (actor: Actor, kind: CommentKind): boolean =>
  isLeader(actor) || (kind === CommentKind.COMMENT && (isOffice(actor) || isDepartmentHead(actor)));

/**
 * Why the actor may not comment on the task, or instruct, now; null when they may. Departments that lead or support
 * it, the office and leaders comment, in any stage; leaders alone instruct, while there is something left to do.
 */
export function refusalToSay(actor: Actor, task: SpokenOf, kind: CommentKind): CommentRefusal | null {
  const takesPart = [task.leadDepartmentId, ...task.supportingDepartmentIds].some((id) => actsFor(actor, id));
  if (kind === CommentKind.INSTRUCTION && !isLeader(actor)) return 'LEADER_ONLY';
  if (!isLeader(actor) && !isOffice(actor) && !takesPart) return 'PART_ONLY';
  if (task.planStatus === PlanStatus.ARCHIVED) return 'ARCHIVED';
  return kind === CommentKind.INSTRUCTION && task.isOver ? 'OVER' : null;
}

/**
 * Whom a comment is for: whoever spoke of the task before, and its lead. The office hears of what the lead itself says,
 * which nobody else could answer, and of what leaders say; it does not hear every word that others exchange.
 * @param before who spoke of it before
 */
export function heardBy(actor: Actor, task: Pick<SpokenOf, 'leadDepartmentId'>, before: readonly string[]): Recipients {
  const isLeads = actsFor(actor, task.leadDepartmentId);
  return {
    accountIds: before,
    departmentIds: isLeads ? [] : [task.leadDepartmentId],
    office: isLeads || isLeader(actor),
  };
}

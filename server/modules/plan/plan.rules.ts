import { type Actor, isOffice, Role } from '../account/account.rules.js';

/** DRAFT is the office's own; ACTIVE is published and its baseline fixed; ARCHIVED is read only. */
export enum PlanStatus {
  DRAFT = 'DRAFT',
  ACTIVE = 'ACTIVE',
  ARCHIVED = 'ARCHIVED',
}

/** What a person may do with a plan. EDIT covers adding items, milestones and tasks to it. */
export enum PlanAction {
  EDIT = 'EDIT',
  ACTIVATE = 'ACTIVATE',
  ARCHIVE = 'ARCHIVE',
}

/** What a person may do with an item of a plan. */
export enum PlanItemAction {
  EDIT = 'EDIT',
  MOVE = 'MOVE',
  DELETE = 'DELETE',
}

/** Why a change of a plan, an item or a milestone is refused, whoever asks (INVALID_TRANSITION). */
export type PlanRefusal =
  | 'ARCHIVED'
  | 'ALREADY_ACTIVE'
  | 'NO_TASKS'
  | 'STILL_DRAFT'
  | 'NUMBERS_FIXED'
  | 'NEVER_DELETED'
  | 'ITEM_IN_USE'
  | 'MILESTONE_IN_USE'
  | 'TASK_UNDER_WAY';

/** A draft is seen by OFFICE and ADMIN only. */
export function maySeePlan(actor: Actor, status: PlanStatus): boolean {
  return status !== PlanStatus.DRAFT || isOffice(actor) || actor.roles.includes(Role.ADMIN);
}

/** Plans, items and milestones are the office's: domain.md, "Who uses it". */
export const mayKeepPlans = (actor: Actor): boolean => isOffice(actor);

/** Tasks are added by OFFICE, while the plan is not archived. */
export function mayCreateTask(actor: Actor, status: PlanStatus): boolean {
  return mayKeepPlans(actor) && refusalToEdit(status) === null;
}

/** An archived plan is read only. */
export const refusalToEdit = (status: PlanStatus): PlanRefusal | null =>
  status === PlanStatus.ARCHIVED ? 'ARCHIVED' : null;

/** A draft is published once it has a task: publishing fixes dates, numbers and codes, and there must be some. */
export function refusalToActivate(plan: { readonly status: PlanStatus; readonly tasks: number }): PlanRefusal | null {
  if (plan.status === PlanStatus.ARCHIVED) return 'ARCHIVED';
  if (plan.status === PlanStatus.ACTIVE) return 'ALREADY_ACTIVE';
  return plan.tasks === 0 ? 'NO_TASKS' : null;
}

/** Only what was published is archived: everybody reads an archived plan, and nobody else ever read a draft. */
export function refusalToArchive(status: PlanStatus): PlanRefusal | null {
  if (status === PlanStatus.ARCHIVED) return 'ARCHIVED';
  return status === PlanStatus.DRAFT ? 'STILL_DRAFT' : null;
}

/** An item's number is in the codes of its tasks: it changes only while nobody outside the office has read them. */
export function refusalToRenumber(status: PlanStatus): PlanRefusal | null {
  if (status === PlanStatus.ARCHIVED) return 'ARCHIVED';
  return status === PlanStatus.ACTIVE ? 'NUMBERS_FIXED' : null;
}

/** Only a draft's are deleted: domain.md, "A plan is DRAFT". */
export function refusalToDelete(status: PlanStatus): PlanRefusal | null {
  if (status === PlanStatus.ARCHIVED) return 'ARCHIVED';
  return status === PlanStatus.ACTIVE ? 'NEVER_DELETED' : null;
}

/** An item goes only when nothing hangs on it: neither tasks nor milestones. */
export function refusalToDeleteItem(
  status: PlanStatus,
  used: { readonly tasks: number; readonly milestones: number },
): PlanRefusal | null {
  return refusalToDelete(status) ?? (used.tasks + used.milestones > 0 ? 'ITEM_IN_USE' : null);
}

/** What the actor may do with the plan now: by the same functions that refuse. */
export function permittedPlanActions(
  actor: Actor,
  plan: { readonly status: PlanStatus; readonly tasks: number },
): PlanAction[] {
  if (!mayKeepPlans(actor)) return [];
  return [
    ...(refusalToEdit(plan.status) === null ? [PlanAction.EDIT] : []),
    ...(refusalToActivate(plan) === null ? [PlanAction.ACTIVATE] : []),
    ...(refusalToArchive(plan.status) === null ? [PlanAction.ARCHIVE] : []),
  ];
}

/** What the actor may do with an item now: by the same functions that refuse. */
export function permittedItemActions(
  actor: Actor,
  status: PlanStatus,
  used: { readonly tasks: number; readonly milestones: number },
): PlanItemAction[] {
  if (!mayKeepPlans(actor)) return [];
  return [
    ...(refusalToEdit(status) === null ? [PlanItemAction.EDIT] : []),
    ...(refusalToRenumber(status) === null ? [PlanItemAction.MOVE] : []),
    ...(refusalToDeleteItem(status, used) === null ? [PlanItemAction.DELETE] : []),
  ];
}

import { type Actor, Role } from '../account/account.rules.js';

/** DRAFT is the office's own; ACTIVE is published and its baseline fixed; ARCHIVED is read only. */
export enum PlanStatus {
  DRAFT = 'DRAFT',
  ACTIVE = 'ACTIVE',
  ARCHIVED = 'ARCHIVED',
}

/** A draft is seen by OFFICE and ADMIN only. */
export function maySeePlan(actor: Actor, status: PlanStatus): boolean {
  return status !== PlanStatus.DRAFT || actor.roles.includes(Role.OFFICE) || actor.roles.includes(Role.ADMIN);
}

/** Tasks are added by OFFICE, while the plan is not archived. */
export function mayCreateTask(actor: Actor, status: PlanStatus): boolean {
  return actor.roles.includes(Role.OFFICE) && status !== PlanStatus.ARCHIVED;
}

import type { Actor } from '../account/account.rules.js';
import { mayKeepPlans, type PlanRefusal, PlanStatus, refusalToDelete, refusalToEdit } from '../plan/plan.rules.js';
import { daysBetween, type LocalDate } from '../task/date.rules.js';
import { Light, worstLight } from '../task/light.rules.js';

export interface DatedMilestone {
  readonly dueOn: LocalDate;
  readonly reachedOn: LocalDate | null;
}

/** Reached when OFFICE sets reachedOn; overdue when its day passed without. */
export const isMilestoneOverdue = (milestone: DatedMilestone, today: LocalDate): boolean =>
  milestone.reachedOn === null && today > milestone.dueOn;

export const milestoneDaysOverdue = (milestone: DatedMilestone, today: LocalDate): number =>
  isMilestoneOverdue(milestone, today) ? daysBetween(milestone.dueOn, today) : 0;

/** reachedOn less dueOn: negative is early; null until it is reached. */
export const milestoneDaysLate = ({ dueOn, reachedOn }: DatedMilestone): number | null =>
  reachedOn === null ? null : daysBetween(dueOn, reachedOn);

/** Of those not yet reached, the one due first: what is overdue comes before what is ahead. Null when all are reached. */
export function nextMilestone<M extends DatedMilestone>(milestones: readonly M[]): M | null {
  const open = milestones.filter(({ reachedOn }) => reachedOn === null);
  return open.reduce<M | null>((next, one) => (next && next.dueOn <= one.dueOn ? next : one), null);
}

/** GREEN when reached, RED when overdue, else the worst light of its tasks. */
export function milestoneLight(milestone: DatedMilestone, today: LocalDate, taskLights: readonly Light[]): Light {
  if (milestone.reachedOn !== null) return Light.GREEN;
  return isMilestoneOverdue(milestone, today) ? Light.RED : worstLight(taskLights);
}

/** What a person may do with a milestone. EDIT covers setting when it was reached. */
export enum MilestoneAction {
  EDIT = 'EDIT',
  DELETE = 'DELETE',
}

/** A milestone goes only from a draft, and when no task leads to it. */
export const refusalToDeleteMilestone = (status: PlanStatus, tasks: number): PlanRefusal | null =>
  refusalToDelete(status) ?? (tasks > 0 ? 'MILESTONE_IN_USE' : null);

/** What the actor may do with a milestone now: by the same functions that refuse. */
export function permittedMilestoneActions(actor: Actor, status: PlanStatus, tasks: number): MilestoneAction[] {
  if (!mayKeepPlans(actor)) return [];
  return [
    ...(refusalToEdit(status) === null ? [MilestoneAction.EDIT] : []),
    ...(refusalToDeleteMilestone(status, tasks) === null ? [MilestoneAction.DELETE] : []),
  ];
}

/**
 * In a published plan a checkpoint's day is a promise: to move it, or to take back that it was reached, is said with
 * a reason. Setting or correcting reachedOn is not.
 */
export function milestoneNeedsNote(status: PlanStatus, before: DatedMilestone, after: DatedMilestone): boolean {
  if (status !== PlanStatus.ACTIVE) return false;
  return before.dueOn !== after.dueOn || (before.reachedOn !== null && after.reachedOn === null);
}

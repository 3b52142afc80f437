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

/** GREEN when reached, RED when overdue, else the worst light of its tasks. */
export function milestoneLight(milestone: DatedMilestone, today: LocalDate, taskLights: readonly Light[]): Light {
  if (milestone.reachedOn !== null) return Light.GREEN;
  return isMilestoneOverdue(milestone, today) ? Light.RED : worstLight(taskLights);
}

import { type Actor, isOffice } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskStatus } from '../task/task.rules.js';

/** The largest limit that can be set; the smallest is one task. */
export const largestLimit = 999;

/** Where work waits or is under way; what is done or cancelled is no longer in anybody's hands. */
const limitedStages: readonly TaskStatus[] = [
  TaskStatus.NOT_STARTED,
  TaskStatus.IN_PROGRESS,
  TaskStatus.IN_REVIEW,
  TaskStatus.PAUSED,
];

export const takesLimit = (status: TaskStatus): boolean => limitedStages.includes(status);

/** Limits are the office's, while the plan is not archived. */
export const maySetLimit = (actor: Actor, planStatus: PlanStatus, status: TaskStatus): boolean =>
  isOffice(actor) && planStatus !== PlanStatus.ARCHIVED && takesLimit(status);

/** A column's limit beside what the stage holds. */
export interface LimitState {
  /** Tasks that the stage should hold at most. */
  readonly most: number;
  /** Tasks that it holds, whatever filter the board has. */
  readonly held: number;
  /** How many of them are too many; a limit shows, and never blocks a move. */
  readonly excess: number;
}

/** Null where no limit is set. */
export const limitState = (most: number | undefined, held: number): LimitState | null =>
  most === undefined ? null : { most, held, excess: Math.max(0, held - most) };

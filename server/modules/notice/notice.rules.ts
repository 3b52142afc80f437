import { PlanStatus } from '../plan/plan.rules.js';
import type { LocalDate } from '../task/date.rules.js';

/** How loud a notice is: blue reminds, orange warns, red holds to account. domain.md, "Supervision". */
export enum NoticeLevel {
  BLUE = 'BLUE',
  ORANGE = 'ORANGE',
  RED = 'RED',
}

/** The last notice of a task. */
export interface LastNotice {
  readonly level: NoticeLevel;
  readonly respondBy: LocalDate;
  readonly isAnswered: boolean;
}

const above: Readonly<Record<NoticeLevel, NoticeLevel | null>> = {
  [NoticeLevel.BLUE]: NoticeLevel.ORANGE,
  [NoticeLevel.ORANGE]: NoticeLevel.RED,
  [NoticeLevel.RED]: null,
};

/**
 * The level that may be issued today: the next one up once the last has passed unanswered, blue where nothing waits
 * for an answer. Null while one runs, and above red: there the office speaks in person.
 */
export function nextLevel(last: LastNotice | null, today: LocalDate): NoticeLevel | null {
  if (last === null || last.isAnswered) return NoticeLevel.BLUE;
  return today > last.respondBy ? above[last.level] : null;
}

/** What the rules need to know of a task. */
export interface Noticeable {
  readonly planStatus: PlanStatus;
  /** Neither done nor cancelled. */
  readonly isOpen: boolean;
  readonly isPaused: boolean;
  readonly nextNotice: NoticeLevel | null;
}

/** Why there is nothing to be issued: a matter of the task (INVALID_TRANSITION). */
export type NoticeRefusal = 'DRAFT' | 'ARCHIVED' | 'TASK_OVER' | 'TASK_PAUSED' | 'NONE_DUE' | 'OTHER_LEVEL';

/** A notice presses for work that is to be done now, in a plan in force; of a level that is its turn. */
export function refusalToIssue(task: Noticeable, level: NoticeLevel | null = task.nextNotice): NoticeRefusal | null {
  if (task.planStatus === PlanStatus.ARCHIVED) return 'ARCHIVED';
  if (task.planStatus === PlanStatus.DRAFT) return 'DRAFT';
  if (!task.isOpen) return 'TASK_OVER';
  if (task.isPaused) return 'TASK_PAUSED';
  if (task.nextNotice === null) return 'NONE_DUE';
  return level === task.nextNotice ? null : 'OTHER_LEVEL';
}

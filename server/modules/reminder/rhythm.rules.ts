import type { DayExceptions } from '../calendar/working-day.rules.js';
import { isWorkingDay, weekdayOf, workingDaysUntil } from '../calendar/working-day.rules.js';
import { addDays, type LocalDate } from '../task/date.rules.js';

/** When the office wants people reminded, all in working days. */
export interface Rhythm {
  /** So many working days before a date. */
  readonly daysBefore: readonly number[];
  /** So many working days after it has passed. */
  readonly daysAfter: readonly number[];
  /** And then once a week: on this weekday (1 is Monday), or the first working day after it. */
  readonly weekday: number;
  /** What waits for the office is remembered once it has waited longer than so many working days. */
  readonly waitsDays: number;
}

/** A working day, with what reminders are reckoned by. */
export interface ReminderDay {
  readonly today: LocalDate;
  readonly exceptions: DayExceptions;
  readonly rhythm: Rhythm;
}

/** Is this the week's day, or the first working day after a week's day that was off? */
export function isWeeklyDay({ today, exceptions, rhythm }: ReminderDay): boolean {
  const since = (weekdayOf(today) - rhythm.weekday + 7) % 7;
  const chosen = addDays(today, -since);
  for (let day = chosen; day < today; day = addDays(day, 1)) if (isWorkingDay(day, exceptions)) return false;
  return isWorkingDay(today, exceptions);
}

/** Is somebody reminded today of what is due on that date, which is still ahead? */
export const isDayBefore = ({ today, exceptions, rhythm }: ReminderDay, date: LocalDate): boolean =>
  date > today && rhythm.daysBefore.includes(workingDaysUntil(today, date, exceptions));

/** Is somebody reminded on the so many'th working day of something that drags on? First by the list, then weekly. */
function isDayOfDragging(day: ReminderDay, count: number): boolean {
  const { daysAfter } = day.rhythm;
  return daysAfter.includes(count) || (count > Math.max(0, ...daysAfter) && isWeeklyDay(day));
}

/** Is somebody reminded today of what was due on that date and is not done? */
export const isDayAfter = (day: ReminderDay, date: LocalDate): boolean =>
  date < day.today && isDayOfDragging(day, -workingDaysUntil(day.today, date, day.exceptions));

/** Working days that something has waited. */
export const workingDaysWaited = ({ today, exceptions }: ReminderDay, since: LocalDate): number =>
  since < today ? -workingDaysUntil(today, since, exceptions) : 0;

/** Is the office reminded today of what has waited for it since that date? */
export function isDayOfWaiting(day: ReminderDay, since: LocalDate): boolean {
  const over = workingDaysWaited(day, since) - day.rhythm.waitsDays;
  return over > 0 && isDayOfDragging(day, over);
}

import type { LocalDate } from '../task/date.rules.js';

/** Which day of the month the office may set: every month has it. */
export const reportByDayLimits = { least: 1, most: 28 } as const;

/** Every month, by this day of it, unless the office sets another. domain.md, "Supervision". */
export const usualReportByDay = 25;

/** The first day of a date's month. */
export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** By when the report of this month is asked for; the day may have passed. */
export const reportDayOf = (today: LocalDate, byDay: number): LocalDate =>
  `${today.slice(0, 7)}-${String(byDay).padStart(2, '0')}`;

/** By when a report of this month is due; null when there is one. The day may have passed. */
export const reportDueOn = (today: LocalDate, lastReportedOn: LocalDate | null, byDay: number): LocalDate | null =>
  lastReportedOn?.startsWith(today.slice(0, 7)) ? null : reportDayOf(today, byDay);

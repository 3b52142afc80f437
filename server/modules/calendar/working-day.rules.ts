import { type Actor, isOffice, Role } from '../account/account.rules.js';
import { addDays, type LocalDate } from '../task/date.rules.js';
import { officialDay } from './official-days.rules.js';

/** What the organisation itself says of single days; it goes before the public holidays. */
export type DayExceptions = ReadonlyMap<LocalDate, { readonly isWorked: boolean }>;

/** Who keeps the organisation's own exceptions. */
export const mayKeepCalendar = (actor: Actor): boolean => isOffice(actor) || actor.roles.includes(Role.ADMIN);

/** Years that the calendar shows, and takes exceptions for. */
export const calendarYears = { first: 2004, last: 2100 } as const;

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** By the organisation's exceptions, else by the public holidays and make-up days, else by the weekday. */
export function isWorkingDay(date: LocalDate, exceptions: DayExceptions): boolean {
  return exceptions.get(date)?.isWorked ?? officialDay(date)?.isWorked ?? !isWeekend(date);
}

/** No organisation closes for a year: a search that gets so far has been misled by its exceptions. */
const longestSearch = 366;

/**
 * The working day that is so many working days after the date; before it when `count` is negative, the date itself
 * (worked or not) when it is 0.
 * @throws RangeError where a whole year is not worked
 */
export function addWorkingDays(date: LocalDate, count: number, exceptions: DayExceptions): LocalDate {
  const step = Math.sign(count);
  let found = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    let passed = 0;
    do {
      found = addDays(found, step);
      passed += 1;
      if (passed > longestSearch) throw new RangeError(`no working day within a year of ${date}`);
    } while (!isWorkingDay(found, exceptions));
  }
  return found;
}

/**
 * Working days after `from`, up to `until` and with it; negative, counted the other way, when `until` has passed: −1
 * on the first working day after it.
 */
export function workingDaysUntil(from: LocalDate, until: LocalDate, exceptions: DayExceptions): number {
  const [first, last, sign] = from <= until ? [from, until, 1] : [until, from, -1];
  let count = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day, exceptions)) count += 1;
  return count === 0 ? 0 : sign * count;
}

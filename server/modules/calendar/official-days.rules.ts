import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Language } from '../account/account.rules.js';
import type { LocalDate } from '../task/date.rules.js';

/** A day on which work differs from what its weekday says. */
export interface OfficialDay {
  readonly isWorked: boolean;
  /** The holiday, or the one that a worked weekend makes up for. */
  readonly holiday: Readonly<Record<Language, string>>;
}

/** The library writes "National Day,国庆节,3". */
const holidayOf = (entry: string): OfficialDay['holiday'] => {
  const [en = entry, zh = entry] = entry.split(',');
  return { zh, en };
};

const listed = (entries: Readonly<Record<LocalDate, string>>, isWorked: boolean): [LocalDate, OfficialDay][] =>
  Object.entries(entries).map(([date, entry]) => [date, { isWorked, holiday: holidayOf(entry) }]);

/**
 * Public holidays and make-up working days (调休) by the State Council's yearly notices, as the library keeps them. Its
 * data alone are used: its functions reckon in the time zone of the machine.
 */
const official: ReadonlyMap<LocalDate, OfficialDay> = new Map([
  ...listed(days.holidays, false),
  ...listed(days.workdays, true),
]);

/** What the notices say of the day; null where they say nothing. */
export const officialDay = (date: LocalDate): OfficialDay | null => official.get(date) ?? null;

/**
 * Does the library know the notice of that year? Each year's has its National Day; the first days of January stand in
 * the next year's already.
 */
export const isKnownYear = (year: number): boolean => official.has(`${year}-10-01`);

/** The days of the year that the notices name, in order. */
export const officialDaysOf = (year: number): readonly (OfficialDay & { readonly date: LocalDate })[] =>
  [...official]
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, day]) => ({ date, ...day }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));

import { DateTime } from 'luxon';
import type { LocalDate } from './modules/task/date.rules.js';

/** The only source of today and now. */
export interface Clock {
  /** Of the organisation, IANA's name: what a day is, and what a clock on its wall says. */
  readonly timeZone: string;
  /** The business instant: with a fixed business date, that date at the real time of day. */
  now(): Date;
  /** The business date, in the organisation's time zone. */
  today(): LocalDate;
  /** Real time, for sessions and rate limits: no business date moves these. */
  realNow(): Date;
}

/** The organisation's clock, on a business date held fixed where one is given (demonstrations). */
export function organisationClock(timeZone: string, businessDate?: LocalDate): Clock {
  const realNow = () => new Date();
  const here = (): DateTime => {
    const real = DateTime.fromJSDate(realNow(), { zone: timeZone });
    if (businessDate === undefined) return real;
    const { year, month, day } = DateTime.fromISO(businessDate);
    return real.set({ year, month, day });
  };
  return { timeZone, realNow, now: () => here().toJSDate(), today: () => here().toFormat('yyyy-MM-dd') };
}

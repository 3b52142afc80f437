import type { TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { LanguageContext, useWords } from './useWords.js';

interface DatesFrame {
  /** The business date as the server says it; the client never makes one of its own. */
  today: string;
  /** The organisation's; undefined before anybody is signed in: the reader's own. */
  timeZone?: string;
  /** The plan's year, inside which dates go without it. */
  year: number;
}

const DatesContext = createContext<DateWords | null>(null);

/** Made once for all who say dates below it: a board says a hundred. */
export function DatesProvider({ today, timeZone, year, children }: DatesFrame & { children: ReactNode }) {
  const t = useWords('dates');
  const language = useContext(LanguageContext);
  const value = useMemo(
    () => ({ ...dateWords({ today, year }, t), ...timeWords(language, timeZone) }),
    [today, year, t, language, timeZone],
  );
  return <DatesContext value={value}>{children}</DatesContext>;
}

/** @throws Error outside of a DatesProvider */
export function useDates(): DateWords {
  const words = useContext(DatesContext);
  if (!words) throw new Error('useDates is called outside of DatesProvider.');
  return words;
}

interface DayParts {
  year: number;
  month: number;
  day: number;
}

function partsOf(date: string): DayParts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** Calendar arithmetic on a LocalDate: no time of day and no zone comes near it. */
export function addDays(date: string, days: number): string {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export function lastDayOfMonth(date: string): string {
  const { year, month } = partsOf(date);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Instants, in milliseconds, as the clocks of the organisation tell them. */
interface TimeWords {
  /** 10:23 */
  timeOfDay(at: number): string;
  /** 10:23, and the day before it where it is not this one by the clock on the wall: the business date may be another. */
  clock(at: number): string;
}

function timeWords(language: string, timeZone: string | undefined): TimeWords {
  const hours = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, hours);
  const dayAndTime = new Intl.DateTimeFormat(language, { ...hours, month: 'short', day: 'numeric' });
  return {
    timeOfDay: (at) => time.format(at),
    clock: (at) => (day.format(at) === day.format(Date.now()) ? time : dayAndTime).format(at),
  };
}

export interface DateWords extends TimeWords {
  today: string;
  year: number;
  /** 9月15日 in the plan's year, else 2023年3月31日. */
  date(date: string): string;
  /** Always with its year. */
  fullDate(date: string): string;
  weekday(date: string): string;
  /** 9月, Sep */
  month(date: string): string;
  /** 逾期9天 */
  overdue(days: number): string;
  /** 按期, 迟9天, 提前6天, from completedOn less dueOn. */
  doneLate(days: number): string;
}

function dateWords(frame: Pick<DatesFrame, 'today' | 'year'>, t: TFunction<'dates'>): Omit<DateWords, keyof TimeWords> {
  const months = t('months').split(',');
  const weekdays = t('weekdays').split(',');
  const words = ({ year, month, day }: DayParts) => ({ year, day, month: months[month - 1] });
  return {
    ...frame,
    date(date) {
      const parts = partsOf(date);
      return parts.year === frame.year ? t('day', words(parts)) : t('dayAndYear', words(parts));
    },
    fullDate: (date) => t('dayAndYear', words(partsOf(date))),
    weekday(date) {
      const { year, month, day } = partsOf(date);
      return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
    },
    month: (date) => t('month', words(partsOf(date))),
    overdue: (days) => t('overdue', { days }),
    doneLate(days) {
      if (days === 0) return t('doneOnTime');
      return days > 0 ? t('doneLate', { days }) : t('doneEarly', { days: -days });
    },
  };
}

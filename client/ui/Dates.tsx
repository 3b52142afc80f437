import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface DatesFrame {
  /** The business date as the server says it; the client never makes one of its own. */
  today: string;
  /** The plan's year, inside which dates go without it. */
  year: number;
}

const DatesContext = createContext<DatesFrame>({ today: '', year: 0 });

export function DatesProvider({ today, year, children }: DatesFrame & { children: ReactNode }) {
  const value = useMemo(() => ({ today, year }), [today, year]);
  return <DatesContext value={value}>{children}</DatesContext>;
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

export interface DateWords {
  today: string;
  year: number;
  /** 9月15日 in the plan's year, else 2023年3月31日. */
  date(date: string): string;
  /** Always with its year. */
  fullDate(date: string): string;
  weekday(date: string): string;
  /** 逾期9天 */
  overdue(days: number): string;
  /** 按期, 迟9天, 提前6天, from completedOn less dueOn. */
  doneLate(days: number): string;
}

export function useDates(): DateWords {
  const { t, i18n } = useTranslation('dates');
  const frame = useContext(DatesContext);
  return useMemo(() => {
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
      overdue: (days) => t('overdue', { days }),
      doneLate(days) {
        if (days === 0) return t('doneOnTime');
        return days > 0 ? t('doneLate', { days }) : t('doneEarly', { days: -days });
      },
    };
    // The language is what t says; naming it makes the words change at once.
  }, [t, i18n.language, frame]);
}

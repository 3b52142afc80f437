import { addDays, type LocalDate } from './date.rules.js';

/** How long something is overdue, in the four bands that leaders read: issue 3, "Overdue". */
export enum OverdueBand {
  DAYS_1_TO_7 = 'DAYS_1_TO_7',
  DAYS_8_TO_30 = 'DAYS_8_TO_30',
  DAYS_31_TO_90 = 'DAYS_31_TO_90',
  DAYS_OVER_90 = 'DAYS_OVER_90',
}

/** Calendar days overdue, both ends within; the last band has no end. */
export interface BandRange {
  readonly band: OverdueBand;
  readonly fromDays: number;
  readonly toDays: number | null;
}

/** The shortest first, without a gap: the one place that says where a band begins and ends. */
export const overdueBands: readonly BandRange[] = [
  { band: OverdueBand.DAYS_1_TO_7, fromDays: 1, toDays: 7 },
  { band: OverdueBand.DAYS_8_TO_30, fromDays: 8, toDays: 30 },
  { band: OverdueBand.DAYS_31_TO_90, fromDays: 31, toDays: 90 },
  { band: OverdueBand.DAYS_OVER_90, fromDays: 91, toDays: null },
];

/** The band of so many days overdue; null for 0, which is not overdue. */
export const bandOf = (days: number): OverdueBand | null =>
  overdueBands.find(({ fromDays, toDays }) => days >= fromDays && (toDays === null || days <= toDays))?.band ?? null;

/** Due dates, both within, of what is in the band today; the oldest band goes back without end. */
export function dueDatesOf(band: OverdueBand, today: LocalDate): { from: LocalDate | null; to: LocalDate } {
  const range = overdueBands.find((one) => one.band === band);
  if (!range) throw new Error(`${band} has no range`);
  return {
    from: range.toDays === null ? null : addDays(today, -range.toDays),
    to: addDays(today, -range.fromDays),
  };
}

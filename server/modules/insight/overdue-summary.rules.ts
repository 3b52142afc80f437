import { daysBetween, type LocalDate } from '../task/date.rules.js';
import { type BandRange, type OverdueBand, overdueBands } from '../task/overdue.rules.js';

/** So many overdue tasks that are alike in what every count of them is made of. */
export interface OverdueRow {
  readonly departmentId: string;
  readonly itemId: string;
  readonly band: OverdueBand;
  readonly waitsForOffice: boolean;
  readonly earliestDueOn: LocalDate;
  readonly count: number;
  /** Of these, whose due date was moved. */
  readonly moved: number;
  /** Of these, not yet accepted. */
  readonly notAccepted: number;
}

/** What is late: what waits for the office costs its department nothing, and is counted apart (domain.md, "Dates"). */
export interface Lateness {
  readonly late: number;
  readonly waitingForOffice: number;
  /** Of the late ones; 0 when there are none. */
  readonly longestDays: number;
  /** Of the late ones, all bands, the shortest first. */
  readonly byBand: readonly (BandRange & { readonly count: number })[];
}

export interface PlanLateness extends Lateness {
  readonly moved: number;
  readonly notAccepted: number;
  /** By lead department: the most late tasks first, then the longest, then whoever waits longest in the list. */
  readonly departments: readonly (Lateness & { readonly departmentId: string })[];
  readonly items: readonly (Lateness & { readonly itemId: string })[];
}

const sumOf = (rows: readonly OverdueRow[], of: (row: OverdueRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

function lateness(rows: readonly OverdueRow[], today: LocalDate): Lateness {
  const late = rows.filter((row) => !row.waitsForOffice);
  return {
    late: sumOf(late, ({ count }) => count),
    waitingForOffice: sumOf(rows, ({ waitsForOffice, count }) => (waitsForOffice ? count : 0)),
    longestDays: Math.max(0, ...late.map(({ earliestDueOn }) => daysBetween(earliestDueOn, today))),
    byBand: overdueBands.map((range) => ({
      ...range,
      count: sumOf(late, ({ band, count }) => (band === range.band ? count : 0)),
    })),
  };
}

/** Every count of the page of what is overdue, from rows that hold each overdue task of the plan once. */
export function rollUpOverdue(rows: readonly OverdueRow[], today: LocalDate): PlanLateness {
  const late = rows.filter((row) => !row.waitsForOffice);
  const byDepartment = Map.groupBy(rows, ({ departmentId }) => departmentId);
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return {
    ...lateness(rows, today),
    moved: sumOf(late, ({ moved }) => moved),
    notAccepted: sumOf(late, ({ notAccepted }) => notAccepted),
    departments: [...byDepartment]
      .map(([departmentId, own]) => ({ departmentId, ...lateness(own, today) }))
      .toSorted((a, b) => b.late - a.late || b.longestDays - a.longestDays || b.waitingForOffice - a.waitingForOffice),
    items: [...byItem].map(([itemId, own]) => ({ itemId, ...lateness(own, today) })),
  };
}

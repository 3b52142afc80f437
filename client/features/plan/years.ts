/** The stretch of time that a time line shows, and where a day stands in it. */
export interface Years {
  readonly from: string;
  readonly to: string;
  /** First day of every quarter within, the first of them `from`. */
  readonly quarters: readonly string[];
}

const dayInMilliseconds = 86_400_000;
const dayNumber = (date: string): number => Date.parse(date) / dayInMilliseconds;

function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

function nextQuarter(quarter: string): string {
  const date = new Date(quarter);
  date.setUTCMonth(date.getUTCMonth() + 3);
  return date.toISOString().slice(0, 10);
}

/** Whole quarters around all the days that are given. */
export function yearsAround(days: readonly string[]): Years {
  const sorted = [...days].sort();
  const from = quarterOf(sorted[0] ?? '');
  const to = nextQuarter(quarterOf(sorted.at(-1) ?? ''));
  const quarters: string[] = [];
  for (let quarter = from; quarter < to; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return { from, to, quarters };
}

/** 0 at the first day shown, 1 at the end; less or more outside. */
export function placeIn({ from, to }: Years, day: string): number {
  return (dayNumber(day) - dayNumber(from)) / (dayNumber(to) - dayNumber(from));
}

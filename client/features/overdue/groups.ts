import type { OverdueTaskFragment } from '../../generated/graphql.js';
import type { ShownRow } from './steadyRows.js';

export type TaskRow = ShownRow<OverdueTaskFragment>;

/** What a group of rows is headed by, in the order in which groups stand. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  /** How many tasks it holds, as the server counts; null where it was not asked. */
  readonly count: number | null;
}

export interface RowGroup {
  /** Null where rows are not grouped. */
  readonly heading: Heading | null;
  readonly rows: readonly TaskRow[];
}

/** Rows under their headings; what belongs under none of them (just changed) comes last, under its own. */
export function grouped(
  rows: readonly TaskRow[],
  headings: readonly Heading[],
  own: (task: OverdueTaskFragment) => Heading,
): RowGroup[] {
  const byId = new Map<string, { heading: Heading; rows: TaskRow[] }>(
    headings.map((heading) => [heading.id, { heading, rows: [] }]),
  );
  for (const row of rows) {
    const heading = own(row.row);
    const group = byId.get(heading.id) ?? { heading, rows: [] };
    byId.set(heading.id, group);
    group.rows.push(row);
  }
  return [...byId.values()].filter((group) => group.rows.length > 0);
}

import { stages, type TaskStatus } from '../task/task.rules.js';

/** What a board's lanes are made by: each task lies in exactly one. */
export enum LaneKind {
  ITEM = 'ITEM',
  DEPARTMENT = 'DEPARTMENT',
}

/** So many tasks of one lane in one stage. */
export interface LaneCountRow {
  /** Of the item or the lead department. */
  readonly laneId: string;
  readonly status: TaskStatus;
  readonly total: number;
  readonly late: number;
}

export interface LaneCounts {
  readonly totalCount: number;
  /** Of the open ones; what was done late is no longer anybody's to hurry. */
  readonly overdueCount: number;
  /** All six stages, in their order. */
  readonly counts: readonly { status: TaskStatus; totalCount: number; lateCount: number }[];
}

/** The counts of one lane, told for every stage even when it holds nothing. */
export function laneCounts(rows: readonly LaneCountRow[]): LaneCounts {
  const counts = stages.map((status) => {
    const own = rows.filter((row) => row.status === status);
    return {
      status,
      totalCount: own.reduce((sum, row) => sum + row.total, 0),
      lateCount: own.reduce((sum, row) => sum + row.late, 0),
    };
  });
  return {
    totalCount: counts.reduce((sum, { totalCount }) => sum + totalCount, 0),
    overdueCount: counts.reduce((sum, { status, lateCount }) => (status === 'DONE' ? sum : sum + lateCount), 0),
    counts,
  };
}

/**
 * Which lanes a board shows, in the order of the plan or the directory: those with tasks; on a board without a
 * filter every item, because an item without a task is news to the office.
 */
export const lanesShown = (
  order: readonly string[],
  filled: ReadonlySet<string>,
  kind: LaneKind,
  isFiltered: boolean,
): string[] => order.filter((id) => filled.has(id) || (kind === LaneKind.ITEM && !isFiltered));

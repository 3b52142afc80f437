import { Light } from '../task/light.rules.js';
import { stages, TaskStatus } from '../task/task.rules.js';

/** So many tasks that are alike in what every total is made of. */
export interface TallyRow {
  readonly itemId: string;
  readonly milestoneId: string | null;
  readonly status: TaskStatus;
  readonly light: Light;
  readonly overdue: boolean;
  readonly count: number;
}

export interface Summary {
  readonly total: number;
  readonly byStatus: { status: TaskStatus; count: number }[];
  readonly byLight: { light: Light; count: number }[];
  readonly overdue: number;
  readonly completionRate: number;
}

const lights: readonly Light[] = Object.values(Light);

/**
 * The one roll-up: every total on any screen. Cancelled and paused never count as done; the completion rate
 * is done ÷ (total − cancelled), 0 when there is nothing to do.
 */
export function rollUp(rows: readonly TallyRow[]): Summary {
  const count = (matches: (row: TallyRow) => boolean): number =>
    rows.reduce((sum, row) => (matches(row) ? sum + row.count : sum), 0);
  const total = count(() => true);
  const toDo = total - count((row) => row.status === TaskStatus.CANCELLED);
  return {
    total,
    byStatus: stages.map((status) => ({ status, count: count((row) => row.status === status) })),
    byLight: lights.map((light) => ({ light, count: count((row) => row.light === light) })),
    overdue: count((row) => row.overdue),
    completionRate: toDo === 0 ? 0 : count((row) => row.status === TaskStatus.DONE) / toDo,
  };
}

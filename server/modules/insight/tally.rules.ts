import { Light, worstLight } from '../task/light.rules.js';
import { stages, TaskStatus } from '../task/task.rules.js';

/** So many tasks that are alike in what every total is made of. */
export interface Counted {
  readonly status: TaskStatus;
  readonly light: Light;
  readonly overdue: boolean;
  readonly count: number;
}

/** The same, by item and milestone: what the totals of a plan are made of. */
export interface TallyRow extends Counted {
  readonly itemId: string;
  readonly milestoneId: string | null;
}

/** The same, by the department that leads: what the totals of the departments are made of. */
export interface LedRow extends Counted {
  readonly departmentId: string;
  readonly milestoneId: string | null;
}

export interface Summary {
  readonly total: number;
  readonly byStatus: { status: TaskStatus; count: number }[];
  readonly byLight: { light: Light; count: number }[];
  readonly done: number;
  readonly inForce: number;
  readonly overdue: number;
  readonly completionRate: number;
}

const lights: readonly Light[] = Object.values(Light);

/**
 * The one roll-up: every total on any screen. Cancelled and paused never count as done; the completion rate
 * is done ÷ (total − cancelled), 0 when there is nothing to do.
 */
export function rollUp(rows: readonly Counted[]): Summary {
  const count = (matches: (row: Counted) => boolean): number =>
    rows.reduce((sum, row) => (matches(row) ? sum + row.count : sum), 0);
  const total = count(() => true);
  const done = count((row) => row.status === TaskStatus.DONE);
  const inForce = total - count((row) => row.status === TaskStatus.CANCELLED);
  return {
    total,
    byStatus: stages.map((status) => ({ status, count: count((row) => row.status === status) })),
    byLight: lights.map((light) => ({ light, count: count((row) => row.light === light) })),
    done,
    inForce,
    overdue: count((row) => row.overdue),
    completionRate: inForce === 0 ? 0 : done / inForce,
  };
}

/** The worst light of the tasks that were tallied; GREY where there are none. */
export const tallyLight = (rows: readonly TallyRow[]): Light => worstLight(rows.map(({ light }) => light));

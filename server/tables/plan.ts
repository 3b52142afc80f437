import type { Generated } from 'kysely';
import type { LaneKind } from '../modules/board/lane.rules.js';
import type { DueWindow } from '../modules/board/saved-filter.rules.js';
import type { PlanStatus } from '../modules/plan/plan.rules.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import type { Light } from '../modules/task/light.rules.js';
import type { TaskStatus } from '../modules/task/task.rules.js';

/** What was promised, and how its board is looked at. */
export interface PlanTables {
  plan: {
    id: string;
    year: number;
    title: string;
    status: PlanStatus;
    starts_on: LocalDate;
    ends_on: LocalDate;
    is_demonstration: boolean;
    version: Generated<number>;
  };
  plan_item: {
    id: string;
    plan_id: string;
    number: number;
    title: string;
    short_title: string;
    narrative: string | null;
    last_task_sequence: Generated<number>;
    version: Generated<number>;
  };
  milestone: {
    id: string;
    plan_id: string;
    item_id: string;
    series: string;
    title: string;
    due_on: LocalDate;
    reached_on: LocalDate | null;
    version: Generated<number>;
  };
  plan_counter: {
    plan_id: string;
    not_started: number;
    in_progress: number;
    in_review: number;
    done: number;
    paused: number;
    cancelled: number;
    chain_length: number;
    chain_head: string;
  };
  column_limit: { plan_id: string; status: TaskStatus; most: number };
  saved_filter: {
    id: string;
    plan_id: string;
    owner_id: string;
    name: string;
    is_shared: boolean;
    item_id: string | null;
    department_id: string | null;
    mine: boolean;
    milestone_id: string | null;
    light: Light | null;
    due: DueWindow | null;
    search: string | null;
    lanes: LaneKind | null;
  };
}

import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import { type Directory, type DirectoryRow, directoryColumns, linked } from '../department/directory.query.js';
import type { LocalDate } from '../task/date.rules.js';
import type { LightThresholds } from '../task/light.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { hiddenSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import type { PlanStatus } from './plan.rules.js';

export interface PlanRow {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly status: PlanStatus;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly isDemonstration: boolean;
  readonly version: number;
}

export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly narrative: string | null;
  readonly version: number;
}

export interface MilestoneRow {
  readonly id: string;
  readonly itemId: string;
  readonly series: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly reachedOn: LocalDate | null;
  readonly version: number;
}

/** A plan without its tasks: small enough to read whole, once a request. */
export interface PlanOutline {
  readonly plan: PlanRow;
  readonly items: readonly ItemRow[];
  readonly milestones: readonly MilestoneRow[];
  /** Exact, kept by whoever moves a task; less what these eyes may not see. */
  readonly counts: ReadonlyMap<TaskStatus, number>;
  /** How many tasks a stage should hold at most; stages without a limit are not named. */
  readonly limits: ReadonlyMap<TaskStatus, number>;
  /** By which its lights are reckoned. */
  readonly thresholds: LightThresholds;
}

const planColumns = sql`p.id, p.year, p.title, p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.is_demonstration as "isDemonstration", p.version`;

type OutlineRow = PlanRow & {
  items: ItemRow[];
  milestones: MilestoneRow[];
  limits: { status: TaskStatus; most: number }[];
  hidden: { status: TaskStatus; count: number }[];
} & Record<TaskStatus, number> &
  LightThresholds;

const hiddenCounts = (sight: Sight) => sql`(select coalesce(json_agg(h), '[]') from
  (select status, count(*)::int as count from task where task.plan_id = p.id and ${hiddenSql(sight)} group by status) h)`;

/**
 * Plan, items by number, milestones by series and date, the counts and limits by stage, the thresholds, and the directory, in one
 * statement: each costs a server more by its way there and back than by its work. Null for an unknown plan.
 * Whoever does not see everything has taken off the kept counts what is hidden from them, which an index holds alone.
 */
export async function readOutline(
  em: EntityManager,
  planId: string,
  sight: Sight,
): Promise<{ outline: PlanOutline; directory: Directory } | null> {
  const { rows } = await sql<OutlineRow & DirectoryRow>`select ${planColumns}, ${directoryColumns},
    c.not_started as "NOT_STARTED", c.in_progress as "IN_PROGRESS", c.in_review as "IN_REVIEW",
    c.done as "DONE", c.paused as "PAUSED", c.cancelled as "CANCELLED",
    o.due_soon_days as "dueSoonDays", o.yellow_behind as "yellowBehind", o.red_behind as "redBehind",
    (select coalesce(json_agg(i order by i.number), '[]') from
      (select id, number, title, short_title as "shortTitle", narrative, version from plan_item where plan_id = p.id) i) as items,
    (select coalesce(json_agg(m order by m.series, m."dueOn", m.id), '[]') from
      (select id, item_id as "itemId", series, title, due_on as "dueOn", reached_on as "reachedOn", version
       from milestone where plan_id = p.id) m) as milestones,
    (select coalesce(json_agg(l), '[]') from (select status, most from column_limit where plan_id = p.id) l) as limits,
    ${sight.seesAll ? sql`'[]'::json` : hiddenCounts(sight)} as hidden
    from plan p join plan_counter c on c.plan_id = p.id cross join organisation o where p.id = ${planId}`.execute(
    tablesOf(em),
  );
  const row = rows[0];
  if (!row) return null;
  const { dueSoonDays, yellowBehind, redBehind } = row;
  const { items, milestones, limits, hidden, id, year, title, status, startsOn, endsOn, isDemonstration, version } =
    row;
  const outline = {
    plan: { id, year, title, status, startsOn, endsOn, isDemonstration, version },
    items,
    milestones,
    thresholds: { dueSoonDays, yellowBehind, redBehind },
    counts: new Map(
      Object.values(TaskStatus).map((stage) => [
        stage,
        row[stage] - (hidden.find(({ status: of }) => of === stage)?.count ?? 0),
      ]),
    ),
    limits: new Map(limits.map(({ status: stage, most }) => [stage, most])),
  };
  return { outline, directory: linked(row) };
}

/** Every plan, newest first. */
export async function readPlans(em: EntityManager): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`select ${planColumns} from plan p order by p.year desc, p.title, p.id`.execute(
    tablesOf(em),
  );
  return rows;
}

/** The plan that an item is in; null for an unknown item. */
export const planOfItem = (em: EntityManager, itemId: string): Promise<string | null> =>
  planOf(em, 'plan_item', itemId);

/** The plan that a milestone is in; null for an unknown milestone. */
export const planOfMilestone = (em: EntityManager, milestoneId: string): Promise<string | null> =>
  planOf(em, 'milestone', milestoneId);

async function planOf(em: EntityManager, table: 'plan_item' | 'milestone', id: string): Promise<string | null> {
  const row = await tablesOf(em).selectFrom(table).select('plan_id').where('id', '=', id).executeTakeFirst();
  return row?.plan_id ?? null;
}

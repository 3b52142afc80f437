import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import { type Directory, type DirectoryRow, directoryColumns, linked } from '../department/directory.query.js';
import type { LocalDate } from '../task/date.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import type { PlanStatus } from './plan.rules.js';

export interface PlanRow {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly status: PlanStatus;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly isDemonstration: boolean;
}

export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly narrative: string | null;
}

export interface MilestoneRow {
  readonly id: string;
  readonly itemId: string;
  readonly series: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly reachedOn: LocalDate | null;
}

/** A plan without its tasks: small enough to read whole, once a request. */
export interface PlanOutline {
  readonly plan: PlanRow;
  readonly items: readonly ItemRow[];
  readonly milestones: readonly MilestoneRow[];
  /** Exact, kept by whoever moves a task. */
  readonly counts: ReadonlyMap<TaskStatus, number>;
}

const planColumns = sql`p.id, p.year, p.title, p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.is_demonstration as "isDemonstration"`;

type OutlineRow = PlanRow & { items: ItemRow[]; milestones: MilestoneRow[] } & Record<TaskStatus, number>;

/**
 * Plan, items by number, milestones by series and date, the counts by stage, and the directory, in one
 * statement: each costs a server more by its way there and back than by its work. Null for an unknown plan.
 */
export async function readOutline(
  em: EntityManager,
  planId: string,
): Promise<{ outline: PlanOutline; directory: Directory } | null> {
  const { rows } = await sql<OutlineRow & DirectoryRow>`select ${planColumns}, ${directoryColumns},
    c.not_started as "NOT_STARTED", c.in_progress as "IN_PROGRESS", c.in_review as "IN_REVIEW",
    c.done as "DONE", c.paused as "PAUSED", c.cancelled as "CANCELLED",
    (select coalesce(json_agg(i order by i.number), '[]') from
      (select id, number, title, short_title as "shortTitle", narrative from plan_item where plan_id = p.id) i) as items,
    (select coalesce(json_agg(m order by m.series, m."dueOn", m.id), '[]') from
      (select id, item_id as "itemId", series, title, due_on as "dueOn", reached_on as "reachedOn"
       from milestone where plan_id = p.id) m) as milestones
    from plan p join plan_counter c on c.plan_id = p.id where p.id = ${planId}`.execute(tablesOf(em));
  const row = rows[0];
  if (!row) return null;
  const { items, milestones, id, year, title, status, startsOn, endsOn, isDemonstration } = row;
  const outline = {
    plan: { id, year, title, status, startsOn, endsOn, isDemonstration },
    items,
    milestones,
    counts: new Map(Object.values(TaskStatus).map((stage) => [stage, row[stage]])),
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

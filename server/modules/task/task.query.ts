import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { cursorDate, cursorInstant, cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { isId, isReadable } from '../../input.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import { type TimeOfTasks, tasksAt } from '../history/past.query.js';
import type { LocalDate } from './date.rules.js';
import { type LightReckoning, lightSql, overdueSql } from './light.query.js';
import type { Light } from './light.rules.js';
import { OrderDirection, TaskOrderField } from './order.rules.js';
import { waitsForOfficeSql } from './overdue.query.js';
import { dueDatesOf, type OverdueBand } from './overdue.rules.js';
import { stages, type TaskStatus } from './task.rules.js';
import { everything, type OptionalColumn, read, selectionOf, type TaskRow } from './task-columns.js';
import { visibleSql } from './visibility.query.js';
import type { Sight } from './visibility.rules.js';

/** Which tasks of the plan: every condition given must hold. */
export interface TaskConditions {
  readonly ids?: readonly string[] | null;
  readonly batchIds?: readonly string[] | null;
  readonly search?: string | null;
  readonly itemIds?: readonly string[] | null;
  readonly milestoneIds?: readonly string[] | null;
  readonly departmentIds?: readonly string[] | null;
  readonly leadDepartmentIds?: readonly string[] | null;
  readonly supportingDepartmentIds?: readonly string[] | null;
  readonly statuses?: readonly TaskStatus[] | null;
  readonly lights?: readonly Light[] | null;
  readonly overdue?: boolean | null;
  readonly overdueBands?: readonly OverdueBand[] | null;
  readonly waitsForOffice?: boolean | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly mine?: boolean | null;
}

/** What the conditions are reckoned against. */
export interface Reckoning extends LightReckoning, TimeOfTasks {
  /** Of the viewer, for `mine`. */
  readonly departmentId: string | null;
}

type TaskExpressions = ExpressionBuilder<Tables, 'task'>;

export const isUnconditional = (filter: TaskConditions): boolean =>
  Object.values(filter).every((condition) => condition === null || condition === undefined);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

function supports(eb: TaskExpressions, departmentIds: readonly string[]): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('task_supporting_department as s')
      .select('s.task_id')
      .whereRef('s.task_id', '=', 'task.id')
      .where('s.department_id', 'in', departmentIds),
  );
}

/** Overdue, and in one of the bands: by dates, which the index of due dates can find. */
function inBands(eb: TaskExpressions, bands: readonly OverdueBand[], today: LocalDate): Expression<SqlBool> {
  const within = bands.map((band) => {
    const { from, to } = dueDatesOf(band, today);
    const upTo = eb('task.due_on', '<=', to);
    return from === null ? upTo : eb.and([eb('task.due_on', '>=', from), upTo]);
  });
  return eb.and([overdueSql(today), eb.or(within)]);
}

const leadsOrSupports = (eb: TaskExpressions, departmentIds: readonly string[]): Expression<SqlBool> =>
  eb.or([eb('task.lead_department_id', 'in', departmentIds), supports(eb, departmentIds)]);

/** The conditions as SQL over task, and that the viewer may see it. */
export function matching(eb: TaskExpressions, filter: TaskConditions, reckoning: Reckoning): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [eb('task.plan_id', '=', reckoning.planId)];
  const among = <T>(values: readonly T[] | null | undefined, holds: (values: readonly T[]) => Expression<SqlBool>) => {
    if (values === null || values === undefined) return;
    all.push(values.length === 0 ? sql<SqlBool>`false` : holds(values));
  };
  // Of the past tasksAt gives nothing else to begin with.
  if (reckoning.asOf === null) all.push(visibleSql(reckoning.sight));
  // A malformed id is an unknown id: it matches nothing, and is never sent to the database.
  const known = (ids: readonly string[] | null | undefined) => ids?.filter(isId);

  among(known(filter.ids), (ids) => eb('task.id', 'in', ids));
  among(known(filter.batchIds), (ids) => eb('task.batch_id', 'in', ids));
  among(known(filter.itemIds), (ids) => eb('task.item_id', 'in', ids));
  among(known(filter.milestoneIds), (ids) => eb('task.milestone_id', 'in', ids));
  among(known(filter.leadDepartmentIds), (ids) => eb('task.lead_department_id', 'in', ids));
  among(known(filter.supportingDepartmentIds), (ids) => supports(eb, ids));
  among(known(filter.departmentIds), (ids) => leadsOrSupports(eb, ids));
  among(filter.statuses, (statuses) => eb('task.status', 'in', statuses));
  among(filter.lights, (lights) => eb(lightSql(reckoning), 'in', lights));
  if (typeof filter.overdue === 'boolean') {
    const overdue = overdueSql(reckoning.today);
    all.push(filter.overdue ? overdue : eb.not(overdue));
  }
  among(filter.overdueBands, (bands) => inBands(eb, bands, reckoning.today));
  if (typeof filter.waitsForOffice === 'boolean')
    all.push(filter.waitsForOffice ? waitsForOfficeSql : eb.not(waitsForOfficeSql));
  if (filter.dueFrom) all.push(eb('task.due_on', '>=', filter.dueFrom));
  if (filter.dueTo) all.push(eb('task.due_on', '<=', filter.dueTo));
  if (typeof filter.mine === 'boolean') {
    const own = reckoning.departmentId;
    const mine = own === null ? sql<SqlBool>`false` : leadsOrSupports(eb, [own]);
    all.push(filter.mine ? mine : eb.not(mine));
  }
  if (filter.search) {
    const pattern = `%${escapeLike(filter.search)}%`;
    all.push(
      isReadable(filter.search)
        ? eb.or([
            eb('task.code', 'ilike', pattern),
            eb('task.title', 'ilike', pattern),
            eb('task.description', 'ilike', pattern),
          ])
        : sql<SqlBool>`false`,
    );
  }
  return eb.and(all);
}

const stageIndex = sql<number>`array_position(${sql.lit(`{${stages.join(',')}}`)}::text[], task.status)`;
const code = [sql.ref('task.item_number'), sql.ref('task.sequence')];

/** A sorted list's key: SQL expressions, how to read the key off a row, and the form of its cursor. */
interface SortKey {
  readonly columns: readonly Expression<unknown>[];
  readonly of: (row: TaskRow) => (string | number)[];
  readonly form: z.ZodType<(string | number)[]>;
}

const codeOf = (row: TaskRow): number[] => [row.item_number, row.sequence];
const int = z.int32();

function sortKey(field: TaskOrderField, filter: TaskConditions, { today }: Reckoning): SortKey {
  if (field === TaskOrderField.POSITION) return placeKey(filter);
  if (field === TaskOrderField.CODE) return { columns: code, of: codeOf, form: z.tuple([int, int]) };
  if (field === TaskOrderField.UPDATED_AT)
    return {
      columns: [sql`task.updated_at`, ...code],
      of: (row) => [new Date(read(row.updated_at)).toISOString(), ...codeOf(row)],
      form: z.tuple([cursorInstant, int, int]),
    };
  if (field === TaskOrderField.DUE_ON || filter.overdue === true)
    return {
      columns: [sql`task.due_on`, ...code],
      of: (row) => [row.due_on, ...codeOf(row)],
      form: z.tuple([cursorDate, int, int]),
    };
  // Days overdue fall as the due date rises; whatever is not overdue counts as due today.
  return {
    columns: [sql`case when ${overdueSql(today)} then task.due_on else ${today}::date end`, ...code],
    of: (row) => [row.due_on < today && isOpen(row.status) ? row.due_on : today, ...codeOf(row)],
    form: z.tuple([cursorDate, int, int]),
  };
}

const isOpen = (status: TaskStatus): boolean => stages.indexOf(status) < 3;

/** The key of a place on the board: stage, then place in its column. A board column's cursors are the same. */
export const placeOf = (row: { status: TaskStatus; position: string }): [number, string] => [
  stages.indexOf(row.status) + 1,
  row.position,
];
const place = z.string().regex(/^[0-9A-Za-z]+$/);
export const placeForm = z.tuple([int, place]);

function placeKey({ statuses }: TaskConditions): SortKey {
  const [only, ...others] = statuses ?? [];
  // Within one stage the index has the order; an expression in front of it would sort the whole column.
  if (only !== undefined && others.length === 0)
    return {
      columns: [sql`task.position`],
      of: placeOf,
      form: z.tuple([z.literal(stages.indexOf(only) + 1), place]),
    };
  return { columns: [stageIndex, sql`task.position`], of: placeOf, form: placeForm };
}

/** A page of a plan's tasks, sorted, with keyset cursors: a page costs the same wherever it is. */
export async function readTasks(
  em: EntityManager,
  filter: TaskConditions,
  reckoning: Reckoning,
  order: { field: TaskOrderField; direction: OrderDirection },
  { first, after }: PageArgs,
  texts: Texts,
  columns: ReadonlySet<OptionalColumn>,
): Promise<{ rows: readonly TaskRow[]; hasMore: boolean; cursorOf: (row: TaskRow) => string }> {
  const key = sortKey(order.field, filter, reckoning);
  // By date, the longest overdue comes first where the most days are asked for: the directions are opposite.
  const byDays = order.field === TaskOrderField.DAYS_OVERDUE;
  const ascending = (order.direction === OrderDirection.ASC) !== byDays;
  const needed = order.field === TaskOrderField.UPDATED_AT ? new Set([...columns, 'updated_at' as const]) : columns;
  let query = tasksAt(em, reckoning)
    .selectFrom('task')
    .select(selectionOf(needed, reckoning))
    .where((eb) => matching(eb, filter, reckoning))
    .limit(first + 1);
  for (const column of key.columns) query = query.orderBy(column, ascending ? 'asc' : 'desc');
  if (after) {
    const position = readCursor(after, order.field, key.form, texts);
    const left = sql.join(key.columns);
    const right = sql.join(position.slice(-key.columns.length));
    query = query.where(ascending ? sql<SqlBool>`(${left}) > (${right})` : sql<SqlBool>`(${left}) < (${right})`);
  }
  const { rows, hasMore } = cutPage(await query.execute(), first);
  return { rows, hasMore, cursorOf: (row) => encodeCursor([order.field, ...key.of(row)]) };
}

/** A cursor names the order that it belongs to, so that one of another list is refused and not misread. */
export function readCursor<T>(cursor: string, field: TaskOrderField, form: z.ZodType<T>, texts: Texts): T {
  const [named, ...key] = decodeCursor(cursor, z.tuple([z.string()]).rest(z.unknown()), texts);
  const read = form.safeParse(key);
  return named === field && read.success ? read.data : decodeCursor('', form, texts);
}

/** How many tasks match, by stage. */
export async function countTasks(
  em: EntityManager,
  filter: TaskConditions,
  reckoning: Reckoning,
): Promise<Map<TaskStatus, number>> {
  const rows = await tasksAt(em, reckoning)
    .selectFrom('task')
    .select((eb) => ['task.status', eb.fn.countAll<string>().as('count')])
    .where((eb) => matching(eb, filter, reckoning))
    .groupBy('task.status')
    .execute();
  return new Map(rows.map(({ status, count }) => [status, Number(count)]));
}

/** How many tasks match. */
export async function countMatching(em: EntityManager, filter: TaskConditions, reckoning: Reckoning): Promise<number> {
  const row = await tasksAt(em, reckoning)
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => matching(eb, filter, reckoning))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The plan that a task belongs to; null for an unknown or malformed id. */
export async function planOfTask(em: EntityManager, taskId: string): Promise<string | null> {
  if (!isId(taskId)) return null;
  const row = await tablesOf(em).selectFrom('task').select('plan_id').where('id', '=', taskId).executeTakeFirst();
  return row?.plan_id ?? null;
}

/** Tasks by their ids, in no order; of those that exist for these eyes. */
export async function readTasksById(em: EntityManager, ids: readonly string[], sight: Sight): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  return tablesOf(em)
    .selectFrom('task')
    .select(selectionOf(everything.columns))
    .where('task.id', 'in', ids)
    .where(visibleSql(sight))
    .execute();
}

/** The tasks of these batches by code, whole; of those that exist for the viewer. */
export const readCopies = (em: EntityManager, batchIds: readonly string[], reckoning: Reckoning): Promise<TaskRow[]> =>
  tasksAt(em, reckoning)
    .selectFrom('task')
    .select(selectionOf(everything.columns, reckoning))
    .where((eb) => matching(eb, { batchIds }, reckoning))
    .orderBy('task.item_number')
    .orderBy('task.sequence')
    .execute();

/** Null where it does not exist for these eyes. */
export async function readTask(em: EntityManager, taskId: string, sight: Sight): Promise<TaskRow | null> {
  const [row] = await readTasksById(em, [taskId], sight);
  return row ?? null;
}

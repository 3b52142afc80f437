import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { seesInternalOfSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';

export type ReportRow = Tables['progress_report'];

const cursorForm = z.tuple([z.uuid()]);

export const reportCursor = (report: { id: string }): string => encodeCursor([report.id]);

/** maySeeReport in SQL, of a task that these eyes may see. */
const visible = (sight: Sight): RawBuilder<SqlBool> =>
  sql<SqlBool>`(not progress_report.is_internal or ${seesInternalOfSql('progress_report.task_id', sight)})`;

/** Of a task, up to the end of that day where one is given, those that exist for these eyes. */
const of =
  (taskId: string, asOf: LocalDate | null, sight: Sight) => (eb: ExpressionBuilder<Tables, 'progress_report'>) =>
    eb.and([eb('task_id', '=', taskId), visible(sight), ...(asOf === null ? [] : [eb('reported_on', '<=', asOf)])]);

/** Newest first. Ids are made in the order of time (UUID v7), so they are the cursor. */
export async function readReports(
  em: EntityManager,
  taskId: string,
  asOf: LocalDate | null,
  sight: Sight,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly ReportRow[]; hasMore: boolean }> {
  let query = tablesOf(em)
    .selectFrom('progress_report')
    .selectAll()
    .where(of(taskId, asOf, sight))
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countReports(
  em: EntityManager,
  taskId: string,
  asOf: LocalDate | null,
  sight: Sight,
): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('progress_report')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where(of(taskId, asOf, sight))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The last report of each of these tasks that exists for these eyes, up to that day where one is given, by task. */
export async function latestReports(
  em: EntityManager,
  taskIds: readonly string[],
  asOf: LocalDate | null,
  sight: Sight,
): Promise<Map<string, ReportRow>> {
  let query = tablesOf(em)
    .selectFrom('progress_report')
    .distinctOn('task_id')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .where(visible(sight))
    .orderBy('task_id')
    .orderBy('id', 'desc');
  if (asOf !== null) query = query.where('reported_on', '<=', asOf);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.task_id, row]));
}

/** The last report of each department on each of these tasks that exists for these eyes, up to that day where one is given, the newest first. */
export async function latestByDepartment(
  em: EntityManager,
  taskIds: readonly string[],
  asOf: LocalDate | null,
  sight: Sight,
): Promise<ReportRow[]> {
  let query = tablesOf(em)
    .selectFrom('progress_report')
    .distinctOn(['task_id', 'department_id'])
    .selectAll()
    .where('task_id', 'in', taskIds)
    .where(visible(sight))
    .orderBy('task_id')
    .orderBy('department_id')
    .orderBy('id', 'desc');
  if (asOf !== null) query = query.where('reported_on', '<=', asOf);
  const rows = await query.execute();
  return rows.toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** The last report of each of these tasks that speaks for one of these departments, by task and department. */
export async function lastReportsOf(
  em: EntityManager,
  taskIds: readonly string[],
  departmentIds: readonly string[],
  sight: Sight,
): Promise<ReportRow[]> {
  return tablesOf(em)
    .selectFrom('progress_report')
    .distinctOn(['task_id', 'department_id'])
    .selectAll()
    .where('task_id', 'in', taskIds)
    .where('department_id', 'in', departmentIds)
    .where(visible(sight))
    .orderBy('task_id')
    .orderBy('department_id')
    .orderBy('id', 'desc')
    .execute();
}

export async function reportById(em: EntityManager, id: string): Promise<ReportRow | undefined> {
  return tablesOf(em).selectFrom('progress_report').selectAll().where('id', '=', id).executeTakeFirst();
}

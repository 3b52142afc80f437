import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';

export type ReportRow = Tables['progress_report'];

const cursorForm = z.tuple([z.uuid()]);

export const reportCursor = (report: { id: string }): string => encodeCursor([report.id]);

/** Newest first. Ids are made in the order of time (UUID v7), so they are the cursor. */
export async function readReports(
  em: EntityManager,
  taskId: string,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly ReportRow[]; hasMore: boolean }> {
  let query = tablesOf(em)
    .selectFrom('progress_report')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countReports(em: EntityManager, taskId: string): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('progress_report')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The last report of each of these tasks, by task. */
export async function latestReports(em: EntityManager, taskIds: readonly string[]): Promise<Map<string, ReportRow>> {
  const rows = await tablesOf(em)
    .selectFrom('progress_report')
    .distinctOn('task_id')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .orderBy('task_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.task_id, row]));
}

export async function reportById(em: EntityManager, id: string): Promise<ReportRow | undefined> {
  return tablesOf(em).selectFrom('progress_report').selectAll().where('id', '=', id).executeTakeFirst();
}

import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { CommentKind } from './comment.rules.js';

export type CommentRow = Tables['comment'];

const cursorForm = z.tuple([z.uuid()]);

export const commentCursor = (comment: { id: string }): string => encodeCursor([comment.id]);

/** Of a task, up to the end of that day where one is given. */
const of = (taskId: string, asOf: LocalDate | null) => (eb: ExpressionBuilder<Tables, 'comment'>) =>
  eb.and([eb('task_id', '=', taskId), ...(asOf === null ? [] : [eb('created_on', '<=', asOf)])]);

/** Newest first. Ids are made in the order of time (UUID v7), so they are the cursor. */
export async function readComments(
  em: EntityManager,
  taskId: string,
  asOf: LocalDate | null,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly CommentRow[]; hasMore: boolean }> {
  let query = tablesOf(em)
    .selectFrom('comment')
    .selectAll()
    .where(of(taskId, asOf))
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countComments(em: EntityManager, taskId: string, asOf: LocalDate | null): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where(of(taskId, asOf))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function commentById(em: EntityManager, id: string): Promise<CommentRow | undefined> {
  return tablesOf(em).selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** More leaders than this do not instruct on one task before anybody reports. */
const mostOpen = 10;

/** What leaders instructed on these tasks since the lead's side last reported, newest first. */
export async function openInstructions(
  em: EntityManager,
  taskIds: readonly string[],
  asOf: LocalDate | null,
): Promise<readonly CommentRow[]> {
  const rows = await tablesOf(em)
    .with('open', (db) =>
      db
        .selectFrom('comment')
        .selectAll()
        .select((eb) =>
          eb.fn
            .agg<string>('row_number')
            .over((over) => over.partitionBy('task_id').orderBy('id', 'desc'))
            .as('place'),
        )
        .where('task_id', 'in', taskIds)
        .where('kind', '=', CommentKind.INSTRUCTION)
        .$if(asOf !== null, (query) => query.where('created_on', '<=', asOf ?? ''))
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('progress_report as r')
                .select('r.id')
                .whereRef('r.task_id', '=', 'comment.task_id')
                .where('r.sets_progress', '=', true)
                // Both ids are made in the order of real time.
                .whereRef('r.id', '>', 'comment.id')
                .$if(asOf !== null, (query) => query.where('r.reported_on', '<=', asOf ?? '')),
            ),
          ),
        ),
    )
    .selectFrom('open')
    .selectAll()
    .where('place', '<=', String(mostOpen))
    .orderBy('id', 'desc')
    .execute();
  return rows;
}

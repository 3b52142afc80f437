import { z } from 'zod';
import { checkPageSize, cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Texts } from '../../texts.js';
import { DeliveryState } from './delivery.rules.js';

const cursorForm = z.tuple([z.uuid()]);
export const deadLetterCursor = ({ id }: { id: string }): string => encodeCursor([id]);

const dead = (em: EntityManager) =>
  tablesOf(em)
    .selectFrom('delivery as d')
    .leftJoin('account as a', 'a.id', 'd.account_id')
    .leftJoin('robot as r', 'r.id', 'd.robot_id')
    .where('d.state', '=', DeliveryState.DEAD);

const deadRows = (em: EntityManager) =>
  dead(em).select([
    'd.id',
    'd.subject',
    'd.attempts',
    'd.failure',
    'd.written_at as writtenAt',
    'd.ended_at as endedAt',
    'd.robot_id as robotId',
    'a.name as accountName',
    'a.email',
    'r.name as robotName',
    'r.host',
  ]);

/** A delivery that was given up. */
export type DeadLetterRow = Awaited<ReturnType<ReturnType<typeof deadRows>['execute']>>[number];

/** The newest first. @throws ApiError BAD_USER_INPUT for a page size or cursor that cannot be */
export async function readDeadLetters(
  em: EntityManager,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly DeadLetterRow[]; hasMore: boolean }> {
  checkPageSize(first, texts);
  let query = deadRows(em)
    .orderBy('d.id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('d.id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countDeadLetters(em: EntityManager): Promise<number> {
  const row = await dead(em)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

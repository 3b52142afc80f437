import type { Selectable } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';

export type NotificationRow = Selectable<Tables['notification']>;

const cursorForm = z.tuple([z.uuid()]);

export const notificationCursor = ({ id }: { id: string }): string => encodeCursor([id]);

const ofAccount = (em: EntityManager, accountId: string, unreadOnly: boolean) => {
  const own = tablesOf(em).selectFrom('notification').where('account_id', '=', accountId);
  return unreadOnly ? own.where('read_at', 'is', null) : own;
};

/** Somebody's own, newest first. Ids are made in the order of time (UUID v7), so they are the cursor. */
export async function readNotifications(
  em: EntityManager,
  accountId: string,
  unreadOnly: boolean,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly NotificationRow[]; hasMore: boolean }> {
  let query = ofAccount(em, accountId, unreadOnly)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countNotifications(em: EntityManager, accountId: string, unreadOnly: boolean): Promise<number> {
  const row = await ofAccount(em, accountId, unreadOnly)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** One of somebody's own; undefined where it is not theirs. */
export async function notificationById(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<NotificationRow | undefined> {
  return ofAccount(em, accountId, false).selectAll().where('id', '=', id).executeTakeFirst();
}

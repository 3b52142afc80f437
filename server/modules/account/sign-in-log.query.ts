import { z } from 'zod';
import { checkPageSize, cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import { failures } from './sign-in-outcome.rules.js';

export type SignInRow = Tables['sign_in_attempt'];

/** Which entries of the log. */
export interface SignInConditions {
  /** Only those that failed. */
  readonly failed?: boolean | null | undefined;
}

// Ids are made as time goes by, so that they are the order as well.
const cursorForm = z.tuple([z.uuid()]);
export const signInCursor = ({ id }: { id: string }): string => encodeCursor([id]);

function matching(em: EntityManager, { failed }: SignInConditions) {
  const query = tablesOf(em).selectFrom('sign_in_attempt');
  return failed ? query.where('outcome', 'in', failures) : query;
}

/** The newest first. @throws ApiError BAD_USER_INPUT for a page size or cursor that cannot be */
export async function readSignIns(
  em: EntityManager,
  conditions: SignInConditions,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly SignInRow[]; hasMore: boolean }> {
  checkPageSize(first, texts);
  let query = matching(em, conditions)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countSignIns(em: EntityManager, conditions: SignInConditions): Promise<number> {
  const row = await matching(em, conditions)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

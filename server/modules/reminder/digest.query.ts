import { type EntityManager, tablesOf } from '../../database.js';
import type { LocalDate } from '../task/date.rules.js';
import type { DigestLine } from './digest.rules.js';

/** Somebody's digest of a day; null where they got none. */
export async function readDigest(
  em: EntityManager,
  accountId: string,
  businessDate: LocalDate,
): Promise<readonly DigestLine[] | null> {
  const row = await tablesOf(em)
    .selectFrom('digest')
    .select('lines')
    .where('account_id', '=', accountId)
    .where('business_date', '=', businessDate)
    .executeTakeFirst();
  return row?.lines ?? null;
}

import { type EntityManager, tablesOf } from '../../database.js';
import type { Language } from '../account/account.rules.js';
import type { Home } from './preference.rules.js';

/** What somebody has chosen for themselves. */
export interface PreferenceRow {
  readonly language: Language | null;
  readonly home: Home | null;
  readonly hintsPutAway: readonly string[];
}

const nothingChosen: PreferenceRow = { language: null, home: null, hintsPutAway: [] };

export async function readPreferences(em: EntityManager, accountId: string): Promise<PreferenceRow> {
  const row = await tablesOf(em)
    .selectFrom('preference')
    .select(['language', 'home', 'hints_put_away as hintsPutAway'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ?? nothingChosen;
}

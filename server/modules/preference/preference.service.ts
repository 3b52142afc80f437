import type { Database, EntityManager } from '../../database.js';
import { ApiError } from '../../errors.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor, Language } from '../account/account.rules.js';
import { Preference } from './preference.entity.js';
import { Hint, type Home, homesOf } from './preference.rules.js';

/** What is absent stays as it is. */
export interface UpdatePreferences {
  /** Null leaves it to the browser. */
  readonly language?: Language | null;
  /** Null is the home of the role. */
  readonly home?: Home | null;
  /** Put away for good, beside those that are. */
  readonly putAwayHints?: readonly Hint[] | null;
  /** Brings all hints back, before others are put away. */
  readonly showHintsAgain?: boolean | null;
}

/** Somebody's own row, theirs alone until the transaction ends, made where there was none. */
export async function preferenceOf(em: EntityManager, accountId: string): Promise<Preference> {
  // Two windows of one person put away two hints at once: one after the other, and both stay.
  await em.execute('select id from account where id = ? for update', [accountId]);
  const found = await em.findOne(Preference, { account: accountId });
  return (
    found ??
    em.create(Preference, {
      account: em.getReference(Account, accountId, { wrapped: true }),
      language: null,
      home: null,
      hintsPutAway: [],
      mailChoices: {},
    })
  );
}

/** What everybody chooses for themselves. */
export class PreferenceService {
  constructor(private readonly db: Database) {}

  /** @throws ApiError FORBIDDEN for a home that is not for them */
  async updatePreferences(actor: Actor, input: UpdatePreferences): Promise<void> {
    const { home } = input;
    if (home && !homesOf(actor).includes(home))
      throw new ApiError('FORBIDDEN', textsIn(actor.language).errors.homeNotYours);
    await this.db.fork().transactional(async (em) => {
      const preference = await preferenceOf(em, actor.accountId);
      if (input.language !== undefined) preference.language = input.language;
      if (home !== undefined) preference.home = home;
      const kept = input.showHintsAgain ? [] : preference.hintsPutAway;
      const putAway = new Set([...kept, ...(input.putAwayHints ?? [])]);
      preference.hintsPutAway = Object.values(Hint).filter((hint) => putAway.has(hint));
    });
  }
}

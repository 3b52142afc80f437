import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { Seal } from '../seal/seal.service.js';
import { keyLifetime } from './idempotency.rules.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** A change that is sent under a key. */
export interface Keyed {
  readonly accountId: string;
  readonly key: string;
  /** What is asked for: JSON. */
  readonly input: unknown;
}

/** What became of it: done now, answered before, or the key stands for something else. */
export type Outcome<T> =
  | { readonly kind: 'DONE'; readonly result: T }
  | { readonly kind: 'ANSWERED'; readonly answer: string }
  | { readonly kind: 'USED' };

/** What the change gave, and what is to be kept of it; null undoes the change and leaves the key unused. */
export interface Done<T> {
  readonly result: T;
  readonly answer: string | null;
}

/** Carries out of the transaction what is answered, though nothing of it stays. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('nothing of it stays');
  }
}

/** Changes that happen once however often they are sent: docs/decisions/0014. */
export class IdempotencyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secret: string,
  ) {}

  /**
   * Does the work unless its key has been used. Key, change and answer come in one transaction, or none of them; of two
   * with one key the second waits for the first.
   */
  async once<T>(keyed: Keyed, work: () => Promise<Done<T>>): Promise<Outcome<T>> {
    const { accountId, key } = keyed;
    const input = this.#markOf(keyed);
    try {
      return await this.db.together(async (em) => {
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`key ${accountId} ${key}`]);
        const known = await this.#find(em, keyed);
        if (known) {
          const answer = known.input === input ? this.#sealOf(keyed).open(known.answer) : null;
          return answer === null ? { kind: 'USED' } : { kind: 'ANSWERED', answer };
        }
        const { result, answer } = await work();
        if (answer === null) throw new Undone(result);
        const kept = { input, answer: this.#sealOf(keyed).close(answer), at: this.clock.realNow().toISOString() };
        await tablesOf(em)
          .insertInto('idempotency_key')
          .values({ account_id: accountId, key, ...kept })
          // One that has run out, and was not swept yet.
          .onConflict((conflict) => conflict.columns(['account_id', 'key']).doUpdateSet(kept))
          .execute();
        return { kind: 'DONE', result };
      });
    } catch (error) {
      if (error instanceof Undone) return { kind: 'DONE', result: error.result };
      throw error;
    }
  }

  /** Forgets keys that have run out. */
  async sweep(): Promise<void> {
    await this.db.fork().nativeDelete(IdempotencyKey, { at: { $lte: this.#oldest() } });
  }

  #find(em: EntityManager, { accountId, key }: Keyed): Promise<{ input: string; answer: string } | undefined> {
    return tablesOf(em)
      .selectFrom('idempotency_key')
      .select(['input', 'answer'])
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .where('at', '>', this.#oldest().toISOString())
      .executeTakeFirst();
  }

  #oldest(): Date {
    return new Date(this.clock.realNow().getTime() - keyLifetime);
  }

  #markOf({ accountId, key, input }: Keyed): string {
    const text = canonicalize([accountId, key, input]) ?? '';
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }

  #sealOf({ accountId, key }: Keyed): Seal {
    return new Seal(this.secret, accountId, `answer under ${key}`);
  }
}

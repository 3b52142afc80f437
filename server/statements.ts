import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** So often a text must come before it is worth a name, and so many get one: each is kept by every connection. */
const comesOften = 3;
const mostNames = 200;
/** Texts that are counted; lists of ids of every length must not fill the memory. */
const mostCounted = 2_000;

/**
 * Names the statements that come again and again, so that PostgreSQL parses and plans each once a connection:
 * planning the board's union costs more than running it. The limit keeps odd filters from filling the servers.
 */
export class StatementNames {
  readonly #named = new Map<string, string>();
  readonly #seen = new Map<string, number>();

  nameOf(text: string): string | undefined {
    const name = this.#named.get(text);
    if (name !== undefined) return name;
    // Only reading: what changes the tables' form, and what is written, goes unnamed.
    if (!text.startsWith('select') || this.#named.size >= mostNames) return undefined;
    const times = (this.#seen.get(text) ?? 0) + 1;
    if (times < comesOften) {
      if (this.#seen.size >= mostCounted) this.#seen.clear();
      this.#seen.set(text, times);
      return undefined;
    }
    this.#seen.delete(text);
    const given = createHash('sha256').update(text).digest('base64url');
    this.#named.set(text, given);
    return given;
  }
}

/** The pool as Kysely uses it, with its statements named. */
export function naming(pool: Pool): PostgresPool {
  const names = new StatementNames();
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? named(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

function named(client: PoolClient, names: StatementNames): PostgresPoolClient {
  const plain: PostgresPoolClient = client;
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(asked: string | PostgresCursor<R>, values: readonly unknown[] = []) {
    if (typeof asked !== 'string') return plain.query(asked);
    const name = names.nameOf(asked);
    if (name === undefined) return plain.query<R>(asked, values);
    return client
      .query({ name, text: asked, values: [...values] })
      .then(({ rows, rowCount }) => ({ command: 'SELECT' as const, rows, rowCount: rowCount ?? 0 }));
  }
  return { query, release: () => client.release() };
}

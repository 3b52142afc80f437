import { Client } from 'pg';
import type { DatabaseSetting } from '../config.js';
import { databaseFailure } from './database-failure.js';
import { gatherFacts, judgeSchema, type KnownSchema, type SchemaState } from './migration-check.js';

/** Longer than a slow network needs, shorter than a person waits. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Looks at a PostgreSQL database before the program opens it in earnest: on a connection of its own, in a
 * transaction that may only read.
 *
 * @throws {StartUpError} when it is down, refuses us, is too new, or is half migrated
 */
export async function checkPostgres(
  setting: DatabaseSetting & { kind: 'postgresql' },
  known: KnownSchema,
): Promise<SchemaState> {
  const client = new Client({
    connectionString: setting.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'luoshi start-up check',
  });
  // A connection that breaks while idle would otherwise end the process; the query in hand reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin read only');
    const facts = await gatherFacts(async (sql) => (await client.query<object>(sql)).rows);
    return judgeSchema(facts, known);
  } catch (error) {
    throw databaseFailure(error, setting);
  } finally {
    await client.end().catch(() => undefined);
  }
}

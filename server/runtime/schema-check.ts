import { Client } from 'pg';
import type { DatabaseSetting } from '../config.js';
import { databaseFailure } from './database-failure.js';
import { gatherFacts, judgeSchema, type KnownSchema, type SchemaState } from './migration-check.js';

/** Longer than a slow network needs, shorter than a person waits. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Any number that no other program on the same server is likely to lock by: 'luoshi' in ASCII. */
const START_LOCK = '0x6c756f736869';

/**
 * Looks at a PostgreSQL database before the program uses it: on a connection of its own, in a transaction
 * that may only read. What is found stays true until `prepare` has ended: of several servers that start on
 * one database, one at a time gets so far, and only the first finds migrations to execute.
 *
 * @throws {StartUpError} when it is down, refuses us, is too new, or is half migrated
 */
export async function checkPostgres<T>(
  setting: DatabaseSetting & { kind: 'postgresql' },
  known: KnownSchema,
  prepare: (state: SchemaState) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: setting.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'luoshi start-up check',
  });
  // A connection that breaks while idle would otherwise end the process; the query in hand reports it.
  client.on('error', () => undefined);
  try {
    const state = await look(client, known).catch((error: unknown) => {
      throw databaseFailure(error, setting);
    });
    return await prepare(state);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function look(client: Client, known: KnownSchema): Promise<SchemaState> {
  await client.connect();
  // Held by the session, so it ends with this connection, whatever happens.
  await client.query('select pg_advisory_lock($1)', [Number(START_LOCK)]);
  await client.query('begin read only');
  const facts = await gatherFacts(async (sql) => (await client.query<object>(sql)).rows);
  await client.query('rollback');
  return judgeSchema(facts, known);
}

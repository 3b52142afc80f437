import type { Config } from '../config.js';
import { type Database, openDatabase } from '../database.js';
import { databaseFailure } from './database-failure.js';
import { ensureEmbeddedCluster } from './embedded-cluster.js';
import { knownSchema } from './known-schema.js';
import { gatherFacts, judgeSchema, type SchemaState } from './migration-check.js';
import { checkPostgres } from './schema-check.js';

/**
 * Opens the database, refuses one that this program must not touch before writing anything to it, executes
 * the migrations that are missing, and then prepares it: first data, first admin. On PostgreSQL no other
 * server starts on it meanwhile; on the embedded database the caller holds the directory's lock.
 *
 * @throws {StartUpError} when the database is down, too new, half migrated, or cannot be opened
 */
export async function openChecked<T>(
  config: Pick<Config, 'database'>,
  prepare: (database: Database, found: SchemaState) => Promise<T>,
): Promise<{ readonly database: Database; readonly prepared: T }> {
  const setting = config.database;
  if (setting.kind === 'embedded') await ensureEmbeddedCluster(setting.dataDir);
  const database = await openDatabase(setting).catch((error: unknown) => {
    throw databaseFailure(error, setting);
  });
  const migrateAndPrepare = async (found: SchemaState): Promise<T> => {
    if (found !== 'current') await database.orm.migrator.up();
    return prepare(database, found);
  };
  try {
    const known = knownSchema(database.orm);
    const prepared =
      setting.kind === 'postgresql'
        ? await checkPostgres(setting, known, migrateAndPrepare)
        : await migrateAndPrepare(judgeSchema(await gatherFacts(readerOf(database)), known));
    return { database, prepared };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function readerOf(database: Database): (sql: string) => Promise<readonly unknown[]> {
  return async (sql) => await database.fork().execute<unknown[]>(sql);
}

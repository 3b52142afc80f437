import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataPaths } from './data-directory.js';
import { databaseFailure } from './database-failure.js';
import { bilingual, StartUpError } from './start-up-error.js';

/** The major version of PostgreSQL that PGlite 0.5 is. */
const MAJOR_VERSION = '18';

/**
 * Makes sure that the data directory holds a whole embedded database, creating an empty one where there is
 * none. It is created under another name and renamed when it is whole: somebody who stops the first start
 * half way, or loses power, starts again as if nothing had been. Hold the directory's lock.
 *
 * @throws {StartUpError} when what lies there is of another version, or no database
 */
export async function ensureEmbeddedCluster(dataDir: string): Promise<void> {
  const { database } = dataPaths(dataDir);
  if (existsSync(database) && readdirSync(database).length > 0) return demandOurVersion(database);
  const draft = `${database}.new`;
  try {
    rmSync(draft, { recursive: true, force: true });
    const cluster = await PGlite.create({ dataDir: draft });
    await cluster.close();
    rmSync(database, { recursive: true, force: true });
    renameSync(draft, database);
  } catch (error) {
    throw databaseFailure(error, { kind: 'embedded', dataDir });
  }
}

function demandOurVersion(database: string): void {
  const file = path.join(database, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (version === MAJOR_VERSION) return;
  const [chinese, english] =
    version === undefined
      ? ['其中没有完整的数据库', 'it holds no whole database']
      : [
          `其版本为 PostgreSQL ${version}，本程序使用 ${MAJOR_VERSION}`,
          `it is of PostgreSQL ${version}, and this program's is ${MAJOR_VERSION}`,
        ];
  throw new StartUpError([
    bilingual(
      `无法使用 ${database}：${chinese}。请使用对应版本的落实，或从备份恢复；未写入任何内容。`,
      `${database} cannot be used: ${english}. Use the Luoshi that made it, or restore a backup; nothing was written.`,
    ),
  ]);
}

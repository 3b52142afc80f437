import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { type Database, openEmbedded, openPostgres } from '../server/database.js';
import { loadDemonstration } from '../server/seed/load-demonstration.js';

const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'luoshi');

/** What the contents of these folders hash to: a dump made from other sources is not used. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = (await readdir(path.join(root, folder), { recursive: true })).filter((file) => file.endsWith('.ts'));
    for (const file of files.toSorted()) hash.update(file).update(await readFile(path.join(root, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A dump of an embedded database, made once: it opens in half a second where making it takes several. */
async function keptDump(
  name: string,
  sources: readonly string[],
  fill: (database: Database) => Promise<void>,
): Promise<Blob> {
  const file = path.join(cache, `${name}-${await fingerprint(sources)}.tar.gz`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const database = await openEmbedded({});
  await database.orm.migrator.up();
  await fill(database);
  const dump = await database.dump();
  await database.close();
  await mkdir(cache, { recursive: true });
  // Several workers may get here at once: each writes its own file, and the name is taken whole.
  const own = `${file}.${process.pid}`;
  await writeFile(own, new Uint8Array(await dump.arrayBuffer()));
  await rename(own, file);
  return dump;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  readonly database: Database;
  /** The same database as another process opens it: connections of its own, where the engine has several. */
  another(): Promise<Database>;
  close(): Promise<void>;
}

let made = 0;

/** The password of the demonstration's accounts in the tests. */
export const demonstrationPassword = 'only-for-tests';

/** What a suite finds in its database when it opens it. */
interface Contents {
  readonly name: string;
  readonly sources: readonly string[];
  readonly fill: (database: Database) => Promise<void>;
}

export const empty: Contents = { name: 'migrated', sources: ['server/migrations'], fill: async () => undefined };

export const demonstration: Contents = {
  name: 'demonstration',
  sources: ['server/migrations', 'server/modules', 'server/seed'],
  fill: (database) => loadDemonstration(database, { password: demonstrationPassword, timeZone: 'Asia/Shanghai' }),
};

export interface TestDatabase {
  readonly database: Database;
  /** As another process has it: on a server with connections of its own, embedded the only one there is. */
  another(): Promise<Database>;
  close(): Promise<void>;
}

/**
 * A migrated database for one suite: in memory on the embedded engine, or a new one on the server that
 * TEST_DATABASE_URL names. `close` also drops it.
 */
export async function openTestDatabase({ name: contents, sources, fill }: Contents = empty): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const database = await openEmbedded({ loadDataDir: await keptDump(contents, sources, fill) });
    return { database, another: async () => database, close: () => database.close() };
  }
  made += 1;
  const name = `luoshi_test_${process.pid}_${made}`;
  await onServer(server, `drop database if exists ${name} with (force)`);
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href);
  await database.orm.migrator.up();
  await fill(database);
  const others: Database[] = [];
  return {
    database,
    async another() {
      const other = await openPostgres(url.href);
      others.push(other);
      return other;
    },
    async close() {
      for (const one of [database, ...others]) await one.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

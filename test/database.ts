import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { type Database, openEmbedded, openPostgres } from '../server/database.js';

const cache = path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'luoshi');
const migrationsDirectory = path.join(import.meta.dirname, '..', 'server', 'migrations');

/** A dump of a migrated, empty embedded database: opens in half a second where a new one takes several. */
async function migratedDump(): Promise<Blob> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsDirectory)).toSorted())
    hash.update(await readFile(path.join(migrationsDirectory, file)));
  const file = path.join(cache, `migrated-${hash.digest('hex').slice(0, 16)}.tar.gz`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const database = await openEmbedded({});
  await database.orm.migrator.up();
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

let made = 0;

/**
 * A migrated, empty database for one suite: in memory on the embedded engine, or a new one on the server
 * that TEST_DATABASE_URL names. `close` also drops it.
 */
export async function openTestDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const database = await openEmbedded({ loadDataDir: await migratedDump() });
    return { database, close: () => database.close() };
  }
  made += 1;
  const name = `luoshi_test_${process.pid}_${made}`;
  await onServer(server, `drop database if exists ${name} with (force)`);
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href);
  await database.orm.migrator.up();
  return {
    database,
    async close() {
      await database.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

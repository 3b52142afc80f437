import 'reflect-metadata';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DataloaderType, type MikroORM } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver, MikroORM as PgliteORM } from '@mikro-orm/pglite';
import { PostgreSqlDriver, MikroORM as PostgresORM } from '@mikro-orm/postgresql';
import { type AbstractSqlDriver, createPostgreSqlTypeParsers, type SqlEntityManager } from '@mikro-orm/sql';
import { type Kysely, PostgresDialect } from 'kysely';
import { Pool, TypeOverrides } from 'pg';
import { parse as parseArray } from 'postgres-array';
import type { DatabaseSetting } from './config.js';
import { entities } from './entities.js';
import { listenOnServer } from './listener.js';
import { Migration20221101Start } from './migrations/Migration20221101Start.js';
import { naming } from './statements.js';
import type { Tables } from './tables.js';

export type EntityManager = SqlEntityManager<AbstractSqlDriver>;
export type Orm = MikroORM<AbstractSqlDriver, EntityManager>;

/** Every migration, oldest first. */
export const migrations = [{ name: 'Migration20221101Start', class: Migration20221101Start }];

/** The open database: PostgreSQL, or the embedded default. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql';
  readonly orm: Orm;
  /** A unit of work of one's own: one a request, one an event. */
  fork(): EntityManager;
  /**
   * Calls the handler with each payload that a committed transaction announced on the channel; `onGap` when
   * announcements may have been missed because the connection broke.
   */
  listen(channel: string, handler: (payload: string) => void, onGap: () => void): Promise<void>;
  /** PGlite's own dump of the embedded database (gzip'd tar). */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

const common = {
  entities,
  extensions: [Migrator],
  metadataProvider: ReflectMetadataProvider,
  dataloader: DataloaderType.ALL,
  migrations: { migrationsList: migrations, allOrNothing: true, snapshot: false, tableName: 'mikro_orm_migrations' },
  forceUtcTimezone: true,
  // What a person needs to know is printed by main.ts; the ORM's own lines are noise to them.
  logger: () => undefined,
  ensureDatabase: false,
};

/** How an embedded database is opened: in a directory, or in memory (tests), from a dump where one is given. */
export interface EmbeddedOptions {
  readonly directory?: string;
  readonly loadDataDir?: Blob;
}

/** Opens the embedded default, PGlite. It has one connection and takes no lock: see runtime/ for that. */
export async function openEmbedded({ directory, loadDataDir }: EmbeddedOptions): Promise<Database> {
  // Made here and handed over by a function: the ORM copies its options, and a copied Blob is no Blob.
  const pglite = await PGlite.create({
    dataDir: directory ?? 'memory://',
    parsers: createPostgreSqlTypeParsers((text) => parseArray(text)),
    ...(loadDataDir && { loadDataDir }),
  });
  const orm = await PgliteORM.init({
    ...common,
    driver: PgliteDriver,
    dbName: directory ?? 'memory://',
    driverOptions: { pglite: () => pglite },
  });
  return {
    engine: 'embedded',
    orm,
    fork: () => orm.em.fork(),
    listen: async (channel, handler) => void (await pglite.listen(channel, handler)),
    dump: () => pglite.dumpDataDir('gzip'),
    async close() {
      await orm.close(true);
      await pglite.close();
    },
  };
}

/** Values as the ORM expects them: dates stay text. */
function valueParsers(): TypeOverrides {
  const types = new TypeOverrides();
  for (const [type, parse] of Object.entries(createPostgreSqlTypeParsers((text) => parseArray(text))))
    types.setTypeParser(Number(type), parse);
  return types;
}

/** Opens a PostgreSQL server (15 or newer) by its URL. */
export async function openPostgres(url: string): Promise<Database> {
  // A pool of our own: its statements are named, and what the URL says of TLS reaches the driver.
  const pool = new Pool({ connectionString: url, max: 10, types: valueParsers() });
  // An idle connection that breaks is replaced when one is needed; unheard, its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const orm = await PostgresORM.init({
    ...common,
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions: new PostgresDialect({ pool: naming(pool) }),
  });
  const listeners: { close(): Promise<void> }[] = [];
  return {
    engine: 'postgresql',
    orm,
    fork: () => orm.em.fork(),
    listen: async (channel, handler, onGap) =>
      void listeners.push(await listenOnServer({ url, channel, handler, onGap })),
    dump: () => Promise.reject(new Error('PostgreSQL is backed up by pg_dump')),
    async close() {
      await Promise.all(listeners.map((listener) => listener.close()));
      await orm.close(true);
    },
  };
}

export const openDatabase = (setting: DatabaseSetting): Promise<Database> =>
  setting.kind === 'embedded'
    ? openEmbedded({ directory: join(setting.dataDir, 'database') })
    : openPostgres(setting.url);

/** The query builder over the same connection, and inside the same transaction, as the entities. */
export const tablesOf = (em: EntityManager): Kysely<Tables> => em.getKysely<Tables>();

import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
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
import { fromPglite, type ConstructorOptions as JobStore } from 'pg-boss';
import { parse as parseArray } from 'postgres-array';
import type { DatabaseSetting } from './config.js';
import { entities } from './entities.js';
import { listenOnServer } from './listener.js';
import { Migration20221101Start } from './migrations/Migration20221101Start.js';
import { Migration20221102People } from './migrations/Migration20221102People.js';
import { Migration20221103Organisation } from './migrations/Migration20221103Organisation.js';
import { Migration20221104PlanKeeping } from './migrations/Migration20221104PlanKeeping.js';
import { Migration20221105BoardViews } from './migrations/Migration20221105BoardViews.js';
import { Migration20221106MyTasks } from './migrations/Migration20221106MyTasks.js';
import { Migration20221107Extensions } from './migrations/Migration20221107Extensions.js';
import { Migration20221108Declining } from './migrations/Migration20221108Declining.js';
import { Migration20221109IdempotencyKeys } from './migrations/Migration20221109IdempotencyKeys.js';
import { Migration20221110Notices } from './migrations/Migration20221110Notices.js';
import { Migration20221111Comments } from './migrations/Migration20221111Comments.js';
import { Migration20221112Files } from './migrations/Migration20221112Files.js';
import { Migration20221113Notifications } from './migrations/Migration20221113Notifications.js';
import { Migration20221116Internal } from './migrations/Migration20221116Internal.js';
import { Migration20221118WorkingDays } from './migrations/Migration20221118WorkingDays.js';
import { Migration20221119Digests } from './migrations/Migration20221119Digests.js';
import { Migration20221120RefusedAttempts } from './migrations/Migration20221120RefusedAttempts.js';
import { Migration20221121Deals } from './migrations/Migration20221121Deals.js';
import { Migration20221122Mentions } from './migrations/Migration20221122Mentions.js';
import { Migration20221123Deliveries } from './migrations/Migration20221123Deliveries.js';
import { naming } from './statements.js';
import type { Tables } from './tables.js';

export type EntityManager = SqlEntityManager<AbstractSqlDriver>;
export type Orm = MikroORM<AbstractSqlDriver, EntityManager>;

/** Every migration, oldest first. */
export const migrations = [
  { name: 'Migration20221101Start', class: Migration20221101Start },
  { name: 'Migration20221102People', class: Migration20221102People },
  { name: 'Migration20221103Organisation', class: Migration20221103Organisation },
  { name: 'Migration20221104PlanKeeping', class: Migration20221104PlanKeeping },
  { name: 'Migration20221105BoardViews', class: Migration20221105BoardViews },
  { name: 'Migration20221106MyTasks', class: Migration20221106MyTasks },
  { name: 'Migration20221107Extensions', class: Migration20221107Extensions },
  { name: 'Migration20221108Declining', class: Migration20221108Declining },
  { name: 'Migration20221109IdempotencyKeys', class: Migration20221109IdempotencyKeys },
  { name: 'Migration20221110Notices', class: Migration20221110Notices },
  { name: 'Migration20221111Comments', class: Migration20221111Comments },
  { name: 'Migration20221112Files', class: Migration20221112Files },
  { name: 'Migration20221113Notifications', class: Migration20221113Notifications },
  { name: 'Migration20221116Internal', class: Migration20221116Internal },
  { name: 'Migration20221118WorkingDays', class: Migration20221118WorkingDays },
  { name: 'Migration20221119Digests', class: Migration20221119Digests },
  { name: 'Migration20221120RefusedAttempts', class: Migration20221120RefusedAttempts },
  { name: 'Migration20221121Deals', class: Migration20221121Deals },
  { name: 'Migration20221122Mentions', class: Migration20221122Mentions },
  { name: 'Migration20221123Deliveries', class: Migration20221123Deliveries },
];

/** The open database: PostgreSQL, or the embedded default. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql';
  readonly orm: Orm;
  /** A unit of work of one's own: one a request, one an event. */
  fork(): EntityManager;
  /**
   * Runs all that `work` reads and writes in one transaction: whatever it forks takes part, and the transactions that
   * it opens are steps of this one (savepoints).
   */
  together<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Calls the handler with each payload that a committed transaction announced on the channel; `onGap` when
   * announcements may have been missed because the connection broke.
   */
  listen(channel: string, handler: (payload: string) => void, onGap: () => void): Promise<void>;
  /** How pg-boss reaches the same database: runtime/jobs.ts. Embedded, its statements take their turn with ours. */
  readonly jobStore: JobStore;
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

/** How units of work are opened: each on its own, or all of one piece of work in its one transaction. */
function unitsOfWork(orm: Orm): Pick<Database, 'fork' | 'together'> {
  const whole = new AsyncLocalStorage<EntityManager>();
  return {
    fork: () => whole.getStore()?.fork({ keepTransactionContext: true }) ?? orm.em.fork(),
    together: (work) => orm.em.fork().transactional((em) => whole.run(em, () => work(em))),
  };
}

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
    ...unitsOfWork(orm),
    async listen(channel, handler) {
      // Told from within the transaction that announced it: whoever hears of it reads outside.
      const outside = AsyncLocalStorage.snapshot();
      await pglite.listen(channel, (payload) => outside(handler, payload));
    },
    jobStore: { db: fromPglite(pglite), backend: 'pglite' },
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
    ...unitsOfWork(orm),
    listen: async (channel, handler, onGap) =>
      void listeners.push(await listenOnServer({ url, channel, handler, onGap })),
    jobStore: { connectionString: url, max: 2, application_name: 'luoshi jobs' },
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

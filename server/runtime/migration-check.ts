import { z } from 'zod';
import { bilingual, StartUpError } from './start-up-error.js';

/** The table in which MikroORM records what it has executed. */
const MIGRATIONS_TABLE = 'mikro_orm_migrations';

/** The oldest PostgreSQL that this program runs on. */
const OLDEST_SERVER = 15;

/** Reads rows by one SQL statement without parameters; writes nothing. */
export type ReadRows = (sql: string) => Promise<readonly unknown[]>;

/** What was found in the database before anything was written. */
export interface DatabaseFacts {
  /** Major version of the server. */
  readonly serverVersion: number;
  /** Tables of the current schema with their columns. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the executed migrations; undefined without the table that records them. */
  readonly executed: readonly string[] | undefined;
}

/** What this program knows. */
export interface KnownSchema {
  /** Names of all migrations, oldest first. */
  readonly migrations: readonly string[];
  /** The columns of each table once all migrations are executed. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** How the database stands to this program: new, in need of migrations, or ready. */
export type SchemaState = 'empty' | 'behind' | 'current';

/** Gathers the facts. Reads the catalogue itself, which shows tables that this role may not read, too. */
export async function gatherFacts(read: ReadRows): Promise<DatabaseFacts> {
  const [version] = versionRows.parse(await read("select current_setting('server_version_num')::int / 10000 as major"));
  const columns = columnRows.parse(
    await read(
      `select c.relname::text as "table", a.attname::text as "column"
         from pg_catalog.pg_class c
         join pg_catalog.pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = current_schema())
          and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
    ),
  );
  const tables = new Map<string, Set<string>>();
  for (const { table, column } of columns) {
    const known = tables.get(table);
    if (known === undefined) tables.set(table, new Set([column]));
    else known.add(column);
  }
  const executed = tables.has(MIGRATIONS_TABLE)
    ? nameRows.parse(await read(`select name from ${MIGRATIONS_TABLE} order by id`))
    : undefined;
  return {
    serverVersion: version.major,
    tables,
    executed: executed?.map(({ name }) => name),
  };
}

const versionRows = z.tuple([z.object({ major: z.number() })]);
const columnRows = z.array(z.object({ table: z.string(), column: z.string() }));
const nameRows = z.array(z.object({ name: z.string() }));

/**
 * Decides, before anything is written, whether this program may use the database.
 *
 * @throws {StartUpError} when the server is too old, the schema too new, or a migration did not end well
 */
export function judgeSchema(facts: DatabaseFacts, known: KnownSchema): SchemaState {
  if (facts.serverVersion < OLDEST_SERVER) throw serverTooOld(facts.serverVersion);
  const executed = new Set(facts.executed ?? []);
  const unknown = [...executed].filter((name) => !known.migrations.includes(name));
  if (unknown.length > 0) throw tooNew(unknown);

  const present = Object.keys(known.columns).filter((table) => facts.tables.has(table));
  if (executed.size === 0) {
    if (present.length === 0) return 'empty';
    throw halfMigrated(
      `有表 ${present.join('、')}，却没有迁移记录`,
      `tables ${present.join(', ')} exist, but no migration is recorded`,
    );
  }
  const gap = known.migrations.slice(0, executed.size).find((name) => !executed.has(name));
  if (gap !== undefined) {
    throw halfMigrated(`缺少中间的迁移 ${gap}`, `the migration ${gap} in between is missing`);
  }
  const missing = missingParts(facts, known);
  const isComplete = executed.size === known.migrations.length;
  if (isComplete ? missing.length > 0 : present.length === 0) {
    throw halfMigrated(
      `迁移已记录，但缺少 ${missing.join('、')}`,
      `migrations are recorded, but ${missing.join(', ')} are missing`,
    );
  }
  return isComplete ? 'current' : 'behind';
}

/** Tables, and columns of the tables that exist, which should be there and are not. */
function missingParts(facts: DatabaseFacts, known: KnownSchema): string[] {
  return Object.entries(known.columns).flatMap(([table, columns]) => {
    const found = facts.tables.get(table);
    if (found === undefined) return [table];
    return columns.filter((column) => !found.has(column)).map((column) => `${table}.${column}`);
  });
}

function serverTooOld(version: number): StartUpError {
  return new StartUpError([
    bilingual(
      `PostgreSQL 版本过低：当前为 ${version}，需要 ${OLDEST_SERVER} 或更高版本。`,
      `This PostgreSQL is too old: it is ${version}, and ${OLDEST_SERVER} or newer is needed.`,
    ),
  ]);
}

function tooNew(unknown: readonly string[]): StartUpError {
  return new StartUpError([
    bilingual(
      `数据库比本程序新（含有本程序不认识的迁移：${unknown.join('、')}）。请使用更新版本的落实；未写入任何内容。`,
      `The database is newer than this program (it holds migrations unknown here: ${unknown.join(', ')}). Use a newer Luoshi; nothing was written.`,
    ),
  ]);
}

function halfMigrated(chinese: string, english: string): StartUpError {
  return new StartUpError([
    bilingual(
      `数据库的迁移不完整：${chinese}。请从备份恢复，或改用一个空的数据库；未写入任何内容。`,
      `The database is half migrated: ${english}. Restore a backup, or use an empty database; nothing was written.`,
    ),
  ]);
}

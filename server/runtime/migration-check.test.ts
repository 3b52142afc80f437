import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type DatabaseFacts, gatherFacts, judgeSchema, type KnownSchema } from './migration-check.js';
import { checkPostgres } from './schema-check.js';
import { StartUpError } from './start-up-error.js';

const known: KnownSchema = {
  migrations: ['M1', 'M2', 'M3'],
  columns: { task: ['id', 'title'], note: ['id'] },
};

function facts(executed: string[] | undefined, tables: Record<string, string[]>): DatabaseFacts {
  return {
    serverVersion: 18,
    executed,
    tables: new Map(Object.entries(tables).map(([table, columns]) => [table, new Set(columns)])),
  };
}
const whole = { task: ['id', 'title'], note: ['id'] };

describe('what is found decides, before anything is written', () => {
  test.each<[string, DatabaseFacts, 'empty' | 'behind' | 'current']>([
    ['no table at all', facts(undefined, {}), 'empty'],
    ['only tables of somebody else', facts(undefined, { invoice: ['id'] }), 'empty'],
    ['the record of migrations, empty', facts([], {}), 'empty'],
    ['the first migration', facts(['M1'], { task: ['id'] }), 'behind'],
    ['the first two', facts(['M1', 'M2'], whole), 'behind'],
    ['all, in any order', facts(['M2', 'M1', 'M3'], whole), 'current'],
    ['more columns than known', facts(['M1', 'M2', 'M3'], { ...whole, task: ['id', 'title', 'x'] }), 'current'],
  ])('%s', (_case, found, state) => {
    expect(judgeSchema(found, known)).toBe(state);
  });

  test.each<[string, DatabaseFacts, RegExp]>([
    [
      'a migration unknown here',
      facts(['M1', 'M2', 'M3', 'M4'], whole),
      /比本程序新.*M4[\s\S]*newer than this program.*M4/,
    ],
    ['an unknown one while others are missing', facts(['M1', 'M9'], whole), /M9[\s\S]*newer/],
    ['a gap', facts(['M1', 'M3'], whole), /M2[\s\S]*half migrated.*M2/],
    ['our tables without a record', facts(undefined, { task: ['id', 'title'] }), /task[\s\S]*half migrated.*task/],
    ['our tables with an empty record', facts([], whole), /task、note[\s\S]*half migrated/],
    ['a table missing', facts(['M1', 'M2', 'M3'], { task: ['id', 'title'] }), /缺少 note[\s\S]*half migrated.*note/],
    ['a column missing', facts(['M1', 'M2', 'M3'], { ...whole, task: ['id'] }), /task\.title[\s\S]*half migrated/],
    ['a record but no table', facts(['M1'], {}), /half migrated/],
    [
      'a server too old',
      { ...facts(undefined, {}), serverVersion: 14 },
      /PostgreSQL 版本过低[\s\S]*is 14, and 15 or newer/,
    ],
  ])('%s is refused', (_case, found, message) => {
    const judge = () => judgeSchema(found, known);
    expect(judge).toThrow(StartUpError);
    expect(judge).toThrow(message);
  });
});

const record = 'create table mikro_orm_migrations (id serial primary key, name varchar(255), executed_at timestamptz)';
const schema =
  'create table task (id int, title text, gone int); alter table task drop column gone; create table note (id int)';

describe('on an embedded database', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());
  const state = async () =>
    judgeSchema(await gatherFacts(async (sql) => (await database.query<object>(sql)).rows), known);

  test('new, then recorded, then whole, then damaged', async () => {
    expect(await state()).toBe('empty');
    await database.exec(record);
    expect(await state()).toBe('empty');
    await database.exec(`${schema}; insert into mikro_orm_migrations (name) values ('M1')`);
    expect(await state()).toBe('behind');
    await database.exec("insert into mikro_orm_migrations (name) values ('M2'), ('M3')");
    expect(await state()).toBe('current');
    await database.exec('alter table task drop column title');
    await expect(state()).rejects.toThrow('task.title');
    await database.exec("insert into mikro_orm_migrations (name) values ('M4')");
    await expect(state()).rejects.toThrow('newer than this program');
  });
});

const server = process.env.TEST_DATABASE_URL;
const onServer = server === undefined || server === '' ? describe.skip : describe;

onServer('on PostgreSQL', () => {
  const name = `luoshi_check_${process.pid}`;
  const address = (change: (url: URL) => void) => {
    const url = new URL(server || 'postgresql://localhost');
    change(url);
    return { kind: 'postgresql' as const, url: url.href };
  };
  const ours = address((url) => {
    url.pathname = name;
  });
  const found = () => checkPostgres(ours, known, async (state) => state);
  async function onDatabase(url: string, ...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }
  beforeEach(() => onDatabase(server ?? '', `create database ${name}`));
  afterEach(() => onDatabase(server ?? '', `drop database ${name} with (force)`));

  test('new, whole, and too new are told apart, and nothing is written', async () => {
    expect(await found()).toBe('empty');
    expect(await found()).toBe('empty');
    await onDatabase(ours.url, record, schema, "insert into mikro_orm_migrations (name) values ('M1'), ('M2'), ('M3')");
    expect(await found()).toBe('current');
    await onDatabase(ours.url, "insert into mikro_orm_migrations (name) values ('M4')");
    await expect(found()).rejects.toThrow(StartUpError);
  });

  test.each<[string, (url: URL) => void, RegExp]>([
    [
      'down',
      (url) => {
        url.port = '1';
      },
      /连接不上[\s\S]*cannot be reached.*\[ECONNREFUSED\]/,
    ],
    [
      'of an unknown name',
      (url) => {
        url.hostname = 'nowhere.invalid';
      },
      /找不到该主机名[\s\S]*host name is unknown/,
    ],
    [
      'without such a database',
      (url) => {
        url.pathname = 'no_such_database';
      },
      /该数据库不存在[\s\S]*no such database.*\[3D000\]/,
    ],
    [
      'without such a user',
      (url) => {
        url.username = 'nobody_here';
        url.password = 'hunter2';
      },
      /拒绝了用户名或密码[\s\S]*refuses the user/,
    ],
  ])('a server that is %s is a clear message without the password', async (_case, change, message) => {
    const setting = address((url) => {
      url.password = 'hunter2';
      change(url);
    });
    const attempt = checkPostgres(setting, known, async (state) => state);
    await expect(attempt).rejects.toThrow(StartUpError);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow('hunter2');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DatabaseSetting } from '../config.js';
import type { Database } from '../database.js';
import { openChecked } from './open-checked.js';
import { StartUpError } from './start-up-error.js';

const found = async (_database: Database, state: string) => state;

/** Opens, does something to the database, closes, and tells what was found. */
async function opened(setting: DatabaseSetting, ...statements: string[]): Promise<string> {
  const { database, prepared } = await openChecked({ database: setting }, found);
  for (const statement of statements) await database.fork().execute(statement);
  await database.close();
  return prepared;
}

async function lifeOf(setting: DatabaseSetting): Promise<void> {
  expect(await opened(setting)).toBe('empty');
  expect(await opened(setting, "insert into mikro_orm_migrations (name) values ('Migration2999')")).toBe('current');
  await expect(opened(setting)).rejects.toThrow(/比本程序新[\s\S]*newer than this program/);
}

describe('on an embedded database', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'luoshi-open-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('a new one is migrated, the second start finds it whole, a newer one is refused', async () => {
    await lifeOf({ kind: 'embedded', dataDir });
  }, 60_000);

  test('a table that somebody dropped is noticed', async () => {
    const setting = { kind: 'embedded', dataDir } as const;
    await opened(setting, 'drop table sign_in_attempt');
    await expect(opened(setting)).rejects.toThrow(/缺少 sign_in_attempt[\s\S]*half migrated/);
  }, 60_000);
});

const server = process.env.TEST_DATABASE_URL;
const onServer = server === undefined || server === '' ? describe.skip : describe;

onServer('on PostgreSQL', () => {
  const name = `luoshi_open_${process.pid}`;
  const url = new URL(server ?? 'postgres://nowhere/x');
  url.pathname = name;
  const setting = { kind: 'postgresql', url: url.href } as const;
  async function onServerItself(statement: string): Promise<void> {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
  beforeEach(() => onServerItself(`create database ${name}`));
  afterEach(() => onServerItself(`drop database ${name} with (force)`));

  test('a new one is migrated, the second start finds it whole, a newer one is refused', () => lifeOf(setting));

  test('of servers that start together the first migrates and the others find it done', async () => {
    const states = await Promise.all([opened(setting), opened(setting), opened(setting)]);
    expect(states.sort()).toEqual(['current', 'current', 'empty']);
  });

  test('an unknown user is refused in words', async () => {
    const wrong = new URL(setting.url);
    wrong.username = 'nobody_here';
    const attempt = opened({ kind: 'postgresql', url: wrong.href });
    await expect(attempt).rejects.toThrow(StartUpError);
    await expect(attempt).rejects.toThrow('refuses the user');
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dataPaths } from './data-directory.js';
import { ensureEmbeddedCluster } from './embedded-cluster.js';

let dataDir = '';
let database = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'luoshi-cluster-'));
  database = dataPaths(dataDir).database;
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('a first start that was broken off is started over, and the second start keeps what is there', async () => {
  mkdirSync(`${database}.new`);
  writeFileSync(path.join(`${database}.new`, 'PG_VERSION'), '18\n');
  await ensureEmbeddedCluster(dataDir);
  expect(readdirSync(dataDir)).toEqual(['database']);

  const first = await PGlite.create({ dataDir: database });
  await first.exec("create table kept (word text); insert into kept values ('落实')");
  await first.close();
  await ensureEmbeddedCluster(dataDir);
  const second = await PGlite.create({ dataDir: database });
  expect((await second.query('select word from kept')).rows).toEqual([{ word: '落实' }]);
  await second.close();
}, 60_000);

test.each([
  ['of a newer PostgreSQL', 'PG_VERSION', '19\n', /版本为 PostgreSQL 19[\s\S]*is of PostgreSQL 19/],
  ['of something else', 'readme.txt', 'mine', /没有完整的数据库[\s\S]*no whole database/],
])('a folder %s is refused and left as it was', async (_case, file, text, message) => {
  mkdirSync(database);
  writeFileSync(path.join(database, file), text);
  await expect(ensureEmbeddedCluster(dataDir)).rejects.toThrow(message);
  expect(readdirSync(database)).toEqual([file]);
  expect(existsSync(`${database}.new`)).toBe(false);
});

import { mkdirSync, mkdtempSync, openAsBlob, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Config, loadConfig } from '../config.js';
import { type ControlChannel, openControlChannel } from './control-server.js';
import { dataPaths, lockDataDirectory } from './data-directory.js';
import { type MaintenanceActions, MaintenanceRefused, type VerifiedHistory } from './maintenance.js';
import type { MaintenancePurpose } from './maintenance-access.js';
import { runMaintenance } from './maintenance-command.js';

const whole: VerifiedHistory[number] = {
  title: '2022年工作计划',
  planId: '1',
  events: 1234,
  head: 'abc',
  broken: null,
};

let folder = '';
let config: Config;
let said: string[];
let complaints: string[];
let openedFor: string[];
/** What the walk over the history is said to have found. */
let history: VerifiedHistory;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'luoshi-maintain-'));
  config = loadConfig({ DATA_DIR: path.join(folder, 'data') });
  said = [];
  complaints = [];
  openedFor = [];
  history = [whole];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The actions on a real embedded database whose one table stands for the accounts. */
function actionsOn(database: PGlite): MaintenanceActions {
  return {
    async createFirstAdmin({ login, name, password }) {
      await database.exec('create table if not exists admin (login text, name text, password text)');
      const { rows } = await database.query('select 1 from admin');
      if (rows.length > 0) throw new MaintenanceRefused('已有管理员。\nThere is an admin already.');
      await database.query('insert into admin values ($1, $2, $3)', [login, name, password]);
      return { id: login };
    },
    async disableAccount(login) {
      await database.query('update admin set password = null where login = $1', [login]);
    },
    backup: async () => (await database.dumpDataDir('gzip')).stream(),
    verifyHistory: async () => history,
  };
}

async function open({ dataDir }: Config, purpose: MaintenancePurpose) {
  openedFor.push(purpose);
  const database = await PGlite.create({ dataDir: dataPaths(dataDir).database });
  return { actions: actionsOn(database), close: () => database.close() };
}

const run = (...args: string[]) =>
  runMaintenance(args, {
    config,
    open,
    say: (text) => said.push(text),
    complain: (text) => complaints.push(text),
    askPassword: async () => 'correct horse',
  });

async function adminsIn(database: PGlite): Promise<unknown[]> {
  const { rows } = await database.query('select login, name, password from admin');
  await database.close();
  return rows;
}
const wang = { login: 'wang', name: '王芳', password: 'correct horse' };

describe('maintenance while the server is stopped', () => {
  test('creates the first admin, refuses a second, and backs up what can be restored', async () => {
    expect(await run('create-admin', '--login', 'wang', '--name', '王芳')).toBe(0);
    expect(said.join()).toMatch(/已创建首位管理员 wang[\s\S]*Created the first admin, wang/);

    expect(await run('create-admin', '--login', 'li', '--name', '李敏')).toBe(1);
    expect(complaints).toEqual(['已有管理员。\nThere is an admin already.']);

    const file = path.join(folder, 'backup.tar.gz');
    expect(await run('backup', file)).toBe(0);
    expect(said.join()).toContain(file);
    const restored = await PGlite.create({ loadDataDir: await openAsBlob(file) });
    expect(await adminsIn(restored)).toEqual([wang]);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'data']);
    // A backup is made before an upgrade: it must not be opened in a way that carries the upgrade out.
    expect(openedFor).toEqual(['change', 'change', 'read']);
  }, 60_000);

  test('never overwrites a backup', async () => {
    const file = path.join(folder, 'backup.tar.gz');
    mkdirSync(dataPaths(config.dataDir).database, { recursive: true });
    writeFileSync(file, 'the only backup there is');
    expect(await run('backup', file)).toBe(1);
    expect(complaints.join()).toMatch(/已存在[\s\S]*not overwritten/);
    expect(openedFor).toEqual([]);
  });

  test('a mistyped DATA_DIR does not become a new database', async () => {
    expect(await run('backup', path.join(folder, 'backup.tar.gz'))).toBe(1);
    expect(await run('disable-account', '--login', 'wang')).toBe(1);
    expect(complaints[0]).toContain(config.dataDir);
    expect(complaints[1]).toContain(config.dataDir);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('verifying the history', () => {
  test('says in figures that it is whole, without an upgrade of the data', async () => {
    mkdirSync(dataPaths(config.dataDir).database, { recursive: true });
    expect(await run('verify-history')).toBe(0);
    expect(said.join()).toMatch(/1份计划，1,234条记录[\s\S]*2022年工作计划[\s\S]*abc[\s\S]*1 plan, 1,234 events/);
    expect(openedFor).toEqual(['read']);
  });

  test('names what is broken, and fails', async () => {
    history = [whole, { ...whole, broken: { sequence: 1235, reason: 'ALTERED', taskCode: '2.3' } }];
    mkdirSync(dataPaths(config.dataDir).database, { recursive: true });
    expect(await run('verify-history')).toBe(1);
    expect(said).toEqual([]);
    expect(complaints.join()).toMatch(
      /第1,235条（任务2\.3）[\s\S]*被改动[\s\S]*event 1,235 \(task 2\.3\)[\s\S]*altered/,
    );
  });

  test('a mistyped DATA_DIR is not a history without faults', async () => {
    expect(await run('verify-history')).toBe(1);
    expect(complaints.join()).toContain(config.dataDir);
  });
});

describe('maintenance while the embedded server runs', () => {
  let database: PGlite;
  let channel: ControlChannel;

  test('goes through the server', async () => {
    const lock = lockDataDirectory(config.dataDir);
    database = await PGlite.create({ dataDir: dataPaths(config.dataDir).database });
    channel = await openControlChannel({
      dataDir: config.dataDir,
      address: 'http://127.0.0.1:4000',
      actions: actionsOn(database),
      onError: (error) => complaints.push(String(error)),
    });
    const file = path.join(folder, 'backup.tar.gz');
    expect(await run('create-admin', '--login', 'wang', '--name', '王芳')).toBe(0);
    expect(await run('backup', file)).toBe(0);
    expect(await run('verify-history')).toBe(0);
    history = [{ ...whole, broken: { sequence: 7, reason: 'CUT_OFF', taskCode: null } }];
    expect(complaints).toEqual([]);
    expect(await run('verify-history')).toBe(1);
    expect(complaints.join()).toMatch(/第7条[\s\S]*event 7/);
    expect(openedFor).toEqual([]);
    await channel.close();
    expect(await adminsIn(database)).toEqual([wang]);
    expect(await adminsIn(await PGlite.create({ loadDataDir: await openAsBlob(file) }))).toEqual([wang]);
    lock.release();
  }, 60_000);
});

describe('on PostgreSQL', () => {
  test('backup gives the exact pg_dump line, without the password', async () => {
    config = loadConfig({
      DATABASE_URL: 'postgresql://luoshi:hunter2@db:5433/luoshi?sslmode=require&password=hunter2',
    });
    expect(await run('backup', '/backups/today.dump')).toBe(1);
    expect(complaints.join()).toContain(
      'pg_dump --format=custom --file="/backups/today.dump" "postgresql://luoshi@db:5433/luoshi?sslmode=require"',
    );
    expect(complaints.join()).not.toContain('hunter2');
  });
});

describe('what is not understood is answered with the usage', () => {
  test.each([
    [[]],
    [['explode']],
    [['create-admin', '--login', 'wang']],
    [['create-admin', '--login', 'wang', '--name', '王芳', '--password', 'x']],
    [['disable-account', 'wang']],
    [['backup']],
    [['backup', 'one', 'two']],
    [['verify-history', 'one']],
  ])('%j', async (args) => {
    expect(await run(...args)).toBe(1);
    expect(complaints.join()).toMatch(/^用法：[\s\S]*Usage:/);
  });

  test('--help is no mistake', async () => {
    expect(await run('--help')).toBe(0);
    expect(said.join()).toMatch(/^用法：/);
  });
});

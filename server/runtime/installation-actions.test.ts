import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { organisationClock } from '../clock.js';
import type { Database } from '../database.js';
import { installationActions } from './installation-actions.js';
import { type FirstAdmin, type MaintenanceActions, MaintenanceRefused } from './maintenance.js';
import { openChecked } from './open-checked.js';

let dataDir = '';
let database: Database;
let actions: MaintenanceActions;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'luoshi-actions-'));
  ({ database } = await openChecked({ database: { kind: 'embedded', dataDir } }, async () => undefined));
  actions = installationActions(database, organisationClock('Asia/Shanghai'));
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const wang: FirstAdmin = { login: 'wang', name: '王芳', password: 'long enough 1' };

test.each<[string, Partial<FirstAdmin>, RegExp]>([
  ['a short password', { password: 'short-1' }, /至少要8个字符[\s\S]*Too short: at least 8/],
  ['a password of letters alone', { password: 'longenough' }, /还要有数字或符号[\s\S]*digit/],
  ['a login with a space', { login: 'wang fang' }, /登录名[\s\S]*without spaces/],
  ['no login', { login: '' }, /登录名[\s\S]*The login must/],
  ['no name', { name: ' ' }, /姓名不能为空[\s\S]*name must not be empty/],
])('%s makes no admin, and says why', async (_case, change, message) => {
  const attempt = actions.createFirstAdmin({ ...wang, ...change });
  await expect(attempt).rejects.toThrow(MaintenanceRefused);
  await expect(attempt).rejects.toThrow(message);
});

test('the first admin is made once; an account is disabled once', async () => {
  await expect(actions.createFirstAdmin(wang)).resolves.toEqual({ id: expect.any(String) });
  await expect(actions.createFirstAdmin({ ...wang, login: 'li' })).rejects.toThrow(
    /已有管理员[\s\S]*There is an admin already/,
  );
  await expect(actions.disableAccount('nobody')).rejects.toThrow(/没有可停用的账号 nobody[\s\S]*no account nobody/);
  await actions.disableAccount('wang');
  await expect(actions.disableAccount('wang')).rejects.toThrow('disabled already');
});

test('an installation without plans has a history without faults', async () => {
  await expect(actions.verifyHistory()).resolves.toEqual([]);
});

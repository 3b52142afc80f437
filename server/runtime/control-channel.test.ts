import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ControlChannelClosed, remoteActions } from './control-client.js';
import { type ControlChannel, openControlChannel } from './control-server.js';
import { type ControlFile, dataPaths, readControlFile } from './data-directory.js';
import { type FirstAdmin, type MaintenanceActions, MaintenanceRefused, type VerifiedHistory } from './maintenance.js';

/** The server's side in memory: what the channel hands on is what these tests are about. */
class Installation implements MaintenanceActions {
  readonly admins: FirstAdmin[] = [];
  readonly disabled: string[] = [];
  dump: () => Uint8Array | ReadableStream<Uint8Array> = () => new Uint8Array([1, 2, 3]);

  async createFirstAdmin({ login, name, password }: FirstAdmin): Promise<{ id: string }> {
    if (this.admins.length > 0) throw new MaintenanceRefused('已有管理员。\nThere is an admin.');
    this.admins.push({ login, name, password });
    return { id: 'account-1' };
  }
  async disableAccount(login: string): Promise<void> {
    if (login === 'broken') throw new TypeError('secret inner reason');
    this.disabled.push(login);
  }
  async verifyHistory(): Promise<VerifiedHistory> {
    return [];
  }
  async backup(): Promise<Uint8Array | ReadableStream<Uint8Array>> {
    return this.dump();
  }
}

let dataDir = '';
let installation: Installation;
let channel: ControlChannel;
let errors: unknown[];

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'luoshi-control-'));
  installation = new Installation();
  errors = [];
  channel = await openControlChannel({
    dataDir,
    address: 'http://127.0.0.1:4000',
    actions: installation,
    onError: (error) => errors.push(error),
  });
});
afterEach(async () => {
  await channel.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function note(): ControlFile {
  const control = readControlFile(dataDir);
  if (control === undefined) throw new Error('the server wrote no note');
  return control;
}
const remote = () => remoteActions(note());
const url = () => `http://127.0.0.1:${note().controlPort}/`;

describe('maintenance through the running server', () => {
  test('the first admin is created by the server', async () => {
    const admin = { login: 'wang', name: '王芳', password: '密 码 with “quotes”' };
    expect(await remote().createFirstAdmin(admin)).toEqual({ id: 'account-1' });
    expect(installation.admins).toEqual([admin]);
  });

  test('a refusal arrives in its own words', async () => {
    const admin = { login: 'wang', name: '王芳', password: 'x' };
    await remote().createFirstAdmin(admin);
    await expect(remote().createFirstAdmin(admin)).rejects.toThrow(
      new MaintenanceRefused('已有管理员。\nThere is an admin.'),
    );
    expect(errors).toEqual([]);
  });

  test('an account is disabled', async () => {
    await remote().disableAccount('zhao');
    expect(installation.disabled).toEqual(['zhao']);
  });

  test('a failure tells the terminal where to look and the server what it was', async () => {
    const attempt = remote().disableAccount('broken');
    await expect(attempt).rejects.toThrow(/原因见服务器的输出[\s\S]*server's output says why/);
    await expect(attempt).rejects.not.toThrow('secret inner reason');
    expect(errors).toEqual([new TypeError('secret inner reason')]);
  });

  test('a backup arrives byte for byte, streamed or not', async () => {
    expect([...(await bytes())]).toEqual([1, 2, 3]);
    const large = new Uint8Array(3_000_000).map((_byte, index) => index % 251);
    installation.dump = () => new Blob([large]).stream();
    expect(Buffer.compare(await bytes(), large)).toBe(0);
  });

  test('a backup that breaks off is an error, not a short file', async () => {
    installation.dump = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new Uint8Array(100_000));
          controller.error(new Error('the database was closed'));
        },
      });
    await expect(bytes()).rejects.toThrow();
  });
});

describe('nobody else is let in', () => {
  test.each([
    ['no token', {}],
    ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('%s', async (_case, headers: Record<string, string>) => {
    const body = JSON.stringify({ command: 'disable-account', login: 'zhao' });
    const response = await fetch(url(), { method: 'POST', headers, body });
    expect(response.status).toBe(401);
    expect(installation.disabled).toEqual([]);
  });

  test('the right token opens nothing by GET, so no page in a browser can link to it', async () => {
    const headers = { authorization: `Bearer ${note().token}` };
    expect((await fetch(url(), { headers })).status).toBe(401);
  });

  test.each([
    ['an unknown command', JSON.stringify({ command: 'drop-everything' }), 400],
    ['no JSON', 'hello', 400],
    ['more than a command needs', 'x'.repeat(70_000), 413],
  ])('%s is refused', async (_case, body, status) => {
    const headers = { authorization: `Bearer ${note().token}` };
    expect((await fetch(url(), { method: 'POST', headers, body })).status).toBe(status);
  });

  test('only the account that runs the server may read the token', () => {
    if (process.platform === 'win32') return;
    expect(statSync(dataPaths(dataDir).control).mode & 0o777).toBe(0o600);
  });
});

test('a closed channel leaves no note, and whoever still has it is told that nobody listens', async () => {
  const actions = remote();
  await channel.close();
  expect(existsSync(dataPaths(dataDir).control)).toBe(false);
  await expect(actions.disableAccount('zhao')).rejects.toThrow(ControlChannelClosed);
});

async function bytes(): Promise<Buffer> {
  const dump = await remote().backup();
  return Buffer.from(
    await new Response(dump instanceof Uint8Array ? new Blob([new Uint8Array(dump)]) : dump).arrayBuffer(),
  );
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataDirectoryInUse, dataPaths, lockDataDirectory } from './data-directory.js';
import { writePrivateFile } from './private-file.js';
import { StartUpError } from './start-up-error.js';

let dataDir = '';
const children = new Set<ChildProcess>();

beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'luoshi-lock-')), 'data');
});
afterEach(async () => {
  await Promise.all([...children].map((child) => end(child, 'SIGKILL')));
  children.clear();
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
});

/** A real second process that tries for the directory, says how it went, and stays until it is ended. */
const contender = `
  import { lockDataDirectory } from './server/runtime/data-directory.ts';
  let outcome = 'locked';
  try { lockDataDirectory(process.argv[1], 0); } catch (error) { outcome = error.name; }
  console.log(outcome);
  process.stdin.resume();
`;

async function startContender(): Promise<{ child: ChildProcess; outcome: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', '@swc-node/register/esm-register'].concat([
      '--input-type=module',
      '--eval',
      contender,
      dataDir,
    ]),
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  children.add(child);
  for await (const line of createInterface({ input: child.stdout })) return { child, outcome: line };
  throw new Error('the other process ended without a word');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

describe('one process at a time has a data directory', () => {
  test('a second process is refused while the first runs', async () => {
    const { outcome } = await startContender();
    expect(outcome).toBe('locked');
    expect(() => lockDataDirectory(dataDir, 0)).toThrow(DataDirectoryInUse);
  });

  test('a killed process leaves no lock behind', async () => {
    const { child } = await startContender();
    await end(child, 'SIGKILL');
    expect(() => lockDataDirectory(dataDir).release()).not.toThrow();
  });

  test('of several processes started together exactly one gets through', async () => {
    const contenders = await Promise.all([startContender(), startContender(), startContender()]);
    expect(contenders.map(({ outcome }) => outcome).sort()).toEqual([
      'DataDirectoryInUse',
      'DataDirectoryInUse',
      'locked',
    ]);
  });

  test('a process that is ending is waited for, so a restart succeeds', async () => {
    const { child } = await startContender();
    // Not awaited: it is still ending when the next line asks for the directory.
    child.kill('SIGTERM');
    expect(() => lockDataDirectory(dataDir).release()).not.toThrow();
  });

  test('the refusal names the directory and where the running server is', () => {
    const lock = lockDataDirectory(dataDir);
    const note = { pid: 4321, address: 'http://127.0.0.1:4000', controlPort: 1, token: 'secret' };
    writePrivateFile(dataPaths(dataDir).control, JSON.stringify(note));
    const attempt = () => lockDataDirectory(dataDir);
    expect(attempt).toThrow(dataDir);
    expect(attempt).toThrow(/已由另一个正在运行的落实使用，地址 http:\/\/127\.0\.0\.1:4000（进程 4321）/);
    expect(attempt).toThrow(/in use by another running Luoshi at http:\/\/127\.0\.0\.1:4000/);
    expect(attempt).not.toThrow('secret');
    lock.release();
  });

  test('released twice is released once, and the directory can be taken again', () => {
    const first = lockDataDirectory(dataDir);
    first.release();
    const second = lockDataDirectory(dataDir);
    first.release();
    expect(() => lockDataDirectory(dataDir, 0)).toThrow(DataDirectoryInUse);
    second.release();
  });

  test('the note of a killed server is gone once the directory is taken', () => {
    lockDataDirectory(dataDir).release();
    writeFileSync(dataPaths(dataDir).control, '{}');
    const lock = lockDataDirectory(dataDir);
    expect(existsSync(dataPaths(dataDir).control)).toBe(false);
    lock.release();
  });

  test('a data directory that is a file is refused with its name', () => {
    writeFileSync(dataDir, '');
    const attempt = () => lockDataDirectory(dataDir);
    expect(attempt).toThrow(StartUpError);
    expect(attempt).toThrow(`数据目录 ${dataDir}`);
  });
});

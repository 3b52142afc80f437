import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Caller } from '../harness.js';

const root = path.join(import.meta.dirname, '..', '..');

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything that was printed until it served. */
  readonly said: string;
}

/** What npm start runs, until it says that it can be stopped: its last line. */
async function start(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/start.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes('Ctrl+C stops it')) break;
  }
  const said = lines.join('\n');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  if (!url) throw new Error(`it did not start:\n${said}`);
  return { process: child, url, said };
}

async function stop({ process: child }: Running): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}

async function signIn(url: string): Promise<Caller> {
  const caller = new Caller(url, null);
  await caller.must('mutation { signIn(input: { login: "office", password: "luoshi-demo" }) { viewer { name } } }');
  return caller;
}

const waiting =
  '{ plans { id isDemonstration items { tasks(filter: { statuses: [IN_REVIEW] }) { nodes { id code version } } } } }';

describe('npm start on an empty data directory', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'luoshi-start-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('serves the demonstration, says how to enter it, and keeps what was done for the next start', async () => {
    const first = await start(dataDir);
    for (const words of ['演示账号', 'office', 'luoshi-demo', '业务日期：2022-09-15', 'Business date: 2022-09-15'])
      expect(first.said).toContain(words);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${first.url}/board`)).text()).toContain('<div id="root">');
    const office = await signIn(first.url);
    const { plans } = await office.must(waiting);
    expect(plans[0].isDemonstration).toBe(true);
    const task = plans[0].items.flatMap(
      (item: { tasks: { nodes: { id: string; version: number }[] } }) => item.tasks.nodes,
    )[0];
    await office.must('mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id } } }', {
      input: { taskId: task.id, expectedVersion: task.version, toStatus: 'DONE' },
    });
    expect(await stop(first)).toBe(0);

    const second = await start(dataDir);
    const again = await signIn(second.url);
    const { task: kept } = await again.must('query ($id: ID!) { task(id: $id) { status } }', { id: task.id });
    expect(kept.status).toBe('DONE');
    expect(await stop(second)).toBe(0);
  }, 300_000);
});

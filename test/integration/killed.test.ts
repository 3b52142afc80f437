import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { type Database, openEmbedded, openPostgres, tablesOf } from '../../server/database.js';
import { Role } from '../../server/modules/account/account.rules.js';
import { addAccount, hashPassword } from '../../server/modules/account/account.service.js';
import { Department } from '../../server/modules/department/department.entity.js';
import { verifyChain } from '../../server/modules/history/verify.service.js';
import { NotificationKind } from '../../server/modules/notification/notification.rules.js';
import { dataPaths } from '../../server/runtime/data-directory.js';
import { type BuiltPlan, buildPlan, buildWorld, testPassword, type World } from '../builders.js';
import { Caller } from '../harness.js';
import { createTask, signIn, updateReminders } from '../operations.js';

const root = path.join(import.meta.dirname, '..', '..');
const clientCount = 20;
const kills = 3;
/** Heads of one department beside those of the small committee: each gets a digest of their own. */
const crowd = 40;
const crowdLogin = (n: number): string => `head${String(n).padStart(2, '0')}`;
const addComment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

/** One thing that a client wants done: sent with its key until an answer arrives, however often that takes. */
interface Wish {
  readonly key: string;
  readonly mutation: string;
  readonly words: string;
  readonly input: Record<string, unknown>;
}

/** What the program keeps its data in, as long as this suite lasts. */
interface Ground {
  readonly environment: Record<string, string>;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

async function embeddedGround(): Promise<Ground> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'luoshi-killed-'));
  return {
    environment: { DATA_DIR: dataDir },
    open: () => openEmbedded({ directory: dataPaths(dataDir).database }),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function serverGround(server: string): Promise<Ground> {
  const name = `luoshi_killed_${process.pid}`;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`drop database if exists ${name} with (force)`);
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'luoshi-killed-'));
  return {
    environment: { DATABASE_URL: url.href, DATA_DIR: dataDir },
    open: () => openPostgres(url.href),
    async remove() {
      await run(`drop database ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A process of its own, so that it can be killed as a power cut would. */
async function startProcess(environment: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', '@swc-node/register/esm-register', 'server/main.ts'],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PORT: '0',
        DEMO: 'false',
        // A working day, so that digests are made.
        BUSINESS_DATE: '2022-09-15',
        SESSION_SECRET: 'a secret that only this test knows, and long enough',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) {
      child.stdout.resume();
      return { child, url };
    }
  }
  throw new Error(`it did not start:\n${said.join('\n')}`);
}

/** Sends a wish; false when the line broke before an answer came. A refusal fails the test: all may be done. */
async function send(caller: Caller, wish: Wish): Promise<boolean> {
  const answer = await caller
    .ask(wish.mutation, { input: wish.input }, { 'idempotency-key': wish.key })
    .catch(() => null);
  if (!answer) return false;
  if (answer.code) throw new Error(`${wish.words}: ${answer.code} ${answer.errors[0]?.message}`);
  return true;
}

describe('a process that is killed while twenty clients write', () => {
  let ground: Ground;
  let world: World;
  let plan: BuiltPlan;

  beforeAll(async () => {
    const server = process.env.TEST_DATABASE_URL;
    ground = await (server ? serverGround(server) : embeddedGround());
    const database = await ground.open();
    await database.orm.migrator.up();
    world = await buildWorld(database);
    plan = await buildPlan(database);
    const em = database.fork();
    const department = await em.findOneOrFail(Department, world.departmentIds.family);
    const passwordHash = await hashPassword(testPassword);
    for (let n = 0; n < crowd; n += 1) {
      const login = crowdLogin(n);
      addAccount(em, { login, name: login, roles: [Role.DEPARTMENT_HEAD], department }, passwordHash);
    }
    await em.flush();
    // At any hour of the day that the test runs.
    await tablesOf(em).updateTable('reminder_setting').set({ hour: 0 }).execute();
    await database.close();
  });
  afterAll(() => ground.remove());

  it('loses nothing that it acknowledged, does nothing twice, and leaves a whole history', async () => {
    const wishes = new Map<string, Wish>();
    const acknowledged = new Set<string>();
    let cookie: string | null = null;
    let taskIds: readonly string[] = [];
    let number = 0;

    const make = (client: number): Wish => {
      number += 1;
      const words = `Wish ${number} of client ${client}`;
      const taskId = taskIds[client % taskIds.length];
      const isTask = number % 3 === 0;
      const wish = {
        key: uuid(),
        words,
        mutation: isTask ? createTask : addComment,
        input: isTask
          ? { itemId: plan.itemIds[0], title: words, leadDepartmentId: world.departmentIds.rights, dueOn: '2022-09-30' }
          : { taskId, body: words },
      };
      wishes.set(wish.key, wish);
      return wish;
    };

    /** Every client goes on with what it has no answer to, then with new wishes, until the process is gone. */
    async function write(url: string, child: ChildProcess, until: number): Promise<void> {
      let answered = 0;
      const gone = once(child, 'exit');
      const open = [...wishes.values()].filter(({ key }) => !acknowledged.has(key));
      await Promise.all(
        Array.from({ length: clientCount }, async (_, client) => {
          const caller = new Caller(url, cookie);
          for (;;) {
            const wish = open.pop() ?? make(client);
            if (!(await send(caller, wish))) return;
            acknowledged.add(wish.key);
            answered += 1;
            // At any point of the other nineteen's work; a power cut asks nobody either.
            if (answered === until) child.kill('SIGKILL');
          }
        }),
      );
      await gone;
    }

    for (let round = 0; round < kills; round += 1) {
      const { child, url } = await startProcess(ground.environment);
      if (!cookie) {
        const office = new Caller(url, null);
        await office.must(signIn, { input: { login: 'office', password: testPassword } });
        cookie = office.cookie;
        const made: string[] = [];
        for (const title of ['First', 'Second', 'Third']) {
          const input = {
            itemId: plan.itemIds[1],
            title,
            leadDepartmentId: world.departmentIds.rights,
            dueOn: '2022-09-30',
          };
          const { createTask: payload } = await office.must(createTask, { input });
          made.push(String(payload.task.id));
        }
        taskIds = made;
      }
      await write(url, child, 20 + Math.floor(Math.random() * 60));
    }

    const { child, url } = await startProcess(ground.environment);
    const caller = new Caller(url, cookie);
    for (const wish of wishes.values()) expect(await send(caller, wish)).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);

    const database = await ground.open();
    try {
      const em = database.fork();
      const tables = tablesOf(em);
      const comments = await tables.selectFrom('comment').select('body as words').execute();
      const tasks = await tables.selectFrom('task').select('title as words').where('title', 'like', 'Wish%').execute();
      const found = [...comments, ...tasks].map(({ words }) => words);
      expect(found.toSorted()).toEqual([...wishes.values()].map(({ words }) => words).toSorted());
      const { broken } = await verifyChain(em, plan.id);
      expect(broken).toBeNull();
      const [counted, counter] = [
        await tables
          .selectFrom('task')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirst(),
        await tables.selectFrom('plan_counter').select('not_started').where('plan_id', '=', plan.id).executeTakeFirst(),
      ];
      expect(counter?.not_started).toBe(Number(counted?.count));
    } finally {
      await database.close();
    }
  });

  it('sends nobody a second digest, and forgets nobody', async () => {
    const ask = '{ notifications(first: 50) { nodes { kind businessDate } } }';
    const environment = { ...ground.environment, BUSINESS_DATE: '2022-09-16' };

    /** Signed in as one of the crowd. */
    async function enter(url: string, login: string): Promise<Caller> {
      const caller = new Caller(url, null);
      await caller.must(signIn, { input: { login, password: testPassword } });
      return caller;
    }
    /**
     * Resolves when this head has the digest of the day. Asked for until it is there: of a subscription nobody hears when
     * it begins, and a digest that came between the answer and that moment would be waited for without end.
     */
    async function hasDigest(caller: Caller): Promise<void> {
      const isToday = (one: { businessDate: string }) => one.businessDate === '2022-09-16';
      while (!(await caller.must(ask)).notifications.nodes.some(isToday));
    }

    const earlier = await startProcess(ground.environment);
    const office = await enter(earlier.url, 'office');
    await office.must(createTask, {
      input: {
        itemId: plan.itemIds[0],
        title: 'Due on the next working day',
        leadDepartmentId: world.departmentIds.family,
        dueOn: '2022-09-19',
      },
    });
    // By the business date, but at the real time of day: whoever runs this before eight would wait for eight.
    await office.must(updateReminders, { input: { hour: 0 } });
    earlier.child.kill('SIGTERM');
    await once(earlier.child, 'exit');

    for (let round = 0; round < kills; round += 1) {
      const { child, url } = await startProcess(environment);
      const gone = once(child, 'exit');
      await hasDigest(await enter(url, crowdLogin(Math.floor((crowd / kills) * (round + Math.random())))));
      child.kill('SIGKILL');
      await gone;
    }
    const { child, url } = await startProcess(environment);
    await hasDigest(await enter(url, crowdLogin(crowd - 1)));
    child.kill('SIGTERM');
    await once(child, 'exit');

    const database = await ground.open();
    try {
      const told = await tablesOf(database.fork())
        .selectFrom('notification')
        .innerJoin('account', 'account.id', 'notification.account_id')
        .select('account.login')
        .where('notification.kind', '=', NotificationKind.DIGEST)
        .where('notification.business_date', '=', '2022-09-16')
        .where('account.login', 'like', 'head%')
        .execute();
      const everybody = Array.from({ length: crowd }, (_, n) => crowdLogin(n));
      expect(told.map(({ login }) => login).toSorted()).toEqual(everybody);
    } finally {
      await database.close();
    }
  });
});

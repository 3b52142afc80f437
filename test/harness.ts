import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { DateTime } from 'luxon';
import { WebSocket } from 'ws';
import { type App, createApp } from '../server/app.js';
import type { Clock } from '../server/clock.js';
import type { Config } from '../server/config.js';
import type { Database } from '../server/database.js';
import { type FileStore, StoreUnavailable } from '../server/modules/attachment/attachment.service.js';
import type { CreateTask } from '../server/modules/task/new-task.service.js';
import { openDiskFiles } from '../server/runtime/file-store.js';
import { type BuiltPlan, buildPlan, buildWorld, type Login, type World } from './builders.js';
import { openTestDatabase } from './database.js';

const timeZone = 'Asia/Shanghai';

/** A clock that the test sets; real time, for sessions and rate limits, moves with `advance`. */
export class TestClock implements Clock {
  readonly timeZone = timeZone;
  private at = DateTime.fromISO('2022-09-15T10:00:00', { zone: timeZone }) as DateTime;
  private ahead = 0;

  /** To this business date, or instant, in the organisation's time zone. */
  set(iso: string): void {
    this.at = DateTime.fromISO(iso.includes('T') ? iso : `${iso}T10:00:00`, { zone: timeZone });
  }

  /** Moves real time forward. */
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** Moves real time to where the next minute begins: what is counted by whole minutes then falls into one. */
  toNextMinute(): void {
    this.advance(60_000 - (this.realNow().getTime() % 60_000));
  }

  now = (): Date => this.at.toJSDate();
  today = (): string => this.at.toFormat('yyyy-MM-dd');
  realNow = (): Date => new Date(performance.timeOrigin + performance.now() + this.ahead);
}

export interface Answer {
  readonly status: number;
  // Shapes are the test's own business: it says what it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string } & Record<string, unknown>;
  }[];
  /** Code of the first error. */
  readonly code: string | undefined;
  readonly headers: Headers;
}

/** Somebody at a browser, or nobody signed in. */
export class Caller {
  constructor(
    readonly url: string,
    public cookie: string | null,
  ) {}

  /** POSTs an operation, as the client does. */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set !== undefined) this.cookie = set.endsWith('=') ? null : set;
    const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
    const errors = body.errors ?? [];
    return {
      status: response.status,
      data: body.data ?? null,
      errors,
      code: errors[0]?.extensions.code,
      headers: response.headers,
    };
  }

  /** The data of an operation that must succeed. */
  async must(query: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0)
      throw new Error(errors.map((error) => `${error.extensions.code}: ${error.message}`).join('\n'));
    return data;
  }

  /** A websocket with this caller's cookie. */
  socket(headers: Record<string, string> = {}): SocketClient {
    const cookie = this.cookie;
    return createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      retryAttempts: 0,
      lazyCloseTimeout: 0,
      connectionParams: { 'Accept-Language': 'en' },
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers: { ...(cookie && { cookie }), ...headers } });
        }
      },
    });
  }

  /** The stream of a subscription, once the server has accepted it. */
  subscribe(query: string, variables: Record<string, unknown> = {}): AsyncIterableIterator<FormattedExecutionResult> {
    return this.socket().iterate({ query, variables });
  }
}

/** A server process, as far as a test tells one from another: its own app, listening. */
export interface Process {
  readonly app: App;
  readonly url: string;
  /** Signed in, without the cost of checking a password. */
  as(login: Login): Promise<Caller>;
}

/** Luoshi on a database of its own, with a small committee and an active plan. */
export interface Luoshi extends Process {
  readonly database: Database;
  readonly clock: TestClock;
  readonly world: World;
  readonly plan: BuiltPlan;
  readonly stranger: Caller;
  /** Where uploaded files lie. */
  readonly filesDirectory: string;
  /** A task led by rights, supported by education, due 2022-09-30, unless told otherwise; its id. */
  createTask(details?: Partial<CreateTask>): Promise<string>;
  /** A second server process on the same database. */
  startAnother(config?: Partial<HarnessConfig>): Promise<Process>;
  close(): Promise<void>;
}

export type HarnessConfig = Pick<
  Config,
  'publicUrl' | 'trustProxy' | 'graphqlJit' | 'isDevelopment' | 'fileLimitMb' | 'smtp' | 'robotHosts'
> & { readonly deliveryLimitMs: number };

const usual: HarnessConfig = {
  publicUrl: undefined,
  trustProxy: false,
  graphqlJit: true,
  isDevelopment: false,
  fileLimitMb: 50,
  smtp: undefined,
  robotHosts: [],
  deliveryLimitMs: 2000,
};

async function listening({ http }: App): Promise<string> {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** How a server process opens its store of files. */
export type OpenFiles = (directory: string, isAlone: boolean) => Promise<FileStore>;

/** @param openFiles of a store that may be away: that it is, is no fault then */
export async function startLuoshi(config: Partial<HarnessConfig> = {}, openFiles?: OpenFiles): Promise<Luoshi> {
  const { database, another, close } = await openTestDatabase();
  const clock = new TestClock();
  const world = await buildWorld(database);
  const plan = await buildPlan(database);
  const filesDirectory = await mkdtemp(path.join(tmpdir(), 'luoshi-files-'));
  const unexpected: unknown[] = [];
  const apps: App[] = [];

  async function start(on: Database, settings: Partial<HarnessConfig>): Promise<Process> {
    const app = await createApp({
      config: { ...usual, ...settings },
      files: await (openFiles ?? openDiskFiles)(filesDirectory, false),
      database: on,
      clock,
      sessionSecret: 'a secret that only the tests know, and long enough',
      isDemonstration: false,
      clientDirectory: '/nonexistent',
      report(_reference, error) {
        if (!openFiles || !(error instanceof StoreUnavailable)) unexpected.push(error);
      },
      site: () => 'https://luoshi.example',
      deliveryLimitMs: settings.deliveryLimitMs ?? usual.deliveryLimitMs,
    });
    apps.push(app);
    const url = await listening(app);
    const as = async (login: Login) => {
      const { token } = await app.services.sessions.start(world.actors[login].accountId);
      return new Caller(url, `luoshi_session=${token}`);
    };
    return { app, url, as };
  }

  const own = await start(database, config);
  return {
    ...own,
    database,
    clock,
    world,
    plan,
    stranger: new Caller(own.url, null),
    filesDirectory,
    createTask: (details = {}) =>
      own.app.services.tasks.createTask(world.actors.office, {
        itemId: plan.itemIds[0],
        title: 'A task',
        leadDepartmentId: world.departmentIds.rights,
        supportingDepartmentIds: [world.departmentIds.education],
        dueOn: '2022-09-30',
        ...details,
      }),
    startAnother: async (settings = {}) => start(await another(), { ...config, ...settings }),
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await close();
      await rm(filesDirectory, { recursive: true, force: true });
      // An error that nobody foresaw fails the suite, with what it was.
      if (unexpected.length > 0)
        throw new AggregateError(
          unexpected,
          `${unexpected.length} unexpected errors on the server: ${unexpected.join('; ')}`,
        );
    },
  };
}

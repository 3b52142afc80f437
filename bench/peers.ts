import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { organisationClock } from '../server/clock.js';
import { openPostgres } from '../server/database.js';
import { SessionService } from '../server/modules/account/session.service.js';
import type { Target } from './load.js';
import type { QueryName } from './queries.js';
import { databaseUrl, officeAccountId, sessionSecret, today } from './setting.js';

export const peerNames = ['floor', 'postgraphile', 'luoshi'] as const;
export type PeerName = (typeof peerNames)[number];

/** A server in a process of its own, on one of the databases. */
export interface Peer {
  readonly name: PeerName;
  readonly database: string;
  /** What its connections call themselves, so that its PostgreSQL processes can be told from others'. */
  readonly applicationName: string;
  readonly pid: number;
  target(query: QueryName): Target;
  stop(): Promise<void>;
}

const root = path.join(import.meta.dirname, '..');
const typescript = ['--disable-warning=ExperimentalWarning', '--import', '@swc-node/register/esm-register'];

/** The compiled server itself, started as an operator starts it; the peers are small enough to compile as they start. */
const programs: Record<PeerName, readonly string[]> = {
  floor: [...typescript, path.join(root, 'bench', 'floor-server.ts')],
  postgraphile: [...typescript, path.join(root, 'bench', 'postgraphile-server.ts')],
  luoshi: [
    '--disable-warning=ExperimentalWarning',
    process.env.BENCH_SERVER ?? path.join(root, 'dist', 'server', 'main.js'),
  ],
};

/** A session of the office, begun behind the API's back: nobody's password is in the bench's databases. */
async function sessionOn(url: string): Promise<string> {
  const database = await openPostgres(url);
  try {
    const sessions = new SessionService(database, organisationClock('Asia/Shanghai', today), sessionSecret);
    return (await sessions.start(officeAccountId)).token;
  } finally {
    await database.close();
  }
}

async function listening(child: ChildProcess, port: number, name: string): Promise<void> {
  const exited = once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`)));
  exited.catch(() => undefined);
  const answers = async () => {
    while (child.exitCode === null) {
      const answered = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5000) }).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.race([answers(), exited]);
}

export async function startPeer(name: PeerName, database: string, port: number): Promise<Peer> {
  const applicationName = `bench_${name}`;
  const url = databaseUrl(database, applicationName);
  const token = name === 'luoshi' ? await sessionOn(url) : null;
  const child = spawn(process.execPath, programs[name], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: url,
      // For whoever leaves the name in the URL aside.
      PGAPPNAME: applicationName,
      SESSION_SECRET: sessionSecret,
      BUSINESS_DATE: today,
      DEMO: 'false',
    },
  });
  await listening(child, port, name);
  const headers: Record<string, string> = token === null ? {} : { cookie: `luoshi_session=${token}` };
  return {
    name,
    database,
    applicationName,
    pid: child.pid ?? 0,
    target: (query) => ({ port, path: name === 'floor' ? `/${query}` : '/graphql', headers }),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Linux counts a process's time in hundredths of a second. */
const ticksASecond = 100;

/** Seconds of processor time, user and system, that the process has used; null where there is no /proc. */
export async function processorSeconds(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name of the program is in brackets and may hold spaces; the counts are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

/** Resident memory in megabytes; null where there is no /proc. */
export async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

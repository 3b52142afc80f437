import { PgBoss } from 'pg-boss';
import type { Database } from '../database.js';
import { bilingual, StartUpError } from './start-up-error.js';
import { codeOf, reasonOf } from './system-error.js';

/** The schema that pg-boss keeps its own tables in, beside ours and out of the way of our migrations. */
export const jobSchema = 'luoshi_jobs';

/** Work that is done again and again, by one process at a time. It may be cut off anywhere, and is run again. */
export interface PeriodicJob {
  /** Of its queue; for good, since the database knows it by this. */
  readonly name: string;
  /** When, in the organisation's time zone. */
  readonly cron: string;
  run(): Promise<void>;
}

interface JobsOptions {
  readonly database: Database;
  readonly timeZone: string;
  readonly jobs: readonly PeriodicJob[];
  readonly onError: (error: unknown) => void;
  /** How often a process looks for work. A run starts so late at most. */
  readonly pollingSeconds?: number;
}

/** The jobs of this process. */
export interface Jobs {
  /** Has a job run once more, soon, by whichever process gets to it first. */
  ask(name: string): Promise<void>;
  /** Lets a run in hand end, for some seconds; then gives it back to be run again. */
  close(): Promise<void>;
}

/** A run that takes longer has died with its process: another is begun. */
const longestRunSeconds = 300;
const longestGoodbyeMs = 20_000;
const oneDay = 86_400;

/**
 * Embedded, all of it shares the one connection with the people: so it looks around seldom. What pg-boss supervises
 * (runs that died, old records) can wait some minutes.
 */
const quiet = {
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  superviseIntervalSeconds: 300,
  flowIntervalSeconds: 600,
  bamIntervalSeconds: 600,
  // A registry of processes, for a dashboard that there is none of.
  registerInstance: false,
} as const;

/**
 * Starts the periodic jobs; each also runs once now, for what fell due while no server was up. Any number of processes
 * may do so on one database: a run is taken by one of them.
 *
 * @throws {StartUpError} when the database does not let pg-boss make its tables
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, timeZone, jobs, onError, pollingSeconds = 10 } = options;
  const boss = new PgBoss({
    ...database.jobStore,
    ...quiet,
    schema: jobSchema,
    createSchema: !(await schemaExists(database)),
  });
  boss.on('error', seldom(onError));
  try {
    await boss.start();
    for (const job of jobs) await begin(job);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw failureOf(error);
  }
  return {
    ask: async (name) => void (await boss.send(name, {})),
    close: () => boss.stop({ graceful: true, timeout: longestGoodbyeMs }),
  };

  async function begin({ name, cron, run }: PeriodicJob): Promise<void> {
    await boss.createQueue(name, {
      retryLimit: 3,
      retryDelay: 60,
      expireInSeconds: longestRunSeconds,
      retentionSeconds: oneDay,
      deleteAfterSeconds: oneDay,
    });
    await boss.work(name, { pollingIntervalSeconds: pollingSeconds }, async () => {
      try {
        await run();
      } catch (error) {
        // pg-boss keeps it with the run and tries again; nobody would hear of it.
        onError(error);
        throw error;
      }
    });
    await boss.schedule(name, cron, {}, { tz: timeZone });
    await boss.send(name, {});
  }
}

async function schemaExists(database: Database): Promise<boolean> {
  const rows = await database.fork().execute<unknown[]>(`select 1 from pg_namespace where nspname = ?`, [jobSchema]);
  return rows.length > 0;
}

const quietAfterMs = 600_000;

/** An outage is told every ten minutes, not with every look for work; something else that is wrong, at once. */
function seldom(onError: (error: unknown) => void): (error: unknown) => void {
  let told = { reason: '', at: Number.NEGATIVE_INFINITY };
  return (error) => {
    const [reason, at] = [reasonOf(error), performance.now()];
    if (reason === told.reason && at - told.at < quietAfterMs) return;
    told = { reason, at };
    onError(error);
  };
}

const lackOfRights = '42501';

function failureOf(error: unknown): unknown {
  if (codeOf(error) !== lackOfRights) return error;
  return new StartUpError(
    [
      bilingual(
        `数据库用户权限不足，建不了后台任务的表。请由数据库管理员执行一次：CREATE SCHEMA ${jobSchema} AUTHORIZATION 该用户; 然后再启动。`,
        `The database user may not make the tables of background jobs. Have the database's administrator execute once: CREATE SCHEMA ${jobSchema} AUTHORIZATION <that user>; then start again.`,
      ),
    ],
    { cause: error },
  );
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import type { Database } from '../database.js';
import { type Jobs, jobSchema, startJobs } from './jobs.js';

const cron = '0 0 1 1 *';

describe('periodic jobs', () => {
  let opened: TestDatabase;
  let running: Jobs[];
  let errors: unknown[];

  beforeEach(async () => {
    opened = await openTestDatabase();
    running = [];
    errors = [];
  });
  afterEach(async () => {
    for (const jobs of running) await jobs.close();
    await opened.close();
  });

  async function start(database: Database, run: () => Promise<void>): Promise<Jobs> {
    const jobs = await startJobs({
      database,
      timeZone: 'Asia/Shanghai',
      jobs: [{ name: 'count', cron, run }],
      onError: (error) => errors.push(error),
      pollingSeconds: 0.5,
    });
    running.push(jobs);
    return jobs;
  }

  /** Resolves with the count once it has been counted so far. */
  function counter(until: number) {
    let count = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    return {
      reached: promise,
      count: () => count,
      run: async () => {
        count += 1;
        if (count === until) resolve();
      },
    };
  }

  it('run once when a process starts, for what fell due while none was up', async () => {
    const { run, reached } = counter(1);
    await start(opened.database, run);
    await reached;
    expect(errors).toEqual([]);
  });

  it('each run is taken by one of two processes', async () => {
    const counted = counter(8);
    const one = await start(opened.database, counted.run);
    const other = await start(await opened.another(), counted.run);
    for (let asked = 0; asked < 3; asked += 1) for (const jobs of [one, other]) await jobs.ask('count');
    await counted.reached;
    // What is in hand ends before they are closed: a run that somebody did twice would be counted by then.
    for (const jobs of running.splice(0)) await jobs.close();
    expect([counted.count(), errors]).toEqual([8, []]);
  });

  it('a run that fails is told, and tried again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await start(opened.database, async () => {
      resolve();
      throw new Error('not today');
    });
    await promise;
    for (const jobs of running.splice(0)) await jobs.close();
    expect(errors.map(String)).toEqual(['Error: not today']);
    const rows = await opened.database.fork().execute(`select state from ${jobSchema}.job where name = 'count'`);
    expect(rows).toEqual([{ state: 'retry' }]);
  });

  it('does not hinder a transaction that stays open, and waits for it where there is but one connection', async () => {
    const { run, reached } = counter(1);
    let starting: Promise<Jobs> | undefined;
    await opened.database.fork().transactional(async (em) => {
      starting = start(opened.database, run);
      if (opened.database.engine === 'postgresql') await starting;
      await em.execute('select 1');
    });
    await starting;
    await reached;
  });

  it('a database that does not let it make its tables is told of, with what helps', async () => {
    const { database } = opened;
    const role = `luoshi_weak_${process.pid}`;
    await database.fork().execute(`create role ${role}`);
    if (database.engine === 'embedded') await database.fork().execute(`set role ${role}`);
    const weak = { ...database, jobStore: { ...database.jobStore, options: `-c role=${role}` } };
    await expect(start(weak, async () => undefined)).rejects.toThrow(`CREATE SCHEMA ${jobSchema} AUTHORIZATION`);
    if (database.engine === 'embedded') await database.fork().execute('reset role');
    await database.fork().execute(`drop role ${role}`);
  });

  it('keeps to a schema of its own', async () => {
    await start(opened.database, async () => undefined);
    const rows = await opened.database.fork().execute<{ schema: string }[]>(
      `select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and (c.relname like 'job%' or c.relname in ('schedule', 'queue'))`,
    );
    expect(rows).toEqual([{ schema: jobSchema }]);
  });
});

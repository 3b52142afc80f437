import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { tablesOf } from '../../server/database.js';
import type { ChainLink } from '../../server/modules/history/chain.rules.js';
import { hashOf } from '../../server/modules/history/history.service.js';
import { verifyChain, verifyHistory } from '../../server/modules/history/verify.service.js';
import { TaskStatus } from '../../server/modules/task/task.rules.js';
import { type BuiltPlan, buildPlan } from '../builders.js';
import { type Luoshi, startLuoshi } from '../harness.js';

describe('the chain of a plan', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  const run = (sql: string, parameters: unknown[] = []) => luoshi.database.fork().execute(sql, parameters);

  /** A plan with three events. */
  async function planWithHistory(): Promise<BuiltPlan> {
    const plan = await buildPlan(luoshi.database);
    for (let count = 0; count < 3; count += 1)
      await luoshi.createTask({ itemId: plan.itemIds[0], title: 'A “task”\n' });
    expect((await verifyChain(luoshi.database.fork(), plan.id)).broken).toBeNull();
    return plan;
  }

  /** As a superuser does it: in a session of their own, where no trigger and no foreign key holds. */
  const tamper = (statements: readonly [sql: string, parameters: unknown[]][]) =>
    luoshi.database.fork().transactional(async (em) => {
      await em.execute('set local session_replication_role = replica');
      for (const [sql, parameters] of statements) await em.execute(sql, parameters);
    });
  const faultOf = async (planId: string) => {
    const { broken } = await verifyChain(luoshi.database.fork(), planId);
    return broken && { sequence: broken.sequence, reason: broken.reason };
  };

  it.each<[string, string, unknown]>([
    [
      'a note added',
      `update task_event set note = 'Never said' where plan_id = ? and sequence = 2`,
      { sequence: 2, reason: 'ALTERED' },
    ],
    [
      'a figure altered',
      `update task_event set changes = jsonb_set(changes, '{0,to}', '"9.9"') where plan_id = ? and sequence = 1`,
      { sequence: 1, reason: 'ALTERED' },
    ],
    [
      'a figure that JSON cannot carry',
      `update task_event set changes = '[1e999]', hash = '' where plan_id = ? and sequence = 1`,
      { sequence: 1, reason: 'ALTERED' },
    ],
    [
      'a date altered',
      `update task_event set business_date = business_date - 1 where plan_id = ? and sequence = 3`,
      { sequence: 3, reason: 'ALTERED' },
    ],
    [
      'an instant that is none',
      `update task_event set at = 'infinity' where plan_id = ? and sequence = 2`,
      { sequence: 2, reason: 'ALTERED' },
    ],
    [
      'an event given to another plan',
      `update task_event set plan_id = gen_random_uuid() where plan_id = ? and sequence = 2`,
      { sequence: 2, reason: 'MISSING' },
    ],
    [
      'an event taken out',
      `delete from task_event where plan_id = ? and sequence = 2`,
      { sequence: 2, reason: 'MISSING' },
    ],
    [
      'the end cut off',
      `delete from task_event where plan_id = ? and sequence = 3`,
      { sequence: 3, reason: 'CUT_OFF' },
    ],
    ['all of it taken', `delete from task_event where plan_id = ?`, { sequence: 1, reason: 'CUT_OFF' }],
    ['its counters taken', `delete from plan_counter where plan_id = ?`, { sequence: 1, reason: 'GROWN' }],
    [
      'the counters moved back',
      `update plan_counter set chain_length = 2 where plan_id = ?`,
      { sequence: 3, reason: 'GROWN' },
    ],
  ])('shows what a superuser did to it: %s', async (_what, sql, broken) => {
    const plan = await planWithHistory();
    await tamper([[sql, [plan.id]]]);
    expect(await faultOf(plan.id)).toEqual(broken);
  });

  /** An event that never happened, put at this place with hashes that fit: the best that a forger can do. */
  async function forge(planId: string, sequence: number): Promise<void> {
    const tables = tablesOf(luoshi.database.fork());
    const before = await tables
      .selectFrom('task_event')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('sequence', '=', Math.max(sequence - 1, 1))
      .executeTakeFirstOrThrow();
    const link: ChainLink = {
      id: uuid(),
      planId,
      sequence,
      taskId: before.task_id,
      kind: before.kind,
      actorId: before.actor_id,
      at: new Date(before.at).toISOString(),
      businessDate: before.business_date,
      changes: before.changes,
      note: 'It was agreed by telephone',
      previousHash: sequence < 1 ? '' : before.hash,
    };
    // In two steps, for no two may bear one number meanwhile.
    await tamper([
      ['update task_event set sequence = sequence + 100 where plan_id = ? and sequence >= ?', [planId, sequence]],
      [
        'update task_event set sequence = sequence - 99 where plan_id = ? and sequence > 100 and ? > 0',
        [planId, sequence],
      ],
      ['update task_event set sequence = sequence - 100 where plan_id = ? and sequence > 100', [planId]],
      [
        'insert into task_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
          ...[link.id, planId, sequence, link.taskId, link.kind, link.actorId, link.at, link.businessDate],
          ...[JSON.stringify(link.changes), link.note, link.previousHash, hashOf(link)],
        ],
      ],
    ]);
  }

  it.each([
    ['before the first', 0, { sequence: 1, reason: 'INSERTED' }],
    ['in the middle, the later ones numbered anew', 2, { sequence: 3, reason: 'UNCHAINED' }],
    ['at the end', 4, { sequence: 4, reason: 'GROWN' }],
  ])('shows an event that was put in %s', async (_where, sequence, broken) => {
    const plan = await planWithHistory();
    await forge(plan.id, sequence);
    expect(await faultOf(plan.id)).toEqual(broken);
  });

  it.each([1, 2, 3, 4])('is walked the same in pages of %i', async (size) => {
    const plan = await planWithHistory();
    expect(await verifyChain(luoshi.database.fork(), plan.id, size)).toMatchObject({
      head: { length: 3 },
      broken: null,
    });
    await tamper([['delete from task_event where plan_id = ? and sequence = 3', [plan.id]]]);
    expect((await verifyChain(luoshi.database.fork(), plan.id, size)).broken?.reason).toBe('CUT_OFF');
  });

  it('is named by plan and task among all plans, and the others hold', async () => {
    const [tampered, untouched] = [await planWithHistory(), await planWithHistory()];
    await tamper([[`update task_event set note = 'x' where plan_id = ? and sequence = 2`, [tampered.id]]]);
    const verified = await verifyHistory(luoshi.database.fork());
    expect(verified.find(({ planId }) => planId === tampered.id)).toMatchObject({
      title: 'Plan, ACTIVE',
      events: 1,
      broken: { sequence: 2, reason: 'ALTERED', taskCode: '1.2' },
    });
    expect(verified.find(({ planId }) => planId === untouched.id)).toMatchObject({
      events: 3,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      broken: null,
    });
  });

  it('is still walked when the plan itself is gone', async () => {
    const plan = await planWithHistory();
    await tamper([['delete from plan where id = ?', [plan.id]]]);
    const verified = await verifyHistory(luoshi.database.fork());
    expect(verified.find(({ planId }) => planId === plan.id)).toMatchObject({ title: null, events: 3 });
  });

  it.each(['task_event', 'progress_report'])('%s takes no update, delete or truncate', async (table) => {
    const taskId = await luoshi.createTask();
    const { actors } = luoshi.world;
    await luoshi.app.services.moves.moveTask(actors.office, {
      taskId,
      expectedVersion: 1,
      toStatus: TaskStatus.IN_PROGRESS,
    });
    await luoshi.app.services.reports.reportProgress(actors.office, { taskId, progressPercent: 1, narrative: 'n' });
    const column = table === 'task_event' ? 'note' : 'narrative';
    for (const sql of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(run(sql)).rejects.toThrow(/append-only/);
    expect((await run(`select 1 from ${table} limit 1`)).length).toBe(1);
  });
});

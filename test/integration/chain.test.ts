import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../server/modules/history/history.service.js';
import { TaskStatus } from '../../server/modules/task/task.rules.js';
import { buildPlan } from '../builders.js';
import { type Luoshi, startLuoshi } from '../harness.js';

describe('the chain of a plan', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  const run = (sql: string, parameters: unknown[] = []) => luoshi.database.fork().execute(sql, parameters);

  /** A plan with three events, and the disposition to tamper with them. */
  async function tampered(sql: string): Promise<unknown> {
    const plan = await buildPlan(luoshi.database);
    for (let count = 0; count < 3; count += 1)
      await luoshi.createTask({ itemId: plan.itemIds[0], title: 'A “task”\n' });
    expect(await verifyChain(luoshi.database.fork(), plan.id)).toBeNull();
    await run('alter table task_event disable trigger all');
    await run(sql, [plan.id]);
    await run('alter table task_event enable trigger all');
    return verifyChain(luoshi.database.fork(), plan.id);
  }

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
      'a date altered',
      `update task_event set business_date = business_date - 1 where plan_id = ? and sequence = 3`,
      { sequence: 3, reason: 'ALTERED' },
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
  ])('shows what a superuser did to it: %s', async (_what, sql, broken) => {
    expect(await tampered(sql)).toEqual(broken);
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tablesOf } from '../../server/database.js';
import { verifyChain } from '../../server/modules/history/verify.service.js';
import { stages, TaskStatus } from '../../server/modules/task/task.rules.js';
import { type BuiltPlan, buildPlan } from '../builders.js';
import { type Answer, type Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { createTask, moveTask, readHistory, reportProgress, updateTask } from '../operations.js';

describe('many people at once', () => {
  let luoshi: Luoshi;
  let another: Process;
  /** Of both processes, taking turns. */
  let callers: Caller[];

  beforeAll(async () => {
    luoshi = await startLuoshi();
    another = await luoshi.startAnother();
    callers = [await luoshi.as('office'), await another.as('committee')];
  });
  afterAll(() => luoshi.close());

  const callerOf = (n: number): Caller => callers[n % callers.length] ?? luoshi.stranger;
  const codes = (answers: readonly Answer[]) => answers.map(({ code }) => code ?? 'OK').toSorted();

  async function mustHold(plan: BuiltPlan, tasks: number): Promise<void> {
    const em = luoshi.database.fork();
    const rows = await tablesOf(em)
      .selectFrom('task')
      .select(['id', 'status', 'position', 'code'])
      .where('plan_id', '=', plan.id)
      .execute();
    expect(rows.length).toBe(tasks);
    expect(new Set(rows.map(({ status, position }) => `${status} ${position}`)).size).toBe(tasks);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(tasks);
    const board = await callerOf(0).must('query ($id: ID!) { board(planId: $id) { columns { status totalCount } } }', {
      id: plan.id,
    });
    expect(board.board.columns).toEqual(
      stages.map((status) => ({ status, totalCount: rows.filter((row) => row.status === status).length })),
    );
    expect((await verifyChain(em, plan.id)).broken).toBeNull();
  }

  it('of several changes of one version exactly one wins, and the others hear of the new one', async () => {
    const plan = await buildPlan(luoshi.database);
    const taskId = await luoshi.createTask({ itemId: plan.itemIds[0] });
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, (_, n) =>
        callerOf(n).ask(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'PAUSED', note: `${n}` } }),
      ),
      ...Array.from({ length: 6 }, (_, n) =>
        callerOf(n).ask(updateTask, { input: { taskId, expectedVersion: 1, title: `Title ${n}` } }),
      ),
    ]);
    expect(codes(answers)).toEqual([...Array.from({ length: 11 }, () => 'CONFLICT'), 'OK']);
    for (const { code, errors } of answers) if (code) expect(errors[0]?.extensions.currentVersion).toBe(2);
    const { task } = await callerOf(0).must(readHistory, { id: taskId });
    expect(task.history.totalCount).toBe(2);
    await mustHold(plan, 1);
  });

  it('moves of many tasks neither wait for each other forever nor lose or double a task', async () => {
    const plan = await buildPlan(luoshi.database);
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await luoshi.createTask({ itemId: plan.itemIds[n % 2 === 0 ? 0 : 1] }));
    const answers = await Promise.all(
      ids.map((taskId, n) =>
        callerOf(n).ask(moveTask, {
          input: { taskId, expectedVersion: 1, toStatus: n % 3 === 0 ? 'PAUSED' : 'IN_PROGRESS', note: 'At once' },
        }),
      ),
    );
    expect(new Set(codes(answers))).toEqual(new Set(['OK']));
    await mustHold(plan, 12);
  });

  it('tasks put into one gap at once all get a place of their own', async () => {
    const plan = await buildPlan(luoshi.database);
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await luoshi.createTask({ itemId: plan.itemIds[0] }));
    const [first, second, ...others] = ids;
    const answers = await Promise.all(
      others.map((taskId, n) =>
        callerOf(n).ask(moveTask, {
          input: {
            taskId,
            expectedVersion: 1,
            toStatus: TaskStatus.NOT_STARTED,
            afterTaskId: first,
            beforeTaskId: second,
          },
        }),
      ),
    );
    expect(new Set(codes(answers))).toEqual(new Set(['OK']));
    await mustHold(plan, 10);
    const { board } = await callerOf(0).must(
      'query ($id: ID!) { board(planId: $id) { columns { tasks { nodes { id } } } } }',
      { id: plan.id },
    );
    const order = board.columns[0].tasks.nodes.map(({ id }: { id: string }) => id);
    expect([order.at(0), order.at(-1)]).toEqual([first, second]);
  });

  it('tasks created at once get codes of their own, without a gap', async () => {
    const plan = await buildPlan(luoshi.database);
    const input = {
      itemId: plan.itemIds[0],
      title: 'At once',
      leadDepartmentId: luoshi.world.departmentIds.rights,
      dueOn: '2022-09-30',
    };
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => callerOf(n).ask(createTask, { input })));
    const sequences = answers.map(({ data }) => Number(data.createTask.task.code.split('.')[1]));
    expect(sequences.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await mustHold(plan, 10);
  });

  it('everything at once, in two plans: some conflict, nothing breaks', async () => {
    const plans = [await buildPlan(luoshi.database), await buildPlan(luoshi.database)];
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const taskId = await luoshi.createTask({ itemId: plans[n % 2]?.itemIds[0] ?? '' });
      await callerOf(0).must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
      ids.push(taskId);
    }
    const answers = await Promise.all(
      Array.from({ length: 48 }, (_, n) => {
        const taskId = ids[n % ids.length];
        const caller = callerOf(n % 3);
        if (n % 4 === 0)
          return caller.ask(reportProgress, { input: { taskId, progressPercent: n, narrative: 'At once' } });
        if (n % 4 === 1) return caller.ask(updateTask, { input: { taskId, expectedVersion: 2, title: `Title ${n}` } });
        if (n % 4 === 2)
          return caller.ask(moveTask, {
            input: {
              taskId,
              expectedVersion: 2,
              toStatus: 'IN_PROGRESS',
              beforeTaskId: ids[n % 2] === taskId ? null : ids[n % 2],
            },
          });
        return caller.ask(moveTask, { input: { taskId, expectedVersion: 2, toStatus: 'PAUSED', note: 'At once' } });
      }),
    );
    // What is refused is refused by a rule.
    for (const code of codes(answers))
      expect(['OK', 'CONFLICT', 'INVALID_TRANSITION', 'BAD_USER_INPUT']).toContain(code);
    for (const plan of plans) await mustHold(plan, 4);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltPlan, buildPlan } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import {
  createTask,
  createTasks,
  deleteTask,
  moveTask,
  readTask,
  readTasks,
  reportProgress,
  unknownId,
} from '../../../test/operations.js';
import { verifyChain } from '../history/verify.service.js';
import { PlanStatus } from '../plan/plan.rules.js';

describe('tasks by the list', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let draft: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
  });
  afterAll(() => luoshi.close());

  const row = (details: Record<string, unknown> = {}) => ({
    itemId: luoshi.plan.itemIds[0],
    title: 'A task',
    leadDepartmentId: luoshi.world.departmentIds.rights,
    dueOn: '2022-09-30',
    ...details,
  });
  const create = (rows: Record<string, unknown>[], details: Record<string, unknown> = {}) =>
    office.ask(createTasks, { input: { planId: luoshi.plan.id, rows, ...details } });
  const count = async () => (await office.must(readTasks, { planId: luoshi.plan.id })).tasks.totalCount;
  const pathsOf = (answer: Awaited<ReturnType<Caller['ask']>>) => {
    const fields = answer.errors[0]?.extensions.fields;
    return Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : [];
  };

  it('are made in their order, each with what its row says', async () => {
    const { departmentIds, actors } = luoshi.world;
    const [first, second] = luoshi.plan.itemIds;
    const full = row({
      itemId: second,
      title: ' 建设活动中心 ',
      description: 'Where it stands',
      milestoneId: luoshi.plan.milestoneId,
      supportingDepartmentIds: [departmentIds.education],
      assigneeId: actors.rights.accountId,
      startsOn: '2022-03-01',
    });
    const { createTasks: made } = (await create([row({ itemId: first }), full, row({ itemId: first })])).data;
    expect(made.codes).toEqual(['1.1', '2.1', '1.2']);
    expect(made.tasks.map(({ code }: { code: string }) => code)).toEqual(made.codes);
    expect(made.tasks[1]).toMatchObject({
      title: '建设活动中心',
      description: 'Where it stands',
      milestone: { id: luoshi.plan.milestoneId },
      supportingDepartments: [{ code: 'education' }],
      assignee: { id: actors.rights.accountId },
      startsOn: '2022-03-01',
      baselineDueOn: '2022-09-30',
    });
    expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
  });

  it('a dry run tells the codes and writes nothing', async () => {
    const before = await count();
    const [, , third] = luoshi.plan.itemIds;
    const answer = await create([row({ itemId: third }), row({ itemId: third })], { dryRun: true });
    expect(answer.data.createTasks).toEqual({ codes: ['3.1', '3.2'], tasks: [] });
    expect(await count()).toBe(before);
    expect((await create([row({ itemId: third })])).data.createTasks.codes).toEqual(['3.1']);
  });

  it.each([true, false])('every fault of every row is told at once, and none is made (dry run: %s)', async (dryRun) => {
    const before = await count();
    const { rights } = luoshi.world.departmentIds;
    const answer = await create(
      [
        row(),
        row({ title: ' ', dueOn: null }),
        row({ leadDepartmentId: null, startsOn: '2022-10-01' }),
        row({ supportingDepartmentIds: [rights], description: '\u3000' }),
      ],
      { dryRun },
    );
    expect([answer.code, pathsOf(answer)]).toEqual([
      'BAD_USER_INPUT',
      [
        'input.rows.1.title',
        'input.rows.1.dueOn',
        'input.rows.2.leadDepartmentId',
        'input.rows.2.dueOn',
        'input.rows.3.description',
        'input.rows.3.supportingDepartmentIds',
      ],
    ]);
    expect(await count()).toBe(before);
  });

  it('what does not exist is told of every row', async () => {
    const answer = await create([
      row({ milestoneId: unknownId }),
      row(),
      row({ supportingDepartmentIds: ['nonsense'] }),
    ]);
    expect([answer.code, pathsOf(answer)]).toEqual([
      'NOT_FOUND',
      ['input.rows.0.milestoneId', 'input.rows.2.supportingDepartmentIds'],
    ]);
  });

  it('what belongs to another plan is told of every row', async () => {
    const answer = await create([row({ itemId: draft.itemIds[0] }), row({ milestoneId: draft.milestoneId })]);
    expect([answer.code, pathsOf(answer)]).toEqual([
      'BAD_USER_INPUT',
      ['input.rows.0.itemId', 'input.rows.1.milestoneId'],
    ]);
  });

  it.each([0, 201])('%i rows are refused', async (many) => {
    expect(pathsOf(await create(Array.from({ length: many }, () => row())))).toEqual(['input.rows']);
  });

  describe('of a draft', () => {
    const inDraft = async () =>
      (await office.must(createTask, { input: row({ itemId: draft.itemIds[1] }) })).createTask.task;
    const remove = (taskId: string, expectedVersion: number) =>
      office.ask(deleteTask, { input: { taskId, expectedVersion } });

    it('a task that nobody has begun goes, its code is not given out again, and the chain holds', async () => {
      const [one, other] = [await inDraft(), await inDraft()];
      expect(one.viewerCan).toContain('DELETE');
      expect((await remove(other.id, 9)).code).toBe('CONFLICT');
      expect((await remove(other.id, 1)).data.deleteTask.deletedId).toBe(other.id);
      expect((await office.must(readTask, { id: other.id })).task).toBeNull();
      expect((await remove(other.id, 1)).code).toBe('NOT_FOUND');
      const { tasks } = await office.must(readTasks, { planId: draft.id });
      expect([tasks.totalCount, tasks.nodes]).toEqual([1, [{ id: one.id, code: '2.1' }]]);
      expect((await inDraft()).code).toBe('2.3');
      expect((await verifyChain(luoshi.database.fork(), draft.id)).broken).toBeNull();
    });

    it('one that was accepted, or ever reported on, stays', async () => {
      const { id: taskId } = await inDraft();
      const move = (expectedVersion: number, toStatus: string) =>
        office.must(moveTask, { input: { taskId, expectedVersion, toStatus, note: 'why' } });
      await move(1, 'IN_PROGRESS');
      expect((await remove(taskId, 2)).code).toBe('INVALID_TRANSITION');
      await office.must(reportProgress, { input: { taskId, progressPercent: 10, narrative: 'Words' } });
      await move(3, 'CANCELLED');
      await move(4, 'NOT_STARTED');
      expect((await remove(taskId, 5)).code).toBe('INVALID_TRANSITION');
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import {
  activatePlan,
  archivePlan,
  createMilestone,
  createPlan,
  createPlanItem,
  createTask,
  deleteTask,
  moveTask,
  readPlan,
  readTask,
  updateMilestone,
  updatePlan,
  updatePlanItem,
  updateTask,
} from '../../../test/operations.js';
import { verifyChain } from '../history/verify.service.js';

describe('keeping a plan', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const newPlan = async (details: Record<string, unknown> = {}) =>
    (await office.must(createPlan, { input: { title: '2023年度计划', year: 2023, ...details } })).createPlan.plan;
  const newItem = async (planId: string, title = 'An item') =>
    (await office.must(createPlanItem, { input: { planId, title, shortTitle: 'Short' } })).createPlanItem.item;
  const newTask = async (itemId: string, dueOn = '2023-09-30') => {
    const { rights: leadDepartmentId } = luoshi.world.departmentIds;
    const { createTask: made } = await office.must(createTask, {
      input: { itemId, title: 'A task', leadDepartmentId, dueOn },
    });
    return made.task;
  };
  const pathsOf = (answer: Awaited<ReturnType<Caller['ask']>>) => {
    const fields = answer.errors[0]?.extensions.fields;
    return Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : [];
  };

  it('a new plan is a draft of its whole year, with nothing in it', async () => {
    expect(await newPlan({ title: ' 2023年度计划\u3000' })).toMatchObject({
      status: 'DRAFT',
      title: '2023年度计划',
      year: 2023,
      startsOn: '2023-01-01',
      endsOn: '2023-12-31',
      version: 1,
      items: [],
      milestones: [],
      viewerCan: ['EDIT'],
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a title of spaces', { title: ' \u3000' }, 'input.title'],
    ['a title of 201 characters', { title: '妇'.repeat(201) }, 'input.title'],
    ['the year 1999', { year: 1999 }, 'input.year'],
    ['the year 20223', { year: 20223, startsOn: '2023-01-01', endsOn: '2023-02-01' }, 'input.year'],
    ['an end before the start', { startsOn: '2023-03-01', endsOn: '2023-02-01' }, 'input.endsOn'],
  ])('%s is refused, and the field named', async (_what, details, path) => {
    const answer = await office.ask(createPlan, { input: { title: 'A plan', year: 2023, ...details } });
    expect([answer.code, pathsOf(answer)]).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('an update changes what it names, once', async () => {
    const { id } = await newPlan();
    const input = { planId: id, expectedVersion: 1, title: 'Another title', endsOn: '2024-03-31' };
    const { updatePlan: updated } = await office.must(updatePlan, { input });
    expect(updated.plan).toMatchObject({
      title: 'Another title',
      startsOn: '2023-01-01',
      endsOn: '2024-03-31',
      version: 2,
    });
    const late = await office.ask(updatePlan, { input });
    expect([late.code, late.errors[0]?.extensions.currentVersion]).toEqual(['CONFLICT', 2]);
    const turned = await office.ask(updatePlan, { input: { planId: id, expectedVersion: 2, startsOn: '2024-04-01' } });
    expect([turned.code, pathsOf(turned)]).toEqual(['BAD_USER_INPUT', ['input.endsOn']]);
  });

  it('is published with its first task, which from then on keeps its baseline and is never deleted', async () => {
    const plan = await newPlan();
    const publish = (expectedVersion: number) =>
      office.ask(activatePlan, { input: { planId: plan.id, expectedVersion } });
    const early = await publish(1);
    expect([early.code, early.errors[0]?.message]).toEqual(['INVALID_TRANSITION', plan.viewerActivationRefusal]);
    const item = await newItem(plan.id);
    const task = await newTask(item.id);
    await office.must(updateTask, { input: { taskId: task.id, expectedVersion: 1, dueOn: '2023-10-31' } });
    const { activatePlan: activated } = (await publish(1)).data;
    expect(activated.plan).toMatchObject({
      status: 'ACTIVE',
      version: 2,
      viewerCan: ['EDIT', 'ARCHIVE'],
      items: [{ viewerCan: ['EDIT'] }],
    });
    await office.must(updateTask, {
      input: { taskId: task.id, expectedVersion: 2, dueOn: '2023-11-30', note: 'Agreed' },
    });
    const { task: now } = await office.must(readTask, { id: task.id });
    expect(now).toMatchObject({ baselineDueOn: '2023-10-31', dueOn: '2023-11-30' });
    expect((await office.ask(deleteTask, { input: { taskId: task.id, expectedVersion: 3 } })).code).toBe(
      'INVALID_TRANSITION',
    );
    expect((await publish(2)).code).toBe('INVALID_TRANSITION');
    const leader = await luoshi.as('leader');
    expect((await leader.must(readPlan, { id: plan.id })).plan).toMatchObject({ status: 'ACTIVE', viewerCan: [] });
  });

  it('a draft is not archived; what was published is, and can then only be read', async () => {
    const { id: planId } = await newPlan();
    const archive = (expectedVersion: number) => office.ask(archivePlan, { input: { planId, expectedVersion } });
    expect((await archive(1)).code).toBe('INVALID_TRANSITION');
    const item = await newItem(planId);
    const task = await newTask(item.id);
    const { createMilestone: made } = await office.must(createMilestone, {
      input: { itemId: item.id, series: 'Elections', title: 'Elected', dueOn: '2023-09-30' },
    });
    await office.must(activatePlan, { input: { planId, expectedVersion: 1 } });
    expect((await archive(2)).data.archivePlan.plan).toMatchObject({ status: 'ARCHIVED', viewerCan: [] });
    const attempts: [string, Record<string, unknown>][] = [
      [updatePlan, { planId, expectedVersion: 3, title: 'x' }],
      [createPlanItem, { planId, title: 'x', shortTitle: 'x' }],
      [updatePlanItem, { itemId: item.id, expectedVersion: 1, title: 'x' }],
      [createMilestone, { itemId: item.id, series: 'x', title: 'x', dueOn: '2023-09-30' }],
      [updateMilestone, { milestoneId: made.milestone.id, expectedVersion: 1, reachedOn: '2022-09-14' }],
      [updateTask, { taskId: task.id, expectedVersion: 1, title: 'x' }],
      [moveTask, { taskId: task.id, expectedVersion: 1, toStatus: 'IN_PROGRESS' }],
      [archivePlan, { planId, expectedVersion: 3 }],
    ];
    for (const [operation, input] of attempts)
      expect([operation.slice(10, 40), (await office.ask(operation, { input })).code]).toEqual([
        operation.slice(10, 40),
        'INVALID_TRANSITION',
      ]);
  });

  it('who changed what of a plan stands in its chain, with its tasks', async () => {
    const plan = await newPlan();
    const item = await newItem(plan.id);
    await newTask(item.id);
    await office.must(activatePlan, { input: { planId: plan.id, expectedVersion: 1 } });
    const em = luoshi.database.fork();
    const events = await em.execute(
      'select subject_kind, kind, actor_id, changes from task_event where plan_id = ? order by sequence',
      [plan.id],
    );
    expect(events.map(({ subject_kind, kind }) => [subject_kind, kind])).toEqual([
      ['PLAN', 'CREATED'],
      ['ITEM', 'CREATED'],
      [null, 'CREATED'],
      ['PLAN', 'UPDATED'],
    ]);
    expect(events.at(-1)).toMatchObject({
      actor_id: luoshi.world.actors.office.accountId,
      changes: [{ field: 'status', from: 'DRAFT', to: 'ACTIVE' }],
    });
    expect((await verifyChain(em, plan.id)).broken).toBeNull();
  });
});

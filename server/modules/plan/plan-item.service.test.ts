import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltPlan, buildPlan } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import {
  createPlanItem,
  deletePlanItem,
  deleteTask,
  movePlanItem,
  readHistory,
  readPlan,
  readTasks,
  updatePlanItem,
} from '../../../test/operations.js';
import { verifyChain } from '../history/verify.service.js';
import { PlanStatus } from './plan.rules.js';

describe('the items of a plan', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let draft: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const newDraft = async () => {
    draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    return draft;
  };
  const titles = async (planId = draft.id): Promise<string[]> =>
    (await office.must(readPlan, { id: planId })).plan.items.map(
      ({ number, title }: { number: number; title: string }) => `${number} ${title}`,
    );
  const move = (itemId: string, place: Record<string, unknown>, expectedVersion = 1) =>
    office.ask(movePlanItem, { input: { itemId, expectedVersion, ...place } });

  it('a new item gets the next number', async () => {
    const { id: planId } = await newDraft();
    const input = { planId, title: ' 办实事 ', shortTitle: '实事', narrative: 'Words' };
    const { createPlanItem: made } = await office.must(createPlanItem, { input });
    expect(made.item).toMatchObject({ number: 4, title: '办实事', shortTitle: '实事', narrative: 'Words', version: 1 });
  });

  it('a short title has 20 characters at most', async () => {
    const answer = await office.ask(createPlanItem, {
      input: { planId: luoshi.plan.id, title: 'x', shortTitle: '短'.repeat(21) },
    });
    expect(answer.errors[0]?.extensions.fields).toMatchObject([{ path: 'input.shortTitle' }]);
  });

  it('an update changes what it names, and null clears the narrative', async () => {
    const { itemIds } = await newDraft();
    const update = (expectedVersion: number, details: Record<string, unknown>) =>
      office.ask(updatePlanItem, { input: { itemId: itemIds[0], expectedVersion, ...details } });
    await update(1, { narrative: 'Words' });
    const cleared = await update(2, { narrative: null, title: 'Renamed' });
    expect(cleared.data.updatePlanItem.item).toMatchObject({ title: 'Renamed', narrative: null, version: 3 });
    expect((await update(2, { title: 'Too late' })).code).toBe('CONFLICT');
    expect((await update(3, { title: null })).code).toBe('BAD_USER_INPUT');
  });

  it.each<[string, (ids: readonly [string, string, string]) => [string, Record<string, unknown>], string[]]>([
    ['the first to the end', ([first]) => [first, {}], ['1 Item 2', '2 Item 3', '3 Item 1']],
    [
      'the last to the front',
      ([first, , last]) => [last, { beforeItemId: first }],
      ['1 Item 3', '2 Item 1', '3 Item 2'],
    ],
    ['the first behind the second', ([a, b]) => [a, { afterItemId: b }], ['1 Item 2', '2 Item 1', '3 Item 3']],
    ['one to where it is', ([a, b]) => [b, { afterItemId: a }], ['1 Item 1', '2 Item 2', '3 Item 3']],
  ])('in a draft %s', async (_what, step, order) => {
    const { itemIds } = await newDraft();
    const [itemId, place] = step(itemIds);
    expect((await move(itemId, place)).code).toBeUndefined();
    expect(await titles()).toEqual(order);
  });

  it('tasks get the codes that go with the numbers, their history says so, and the chain holds', async () => {
    const { itemIds } = await newDraft();
    const [first, second, third] = itemIds;
    const [one, two] = [await luoshi.createTask({ itemId: first }), await luoshi.createTask({ itemId: second })];
    await move(third, { beforeItemId: first });
    await office.must(readTasks, { planId: draft.id });
    const { tasks } = await office.must(readTasks, { planId: draft.id });
    expect(tasks.nodes.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [one, '2.1'],
      [two, '3.1'],
    ]);
    const { task } = await office.must(readHistory, { id: one });
    expect(task.history.nodes.at(-1)).toMatchObject({ changes: [{ field: 'code', from: '1.1', to: '2.1' }] });
    expect(task.history.nodes.at(-1).summary).toContain('1.1');
    expect((await verifyChain(luoshi.database.fork(), draft.id)).broken).toBeNull();
  });

  it('a published plan keeps its numbers, and says why', async () => {
    const answer = await move(luoshi.plan.itemIds[0], {});
    expect([answer.code, answer.errors[0]?.message]).toEqual([
      'INVALID_TRANSITION',
      'The plan is published: item numbers are in the codes of tasks and stay as they are.',
    ]);
  });

  it('an item cannot stand beside itself, nor beside one of another plan', async () => {
    const { itemIds } = await newDraft();
    for (const afterItemId of [itemIds[0], luoshi.plan.itemIds[0]])
      expect((await move(itemIds[0], { afterItemId })).code).toBe('BAD_USER_INPUT');
    expect((await move(itemIds[0], { afterItemId: itemIds[2], beforeItemId: itemIds[1] })).code).toBe('BAD_USER_INPUT');
  });

  it('of a draft, an item goes when nothing hangs on it, and the numbers close up', async () => {
    const { itemIds } = await newDraft();
    const remove = (itemId: string, expectedVersion = 1) =>
      office.ask(deletePlanItem, { input: { itemId, expectedVersion } });
    const taskId = await luoshi.createTask({ itemId: itemIds[1] });
    const last = await luoshi.createTask({ itemId: itemIds[2] });
    // The first has a milestone, the second a task.
    expect((await remove(itemIds[0])).code).toBe('INVALID_TRANSITION');
    expect((await remove(itemIds[1])).code).toBe('INVALID_TRANSITION');
    await office.must(deleteTask, { input: { taskId, expectedVersion: 1 } });
    const { deletePlanItem: gone } = (await remove(itemIds[1])).data;
    expect(gone.deletedId).toBe(itemIds[1]);
    expect(await titles()).toEqual(['1 Item 1', '2 Item 3']);
    const { tasks } = await office.must(readTasks, { planId: draft.id });
    expect(tasks.nodes).toEqual([{ id: last, code: '2.1' }]);
    expect((await remove(itemIds[1])).code).toBe('NOT_FOUND');
    expect((await verifyChain(luoshi.database.fork(), draft.id)).broken).toBeNull();
  });
});

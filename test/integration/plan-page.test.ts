import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask } from '../operations.js';

const readPlan = `query ($id: ID!) { plan(id: $id) { progress { total done inForce }
  items { number light progress { total done inForce overdue } nextMilestone { title isOverdue } } } }`;
const readItem = 'query ($id: ID!, $number: Int!) { plan(id: $id) { item(number: $number) { id number } } }';

describe('the plan as a ledger', () => {
  let luoshi: Luoshi;
  let office: Caller;
  const items = async () => (await office.must(readPlan, { id: luoshi.plan.id })).plan.items;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  it('an item without tasks has no light of its own, and one without milestones no next one', async () => {
    const [first, , third] = await items();
    expect(first).toMatchObject({ light: 'GREY', nextMilestone: { title: 'Elected', isOverdue: false } });
    expect(third).toEqual({
      number: 3,
      light: 'GREY',
      progress: { total: 0, done: 0, inForce: 0, overdue: 0 },
      nextMilestone: null,
    });
  });

  it('an item shows the worst light of its tasks; what was cancelled is neither done nor to be done', async () => {
    const [, itemId] = luoshi.plan.itemIds;
    await luoshi.createTask({ itemId, startsOn: '2022-09-15', dueOn: '2022-12-31' });
    expect((await items())[1]).toMatchObject({ light: 'GREEN' });
    await luoshi.createTask({ itemId, dueOn: '2022-09-14' });
    const given = await luoshi.createTask({ itemId, dueOn: '2022-09-01' });
    await office.must(moveTask, { input: { taskId: given, expectedVersion: 1, toStatus: 'CANCELLED', note: 'No' } });
    expect((await items())[1]).toMatchObject({
      light: 'RED',
      progress: { total: 3, done: 0, inForce: 2, overdue: 1 },
    });
  });

  it('a milestone that was passed by is still the next one, and says so', async () => {
    luoshi.clock.set('2022-10-03');
    expect((await items())[0].nextMilestone).toEqual({ title: 'Elected', isOverdue: true });
    luoshi.clock.set('2022-09-15');
  });

  it('an item is found by its number, and a number without an item is nothing', async () => {
    const ask = async (number: number) => (await office.must(readItem, { id: luoshi.plan.id, number })).plan.item;
    expect(await ask(2)).toEqual({ id: luoshi.plan.itemIds[1], number: 2 });
    for (const number of [0, -1, 4, 2_147_483_647]) expect(await ask(number)).toBeNull();
  });
});

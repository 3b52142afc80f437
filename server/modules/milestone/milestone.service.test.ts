import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { createMilestone, deleteMilestone, readPlan, updateMilestone } from '../../../test/operations.js';
import { verifyChain } from '../history/verify.service.js';
import { PlanStatus } from '../plan/plan.rules.js';

describe('the milestones of a plan', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const create = async (itemId = luoshi.plan.itemIds[1]) => {
    const input = { itemId, series: ' 换届选举 ', title: '完成选举', dueOn: '2022-10-31' };
    return (await office.must(createMilestone, { input })).createMilestone.milestone;
  };
  const update = (milestoneId: string, expectedVersion: number, details: Record<string, unknown>) =>
    office.ask(updateMilestone, { input: { milestoneId, expectedVersion, ...details } });
  const pathsOf = (answer: Awaited<ReturnType<Caller['ask']>>) => {
    const fields = answer.errors[0]?.extensions.fields;
    return Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : [];
  };

  it('is made for an item, and read by series, then date', async () => {
    const made = await create();
    expect(made).toMatchObject({ series: '换届选举', title: '完成选举', reachedOn: null, version: 1 });
    const { plan } = await office.must(readPlan, { id: luoshi.plan.id });
    expect(plan.milestones.map(({ id }: { id: string }) => id)).toContain(made.id);
  });

  it('is reached when the office says so, and history says who and when', async () => {
    const { id } = await create();
    const reached = await update(id, 1, { reachedOn: '2022-09-14' });
    expect(reached.data.updateMilestone.milestone).toMatchObject({ reachedOn: '2022-09-14', version: 2 });
    const em = luoshi.database.fork();
    const [event] = await em.execute(
      'select actor_id, business_date, changes from task_event where subject_id = ? order by sequence desc limit 1',
      [id],
    );
    expect(event).toMatchObject({
      actor_id: luoshi.world.actors.office.accountId,
      business_date: '2022-09-15',
      changes: [{ field: 'reachedOn', from: null, to: '2022-09-14' }],
    });
    expect((await verifyChain(em, luoshi.plan.id)).broken).toBeNull();
  });

  it('is not reached on a day to come', async () => {
    const { id } = await create();
    expect(pathsOf(await update(id, 1, { reachedOn: '2022-09-16' }))).toEqual(['input.reachedOn']);
  });

  it('of a published plan moves its day, or is not reached after all, with a note', async () => {
    const { id } = await create();
    expect(pathsOf(await update(id, 1, { dueOn: '2022-11-30' }))).toEqual(['input.note']);
    expect((await update(id, 1, { dueOn: '2022-11-30', note: 'The hall is late' })).code).toBeUndefined();
    await update(id, 2, { reachedOn: '2022-09-15' });
    expect(pathsOf(await update(id, 3, { reachedOn: null }))).toEqual(['input.note']);
    const taken = await update(id, 3, { reachedOn: null, note: 'Counted wrongly' });
    expect(taken.data.updateMilestone.milestone).toMatchObject({ reachedOn: null, dueOn: '2022-11-30', version: 4 });
  });

  it('goes to another item of its plan, not of another plan', async () => {
    const { id } = await create();
    const [first] = luoshi.plan.itemIds;
    const moved = await update(id, 1, { itemId: first, series: 'Another' });
    expect(moved.data.updateMilestone.milestone).toMatchObject({ item: { id: first }, series: 'Another' });
    const other = await buildPlan(luoshi.database);
    expect(pathsOf(await update(id, 2, { itemId: other.itemIds[0] }))).toEqual(['input.itemId']);
    expect((await update(id, 1, { title: 'Too late' })).code).toBe('CONFLICT');
  });

  it('goes from a draft when no task leads to it', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const remove = (milestoneId: string) => office.ask(deleteMilestone, { input: { milestoneId, expectedVersion: 1 } });
    const { id } = await create(draft.itemIds[0]);
    await luoshi.createTask({ itemId: draft.itemIds[0], milestoneId: draft.milestoneId });
    expect((await remove(draft.milestoneId)).code).toBe('INVALID_TRANSITION');
    expect((await remove(id)).data.deleteMilestone.plan.milestones).toHaveLength(1);
    expect((await remove(id)).code).toBe('NOT_FOUND');
    expect((await remove(luoshi.plan.milestoneId)).code).toBe('INVALID_TRANSITION');
    expect((await verifyChain(luoshi.database.fork(), draft.id)).broken).toBeNull();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildApi } from '../../server/api/schema.js';
import { tablesOf } from '../../server/database.js';
import { verifyHistory } from '../../server/modules/history/verify.service.js';
import { mostAMinute } from '../../server/modules/refusal/refusal.rules.js';
import { textsIn } from '../../server/texts.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { createTask, moveTask, updateOrganisation, updatePlan, updateTask } from '../operations.js';

const read = `query ($planId: ID!, $filter: RefusedAttemptFilter, $first: Int, $after: String) {
  refusedAttempts(planId: $planId, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { businessDate operation code words summary about actor { name } task { id } } } historyActors(planId: $planId) { name } }`;

describe('refused attempts', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;
  let family: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, rights, family] = [await luoshi.as('office'), await luoshi.as('rights'), await luoshi.as('family')];
  });
  afterAll(() => luoshi.close());
  // The beginning of another minute: what was tried in the last one is not counted with it, and none ends meanwhile.
  beforeEach(() => luoshi.clock.toNextMinute());

  const told = async (filter: object = {}, reader = office) =>
    (await reader.must(read, { planId: luoshi.plan.id, filter })).refusedAttempts;
  const close = (caller: Caller, taskId: string, headers: Record<string, string> = {}) =>
    caller.ask(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'DONE', note: 'Typed words' } }, headers);

  it('tell who wanted to do what to which task, when, and what they were told', async () => {
    const taskId = await luoshi.createTask({ title: 'Not theirs' });
    const answer = await close(family, taskId);
    expect(answer.code).toBe('FORBIDDEN');
    const { totalCount, nodes } = await told();
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      {
        businessDate: '2022-09-15',
        operation: 'moveTask',
        code: 'FORBIDDEN',
        words: answer.errors[0]?.message,
        summary: 'Name of family tried to move a task and was refused',
        about: '1.1 Not theirs',
        actor: { name: 'Name of family' },
        task: { id: taskId },
      },
    ]);
    expect((await close(office, taskId)).code).toBe('INVALID_TRANSITION');
    expect((await told()).nodes[0]).toMatchObject({ code: 'INVALID_TRANSITION', actor: { name: 'Name of office' } });
    const rows = await tablesOf(luoshi.database.fork()).selectFrom('refused_attempt').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('Typed words');
    expect((await verifyHistory(luoshi.database.fork())).every(({ broken }) => broken === null)).toBe(true);
  });

  it('are not what somebody else was faster with, mistyped, or does not exist', async () => {
    const before = (await told()).totalCount;
    const taskId = await luoshi.createTask();
    const update = (input: object) => office.ask(updateTask, { input: { taskId, ...input } });
    expect((await update({ expectedVersion: 7, title: 'New' })).code).toBe('CONFLICT');
    expect((await update({ expectedVersion: 1, title: '' })).code).toBe('BAD_USER_INPUT');
    expect((await close(office, 'no id')).code).toBe('NOT_FOUND');
    expect((await told()).totalCount).toBe(before);
  });

  it('are kept after the transaction of a key has ended, and not again when its answer is repeated', async () => {
    const taskId = await luoshi.createTask();
    const before = (await told()).totalCount;
    const key = { 'Idempotency-Key': 'refused once' };
    expect((await close(family, taskId, key)).code).toBe('FORBIDDEN');
    luoshi.clock.advance(60_000);
    expect((await close(family, taskId, key)).code).toBe('FORBIDDEN');
    expect((await told()).totalCount).toBe(before + 1);
  });

  it('are one when the same is tried again within a minute, and few when much is', async () => {
    const tasks: string[] = [];
    for (let n = 0; n < mostAMinute + 3; n += 1) tasks.push(await luoshi.createTask());
    const before = (await told()).totalCount;
    const [first = ''] = tasks;
    for (const taskId of [first, first, ...tasks]) expect((await close(family, taskId)).code).toBe('FORBIDDEN');
    expect((await told()).totalCount).toBe(before + mostAMinute);
    luoshi.clock.advance(60_000);
    await close(family, first);
    expect((await told()).totalCount).toBe(before + mostAMinute + 1);
  });

  it('also tell what was wanted of the plan, and of what belongs to no plan', async () => {
    const planId = luoshi.plan.id;
    await rights.ask(updatePlan, { input: { planId, expectedVersion: 1, title: 'Mine' } });
    await rights.ask(createTask, {
      input: { itemId: luoshi.plan.itemIds[0], title: 'T', leadDepartmentId: planId, dueOn: '2022-09-30' },
    });
    await rights.ask(updateOrganisation, { input: { dueSoonDays: 3 } });
    expect((await told()).nodes.slice(0, 3)).toMatchObject([
      { operation: 'updateOrganisation', about: '', task: null },
      { operation: 'createTask', about: expect.stringContaining('Plan'), task: null },
      { operation: 'updatePlan', about: expect.stringContaining('Plan'), task: null },
    ]);
  });

  it('are found by who, whose task, when and what', async () => {
    luoshi.clock.set('2022-09-20');
    const taskId = await luoshi.createTask({ title: 'Found 100% of it' });
    await close(family, taskId);
    const { actors, departmentIds } = luoshi.world;
    const counts = async (filter: object) => (await told({ from: '2022-09-20', ...filter })).totalCount;
    expect(await counts({})).toBe(1);
    expect(await counts({ actorId: actors.family.accountId, departmentId: departmentIds.rights, text: '100%' })).toBe(
      1,
    );
    expect(await counts({ text: 'MOVE A TASK' })).toBe(1);
    expect(await counts({ text: 'change the plan' })).toBe(0);
    expect(await counts({ actorId: actors.rights.accountId })).toBe(0);
    expect(await counts({ actorId: 'nonsense' })).toBe(0);
    expect(await counts({ departmentId: departmentIds.family })).toBe(0);
    expect(await counts({ to: '2022-09-19', from: null })).toBeGreaterThan(1);
    const first = await office.must(read, { planId: luoshi.plan.id, first: 1 });
    expect(first.refusedAttempts.pageInfo.hasNextPage).toBe(true);
    const { endCursor } = first.refusedAttempts.pageInfo;
    const next = await office.must(read, { planId: luoshi.plan.id, first: 1, after: endCursor });
    expect(next.refusedAttempts.nodes[0].businessDate).toBe('2022-09-15');
    expect(first.historyActors).toContainEqual({ name: 'Name of family' });
  });

  it('on an internal task are hidden from whoever it is hidden from', async () => {
    luoshi.clock.set('2022-09-21');
    const taskId = await luoshi.createTask({ title: 'Shelter', isInternal: true });
    expect((await close(await luoshi.as('education'), taskId)).code).toBe('FORBIDDEN');
    const on = { from: '2022-09-21' };
    expect((await told(on)).totalCount).toBe(1);
    const admin = await luoshi.as('admin');
    expect(await told(on, admin)).toMatchObject({ totalCount: 0, nodes: [] });
    const { historyActors } = await admin.must(read, { planId: luoshi.plan.id });
    expect(historyActors).not.toContainEqual({ name: 'Name of education' });
  });

  it.each(["update refused_attempt set words = ''", 'delete from refused_attempt', 'truncate refused_attempt'])(
    'cannot be rewritten: %s',
    async (statement) => {
      await expect(luoshi.database.fork().execute(statement)).rejects.toThrow('append-only');
    },
  );

  it.each(['zh', 'en'] as const)('have words for every mutation, in %s', async (language) => {
    const mutations = Object.keys((await buildApi()).getMutationType()?.getFields() ?? {});
    expect(Object.keys(textsIn(language).refused.deeds).toSorted()).toEqual(mutations.toSorted());
  });
});

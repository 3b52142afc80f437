import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, unknownId } from '../operations.js';

const limitFields = 'status totalCount viewerCanSetLimit limit { most held excess }';
const readLimits = `query ($planId: ID!, $filter: TaskFilter) { board(planId: $planId, filter: $filter) { columns { ${limitFields} } } }`;
const setLimit = `mutation ($input: SetColumnLimitInput!) { setColumnLimit(input: $input) { column { ${limitFields} } } }`;

describe('limits of the board’s columns', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let planId: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    planId = luoshi.plan.id;
    await luoshi.createTask({ title: 'One' });
    await luoshi.createTask({ title: 'Two' });
  });
  afterAll(() => luoshi.close());

  const limitOf = async (status: string, details: Record<string, unknown> = {}, caller = office) => {
    const { board } = await caller.must(readLimits, { planId, ...details });
    return board.columns.find((column: { status: string }) => column.status === status).limit;
  };
  const set = (most: number | null, details: Record<string, unknown> = {}, caller = office) =>
    caller.ask(setLimit, { input: { planId, status: 'NOT_STARTED', most, ...details } });

  it('the office sets one, everybody reads by how many it is exceeded, and null takes it away', async () => {
    expect(await limitOf('NOT_STARTED')).toBeNull();
    expect((await set(1)).data.setColumnLimit.column).toMatchObject({
      status: 'NOT_STARTED',
      totalCount: 2,
      limit: { most: 1, held: 2, excess: 1 },
    });
    expect(await limitOf('NOT_STARTED', {}, await luoshi.as('rights'))).toEqual({ most: 1, held: 2, excess: 1 });
    expect(await limitOf('IN_PROGRESS')).toBeNull();
    await set(5);
    expect(await limitOf('NOT_STARTED')).toEqual({ most: 5, held: 2, excess: 0 });
    await set(null);
    expect(await limitOf('NOT_STARTED')).toBeNull();
  });

  it('counts the whole stage, whatever the filter of the board', async () => {
    await set(1);
    expect(await limitOf('NOT_STARTED', { filter: { search: 'Two' } })).toEqual({ most: 1, held: 2, excess: 1 });
    await set(null);
  });

  it('never blocks: a task moves into a stage that holds too many already', async () => {
    await set(1, { status: 'IN_PROGRESS' });
    for (const excess of [0, 1]) {
      const taskId = await luoshi.createTask();
      const moved = await office.ask(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
      expect(moved.code).toBeUndefined();
      expect(await limitOf('IN_PROGRESS')).toMatchObject({ excess });
    }
    await set(null, { status: 'IN_PROGRESS' });
  });

  it.each([
    [0, 'NOT_STARTED', 'input.most'],
    [1000, 'NOT_STARTED', 'input.most'],
    [-3, 'NOT_STARTED', 'input.most'],
    [5, 'DONE', 'input.status'],
    [5, 'CANCELLED', 'input.status'],
  ])('%i for %s is refused', async (most, status, path) => {
    const answer = await set(most, { status });
    expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject(['BAD_USER_INPUT', [{ path }]]);
  });

  it('shape comes before role, role before existence, and an archived plan takes none', async () => {
    const rights = await luoshi.as('rights');
    expect((await set(0, {}, rights)).code).toBe('BAD_USER_INPUT');
    expect((await set(3, { planId: unknownId }, rights)).code).toBe('FORBIDDEN');
    expect((await set(3, { planId: unknownId })).code).toBe('NOT_FOUND');
    expect((await set(3, { planId: 'nonsense' })).code).toBe('NOT_FOUND');
    const archived = await buildPlan(luoshi.database, PlanStatus.ARCHIVED);
    expect((await set(3, { planId: archived.id })).code).toBe('INVALID_TRANSITION');
  });

  it('two people who set the same limit at once leave one', async () => {
    const other = await luoshi.as('committee');
    const answers = await Promise.all([set(3), set(4, {}, other), set(5), set(6, {}, other)]);
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined]);
    expect([3, 4, 5, 6]).toContain((await limitOf('NOT_STARTED')).most);
    await set(null);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, unknownId } from '../operations.js';

const board = `query ($planId: ID!, $asOf: LocalDate, $first: Int, $after: String) { board(planId: $planId, asOf: $asOf) { columns {
  status totalCount lateCount viewerCanSetLimit limit { most }
  tasks(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id status light viewerCan viewerCanMoveTo viewerCanReorder
    viewerMoves { toStatus } viewerIsAskedTo { action } } } } } }`;
const tasks = `query ($planId: ID!, $asOf: LocalDate, $first: Int, $after: String) { tasks(planId: $planId, asOf: $asOf, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id status } } }`;

interface Column {
  status: string;
  totalCount: number;
  tasks: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the past', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let planId: string;
  let moved: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    const plan = await buildPlan(luoshi.database);
    planId = plan.id;
    luoshi.clock.set('2022-09-01');
    moved = await luoshi.createTask({ itemId: plan.itemIds[0] });
    for (let count = 0; count < 4; count += 1) await luoshi.createTask({ itemId: plan.itemIds[1] });
    luoshi.clock.set('2022-09-05');
    await office.must(moveTask, { input: { taskId: moved, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    luoshi.clock.set('2022-10-15');
  });
  afterAll(() => luoshi.close());

  const columns = async (asOf: string | null, page: Record<string, unknown> = {}): Promise<Column[]> =>
    (await office.must(board, { planId, asOf, ...page })).board.columns;
  const stageOf = async (asOf: string) =>
    (await columns(asOf)).find((column) => column.tasks.nodes.some(({ id }) => id === moved))?.status ?? null;

  it('holds for the whole of its day, to the end', async () => {
    expect(await stageOf('2022-09-04')).toBe('NOT_STARTED');
    expect(await stageOf('2022-09-05')).toBe('IN_PROGRESS');
    expect(await stageOf('2022-09-06')).toBe('IN_PROGRESS');
  });

  it('before the first event is empty', async () => {
    expect((await columns('2022-08-31')).map(({ totalCount, tasks }) => [totalCount, tasks.nodes])).toEqual(
      Array.from({ length: 6 }, () => [0, []]),
    );
    expect((await office.must(tasks, { planId, asOf: '2022-08-31' })).tasks).toMatchObject({
      totalCount: 0,
      nodes: [],
    });
  });

  it('reckons what is late for that day: nothing was, that is today', async () => {
    const late = async (asOf: string | null) =>
      (await office.must(board, { planId, asOf })).board.columns.map(
        ({ lateCount }: { lateCount: number }) => lateCount,
      );
    expect(await late('2022-09-30')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await late(null)).toEqual([4, 1, 0, 0, 0, 0]);
  });

  it.each(['2022-09-05', '2022-10-15'])(
    'nothing can be done on %s, not even today when it is asked for by its date',
    async (asOf) => {
      for (const column of (await office.must(board, { planId, asOf })).board.columns) {
        expect(column).toMatchObject({ viewerCanSetLimit: false, limit: null });
        for (const task of column.tasks.nodes)
          expect(task).toMatchObject({
            viewerCan: [],
            viewerCanMoveTo: [],
            viewerCanReorder: false,
            viewerMoves: [],
            viewerIsAskedTo: null,
          });
      }
    },
  );

  it('does not include the days to come', async () => {
    for (const query of [board, tasks]) {
      const answer = await office.ask(query, { planId, asOf: '2022-10-16' });
      expect(answer.code).toBe('BAD_USER_INPUT');
      expect(answer.errors[0]?.extensions.fields).toMatchObject([
        { path: 'asOf', message: 'That day is still to come: choose today or an earlier one.' },
      ]);
      expect((await office.ask(query, { planId, asOf: 'yesterday' })).code).toBe('BAD_USER_INPUT');
      expect((await office.ask(query, { planId: unknownId, asOf: '2022-09-05' })).code).toBe('NOT_FOUND');
    }
  });

  it('of a draft shows what was deleted since, with the item and the milestone that it had', async () => {
    const { services } = luoshi.app;
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    luoshi.clock.set('2022-09-01');
    const task = { itemId: draft.itemIds[0], milestoneId: draft.milestoneId };
    const taskId = await luoshi.createTask(task);
    luoshi.clock.set('2022-09-02');
    const { office: keeper } = luoshi.world.actors;
    await services.tasks.deleteTask(keeper, { taskId, expectedVersion: 1 });
    await services.milestones.deleteMilestone(keeper, { milestoneId: draft.milestoneId, expectedVersion: 1 });
    await services.planItems.deletePlanItem(keeper, { itemId: draft.itemIds[0], expectedVersion: 1 });
    luoshi.clock.set('2022-10-15');
    const on = async (asOf: string) =>
      (
        await office.must(
          'query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf) { nodes { id item { title } milestone { title } } } }',
          { planId: draft.id, asOf },
        )
      ).tasks.nodes;
    expect(await on('2022-09-01')).toEqual([
      { id: taskId, item: { title: 'Item 1' }, milestone: { title: 'Elected' } },
    ]);
    expect(await on('2022-09-02')).toEqual([]);
  });

  it('is read in pages like the present', async () => {
    const asOf = '2022-09-06';
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { tasks: page } = await office.must(tasks, { planId, asOf, first: 2, after });
      expect(page.totalCount).toBe(5);
      all.push(...page.nodes.map(({ id }: { id: string }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(all).size).toBe(5);

    const [first] = await columns(asOf, { first: 3 });
    const [second] = await columns(asOf, { first: 3, after: first?.tasks.pageInfo.endCursor });
    expect([first, second].flatMap((column) => column?.tasks.nodes.map(({ id }) => id))).toHaveLength(4);
    expect(first?.totalCount).toBe(4);
  });
});

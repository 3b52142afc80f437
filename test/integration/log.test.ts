import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { TaskStatus } from '../../server/modules/task/task.rules.js';
import { type BuiltPlan, buildPlan } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { unknownId } from '../operations.js';

const readLog = `query ($planId: ID!, $filter: HistoryFilter, $first: Int, $after: String) {
  history(planId: $planId, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind businessDate about summary note actor { name } task { id code } } } }`;

interface Entry {
  id: string;
  about: string;
  summary: string;
  task: { id: string; code: string } | null;
}

describe('the log of a plan', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let plan: BuiltPlan;
  let [first, second] = ['', ''];

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    plan = await buildPlan(luoshi.database);
    const { services } = luoshi.app;
    const { office: keeper, rights } = luoshi.world.actors;
    luoshi.clock.set('2022-09-01');
    first = await luoshi.createTask({ itemId: plan.itemIds[0], title: 'Train 100% of them' });
    second = await luoshi.createTask({
      itemId: plan.itemIds[1],
      leadDepartmentId: luoshi.world.departmentIds.family,
      supportingDepartmentIds: [],
    });
    luoshi.clock.set('2022-09-05');
    await services.moves.moveTask(rights, { taskId: first, expectedVersion: 1, toStatus: TaskStatus.IN_PROGRESS });
    await services.reports.reportProgress(rights, {
      taskId: first,
      progressPercent: 30,
      narrative: 'Rooms are booked',
    });
    luoshi.clock.set('2022-09-09');
    await services.tasks.updateTask(keeper, {
      taskId: second,
      expectedVersion: 1,
      dueOn: '2022-10-31',
      note: 'Agreed by letter',
    });
    await services.milestones.updateMilestone(keeper, {
      milestoneId: plan.milestoneId,
      expectedVersion: 1,
      title: 'Elected at last',
    });
  });
  afterAll(() => luoshi.close());

  const log = async (filter: Record<string, unknown> = {}): Promise<{ totalCount: number; nodes: Entry[] }> =>
    (await office.must(readLog, { planId: plan.id, filter })).history;
  const told = async (filter: Record<string, unknown>) => (await log(filter)).nodes.map(({ summary }) => summary);

  it('tells everything in words, newest first: of tasks, and of the plan around them', async () => {
    const { totalCount, nodes } = await log();
    expect(totalCount).toBe(6);
    expect(nodes.map(({ about, summary }) => [about, summary])).toEqual([
      ['Milestone: Elected at last', 'Name of office changed the title from Elected to Elected at last'],
      ['2.1 A task', 'Name of office changed the due date from Sep 30 to Oct 31'],
      ['1.1 Train 100% of them', 'Name of rights reported for rights, progress 0 % → 30 %'],
      ['1.1 Train 100% of them', 'Name of rights accepted the task'],
      ['2.1 A task', 'Name of office added the task as 2.1, led by family, due Sep 30'],
      ['1.1 Train 100% of them', 'Name of office added the task as 1.1, led by rights, due Sep 30'],
    ]);
    expect(nodes.map(({ task }) => task?.code ?? null)).toEqual([null, '2.1', '1.1', '1.1', '2.1', '1.1']);
  });

  it.each<[string, () => Record<string, unknown>, number]>([
    ['a person', () => ({ actorId: luoshi.world.actors.rights.accountId }), 2],
    ['a department that leads', () => ({ departmentId: luoshi.world.departmentIds.family }), 2],
    ['a department that supports', () => ({ departmentId: luoshi.world.departmentIds.education }), 3],
    ['kinds', () => ({ kinds: ['MOVED', 'REPORTED'] }), 2],
    ['no kind at all', () => ({ kinds: [] }), 0],
    ['days, both included', () => ({ from: '2022-09-05', to: '2022-09-09' }), 4],
    ['a task', () => ({ taskId: first }), 3],
    ['a malformed id', () => ({ taskId: 'x' }), 0],
    ['all of it', () => ({ taskId: first, kinds: ['REPORTED'], from: '2022-09-05', text: 'ROOMS' }), 1],
  ])('is filtered by %s, and counts exactly', async (_what, filter, count) => {
    const { totalCount, nodes } = await log(filter());
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('is searched by note, changed texts, code and title, literally', async () => {
    expect(await told({ text: 'by LETTER' })).toHaveLength(1);
    expect(await told({ text: 'booked' })).toHaveLength(1);
    expect(await told({ text: '100%' })).toHaveLength(3);
    expect(await told({ text: '1_0' })).toEqual([]);
    expect(await told({ text: '2.1' })).toHaveLength(2);
    // Ids are not words.
    expect(await told({ text: first.slice(0, 8) })).toEqual([]);
  });

  it('is read in pages', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { history } = await office.must(readLog, { planId: plan.id, first: 4, after });
      expect(history.totalCount).toBe(6);
      all.push(...history.nodes.map(({ id }: Entry) => id));
      after = history.pageInfo.hasNextPage ? history.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toEqual((await log()).nodes.map(({ id }) => id));
  });

  it('refuses a page or a cursor that cannot be, and a plan that is not', async () => {
    const code = async (variables: Record<string, unknown>) =>
      (await office.ask(readLog, { planId: plan.id, ...variables })).code;
    expect(await code({ first: 201 })).toBe('BAD_USER_INPUT');
    expect(await code({ after: 'nowhere' })).toBe('BAD_USER_INPUT');
    expect(await code({ planId: unknownId })).toBe('NOT_FOUND');
    expect(await code({ planId: 'x' })).toBe('NOT_FOUND');
  });

  it('names whoever did anything, and nobody else', async () => {
    const { historyActors } = await office.must('query ($planId: ID!) { historyActors(planId: $planId) { name } }', {
      planId: plan.id,
    });
    expect(historyActors).toEqual([{ name: 'Name of office' }, { name: 'Name of rights' }]);
  });

  it('still tells of a task that was deleted from a draft, by the name that it had', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const taskId = await luoshi.createTask({ itemId: draft.itemIds[0], title: 'A mistake' });
    await luoshi.app.services.tasks.deleteTask(luoshi.world.actors.office, { taskId, expectedVersion: 1 });
    const { history } = await office.must(readLog, { planId: draft.id });
    expect(history.nodes.map(({ about, summary, task }: Entry) => [about, summary, task])).toEqual([
      ['1.1 A mistake', 'Name of office deleted the task', null],
      ['1.1 A mistake', 'Name of office added the task as 1.1, led by rights, due Sep 30', null],
    ]);
  });
});

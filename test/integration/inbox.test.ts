import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeLevel } from '../../server/modules/notice/notice.rules.js';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { type BuiltPlan, buildPlan, setPlanStatus } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { decideExtension, moveTask, readTask } from '../operations.js';

const readInbox = `query ($planId: ID!, $first: Int, $after: String) { inbox(planId: $planId, first: $first, after: $after) {
  totalCount counts { kind count } pageInfo { hasNextPage endCursor }
  nodes { id kind since daysWaiting task { id code } extensionRequest { id reason } } } }`;

describe('the office’s inbox', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let plan: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  beforeEach(async () => {
    luoshi.clock.set('2022-09-01');
    plan = await buildPlan(luoshi.database);
  });
  afterAll(() => luoshi.close());

  const inbox = async (page: Record<string, unknown> = {}) =>
    (await office.must(readInbox, { planId: plan.id, ...page })).inbox;
  const create = () => luoshi.createTask({ itemId: plan.itemIds[0] });
  async function move(taskId: string, toStatus: string, note: string | null = null): Promise<void> {
    const { task } = await office.must(readTask, { id: taskId });
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: task.version, note } });
  }
  async function handedIn(on: string): Promise<string> {
    luoshi.clock.set('2022-09-01');
    const taskId = await create();
    await move(taskId, 'IN_PROGRESS');
    const { reports } = luoshi.app.services;
    await reports.reportProgress(luoshi.world.actors.rights, { taskId, progressPercent: 100, narrative: 'Words' });
    luoshi.clock.set(on);
    await move(taskId, 'IN_REVIEW');
    return taskId;
  }
  async function asked(on: string): Promise<string> {
    luoshi.clock.set('2022-09-01');
    const taskId = await create();
    luoshi.clock.set(on);
    const input = { taskId, newDueOn: '2022-10-31', reason: 'A reason' };
    return (await luoshi.app.services.extensions.requestExtension(luoshi.world.actors.rights, input)).requestId;
  }

  it('is empty where nothing waits', async () => {
    await create();
    expect(await inbox()).toMatchObject({
      totalCount: 0,
      nodes: [],
      counts: [
        { kind: 'CLOSURE', count: 0 },
        { kind: 'EXTENSION', count: 0 },
        { kind: 'DECLINE', count: 0 },
        { kind: 'NOTICE', count: 0 },
      ],
    });
  });

  it('lists what waits by kind, the longest first, and since when', async () => {
    const late = await handedIn('2022-09-10');
    const early = await handedIn('2022-09-05');
    const request = await asked('2022-09-03');
    luoshi.clock.set('2022-09-15');
    const { totalCount, nodes } = await inbox();
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject([
      { kind: 'CLOSURE', id: early, task: { id: early }, since: '2022-09-05', daysWaiting: 10, extensionRequest: null },
      { kind: 'CLOSURE', id: late, since: '2022-09-10', daysWaiting: 5 },
      { kind: 'EXTENSION', id: request, since: '2022-09-03', extensionRequest: { id: request, reason: 'A reason' } },
    ]);
  });

  it('lists what a lead declined, until it is paused, insisted on or given to somebody else', async () => {
    const { declining, tasks } = luoshi.app.services;
    const declined = async (on: string): Promise<string> => {
      luoshi.clock.set('2022-09-01');
      const taskId = await create();
      luoshi.clock.set(on);
      return declining.declineTask(luoshi.world.actors.rights, { taskId, expectedVersion: 1, reason: 'Not ours' });
    };
    const [insisted, reassigned, paused, waiting] = [
      await declined('2022-09-05'),
      await declined('2022-09-05'),
      await declined('2022-09-05'),
      await declined('2022-09-06'),
    ];
    expect((await inbox()).counts[2]).toEqual({ kind: 'DECLINE', count: 4 });
    const keeper = luoshi.world.actors.office;
    await declining.insistOnTask(keeper, { taskId: insisted, expectedVersion: 2, note: 'It is' });
    const leadDepartmentId = luoshi.world.departmentIds.family;
    await tasks.updateTask(keeper, { taskId: reassigned, expectedVersion: 2, leadDepartmentId, note: 'To another' });
    await move(paused, 'PAUSED', 'Later');
    luoshi.clock.set('2022-09-15');
    expect((await inbox()).nodes).toMatchObject([
      { kind: 'DECLINE', id: waiting, task: { id: waiting }, since: '2022-09-06', daysWaiting: 9 },
    ]);
  });

  it('what was decided is gone from it', async () => {
    const closed = await handedIn('2022-09-05');
    const returned = await handedIn('2022-09-05');
    const requestId = await asked('2022-09-03');
    await move(closed, 'DONE');
    await move(returned, 'IN_PROGRESS', 'More, please');
    await office.must(decideExtension, { input: { requestId, approve: true } });
    expect(await inbox()).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('a task that was handed in and asks for more time waits twice', async () => {
    const taskId = await handedIn('2022-09-05');
    const input = { taskId, newDueOn: '2022-10-31', reason: 'A reason' };
    await luoshi.app.services.extensions.requestExtension(luoshi.world.actors.rights, input);
    expect((await inbox()).nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['CLOSURE', 'EXTENSION']);
  });

  it('proposes a notice for what is overdue, and again once the last has passed its day', async () => {
    const taskId = await create();
    const kinds = async () => (await inbox()).nodes.map(({ kind, id }: { kind: string; id: string }) => [kind, id]);
    luoshi.clock.set('2022-09-30');
    expect(await kinds()).toEqual([]);
    luoshi.clock.set('2022-10-01');
    expect((await inbox()).nodes).toMatchObject([{ kind: 'NOTICE', id: taskId, since: '2022-10-01', daysWaiting: 0 }]);
    const issue = (level: NoticeLevel, respondBy: string) =>
      luoshi.app.services.notices.issueNotice(luoshi.world.actors.office, {
        taskId,
        level,
        message: 'Words',
        respondBy,
      });
    await issue(NoticeLevel.BLUE, '2022-10-05');
    luoshi.clock.set('2022-10-05');
    expect(await kinds()).toEqual([]);
    luoshi.clock.set('2022-10-06');
    expect(await kinds()).toEqual([['NOTICE', taskId]]);
    // Answered, it rests until the day by which an answer was asked for.
    await issue(NoticeLevel.ORANGE, '2022-10-20');
    await move(taskId, 'IN_PROGRESS');
    const { reports } = luoshi.app.services;
    await reports.reportProgress(luoshi.world.actors.rights, { taskId, progressPercent: 20, narrative: 'Words' });
    luoshi.clock.set('2022-10-20');
    expect(await kinds()).toEqual([]);
    luoshi.clock.set('2022-10-21');
    expect(await kinds()).toEqual([['NOTICE', taskId]]);
    // Whoever asks for more time is answered first.
    const { requestId } = await luoshi.app.services.extensions.requestExtension(luoshi.world.actors.rights, {
      taskId,
      newDueOn: '2022-11-30',
      reason: 'A reason',
    });
    expect(await kinds()).toEqual([['EXTENSION', requestId]]);
  });

  it('is read in pages, across kinds', async () => {
    for (const on of ['2022-09-05', '2022-09-05', '2022-09-06']) await handedIn(on);
    for (const on of ['2022-09-04', '2022-09-06']) await asked(on);
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page = await inbox({ first: 2, after });
      expect(page.totalCount).toBe(5);
      all.push(...page.nodes.map(({ id }: { id: string }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toEqual((await inbox()).nodes.map(({ id }: { id: string }) => id));
    expect(new Set(all).size).toBe(5);
  });

  it('in an archived plan nothing waits: there it can only be read', async () => {
    await handedIn('2022-09-05');
    await setPlanStatus(luoshi.database, plan.id, PlanStatus.ARCHIVED);
    expect(await inbox()).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it.each([
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ first: 201 }, 'BAD_USER_INPUT'],
    [{ after: 'nonsense' }, 'BAD_USER_INPUT'],
  ])('%j is %s', async (page, code) => {
    expect((await office.ask(readInbox, { planId: plan.id, ...page })).code).toBe(code);
  });
});

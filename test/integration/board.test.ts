import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readTasks, unknownId } from '../operations.js';

const readBoard = `query ($planId: ID!, $filter: TaskFilter, $first: Int = 50, $after: String) { board(planId: $planId, filter: $filter) {
  columns { status totalCount lateCount tasks(first: $first, after: $after) { totalCount nodes { id position } pageInfo { hasNextPage endCursor } } } } }`;

interface Column {
  status: string;
  totalCount: number;
  lateCount: number;
  tasks: {
    totalCount: number;
    nodes: { id: string; position: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('the board', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let planId: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    planId = luoshi.plan.id;
  });
  afterAll(() => luoshi.close());

  const columns = async (details: Record<string, unknown> = {}): Promise<Column[]> =>
    (await office.must(readBoard, { planId, ...details })).board.columns;
  const column = async (status: string, details: Record<string, unknown> = {}): Promise<Column> => {
    const found = (await columns(details)).find((one) => one.status === status);
    if (!found) throw new Error(`no column ${status}`);
    return found;
  };
  const order = async (status: string) => (await column(status)).tasks.nodes.map(({ id }) => id);
  const versions = new Map<string, number>();
  const move = async (taskId: string, toStatus: string, details: Record<string, unknown> = {}, caller = office) => {
    const answer = await caller.ask(moveTask, {
      input: { taskId, toStatus, expectedVersion: versions.get(taskId) ?? 1, ...details },
    });
    if (!answer.code) versions.set(taskId, answer.data.moveTask.task.version);
    return answer;
  };
  const three = async () => [await luoshi.createTask(), await luoshi.createTask(), await luoshi.createTask()] as const;

  it('has all six stages in their order, also when they are empty', async () => {
    expect((await columns()).map(({ status }) => status)).toEqual([
      'NOT_STARTED',
      'IN_PROGRESS',
      'IN_REVIEW',
      'DONE',
      'PAUSED',
      'CANCELLED',
    ]);
  });

  it('a new task stands at the end of its column, and so does one that is moved without neighbours', async () => {
    const [a, b, c] = await three();
    expect((await order('NOT_STARTED')).slice(-3)).toEqual([a, b, c]);
    await move(b, 'IN_PROGRESS');
    await move(a, 'IN_PROGRESS');
    expect((await order('IN_PROGRESS')).slice(-2)).toEqual([b, a]);
    await move(b, 'IN_PROGRESS');
    expect((await order('IN_PROGRESS')).slice(-2)).toEqual([a, b]);
  });

  it('neighbours say the place: behind one, before one, between two', async () => {
    const [a, b, c] = await three();
    await move(c, 'NOT_STARTED', { beforeTaskId: a });
    expect((await order('NOT_STARTED')).slice(-3)).toEqual([c, a, b]);
    await move(c, 'NOT_STARTED', { afterTaskId: a });
    expect((await order('NOT_STARTED')).slice(-3)).toEqual([a, c, b]);
    await move(b, 'NOT_STARTED', { afterTaskId: a, beforeTaskId: c });
    expect((await order('NOT_STARTED')).slice(-3)).toEqual([a, b, c]);
    const other = await luoshi.createTask();
    await move(other, 'PAUSED', { note: 'Waits' });
    await move(a, 'PAUSED', { note: 'Waits', beforeTaskId: other });
    expect((await order('PAUSED')).slice(-2)).toEqual([a, other]);
  });

  it('a task put where it stands is not changed: no version, no event', async () => {
    const [a, b, c] = await three();
    for (const details of [{ afterTaskId: a }, { beforeTaskId: c }, { afterTaskId: a, beforeTaskId: c }]) {
      const answer = await move(b, 'NOT_STARTED', details);
      expect(answer.data.moveTask.task.version).toBe(1);
    }
    expect((await move(c, 'NOT_STARTED')).data.moveTask.task.version).toBe(1);
  });

  it('another task that came between two neighbours stays between them', async () => {
    const [a, b, c] = await three();
    const late = await luoshi.createTask();
    // The caller saw a and c next to each other; b has come between since.
    await move(late, 'NOT_STARTED', { afterTaskId: a, beforeTaskId: c });
    expect((await order('NOT_STARTED')).slice(-4)).toEqual([a, late, b, c]);
  });

  it('neighbours that are not there, or not in the target column, are refused', async () => {
    const [a, b, c] = await three();
    await move(b, 'IN_PROGRESS');
    const pathsOf = async (details: Record<string, unknown>, toStatus = 'NOT_STARTED') => {
      const answer = await move(a, toStatus, details);
      return [answer.code, answer.errors[0]?.extensions.fields];
    };
    expect(await pathsOf({ afterTaskId: b })).toMatchObject(['BAD_USER_INPUT', [{ path: 'input.afterTaskId' }]]);
    expect(await pathsOf({ beforeTaskId: c }, 'IN_PROGRESS')).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.beforeTaskId' }],
    ]);
    expect(await pathsOf({ beforeTaskId: a })).toMatchObject(['BAD_USER_INPUT', [{ path: 'input.beforeTaskId' }]]);
    const d = await luoshi.createTask();
    expect(await pathsOf({ afterTaskId: d, beforeTaskId: c })).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.beforeTaskId' }],
    ]);
    expect((await pathsOf({ afterTaskId: unknownId }))[0]).toBe('NOT_FOUND');
    expect((await pathsOf({ beforeTaskId: 'nonsense' }))[0]).toBe('NOT_FOUND');
  });

  it('the order within a column is the office’s: a department sets no place', async () => {
    const [a, b] = await three();
    const rights = await luoshi.as('rights');
    expect((await move(a, 'IN_PROGRESS', { afterTaskId: b }, rights)).code).toBe('FORBIDDEN');
    expect((await move(a, 'NOT_STARTED', {}, rights)).code).toBe('FORBIDDEN');
    expect((await move(a, 'IN_PROGRESS', {}, rights)).code).toBeUndefined();
  });

  it('cursors of a column and of the list by place are the same, each way', async () => {
    const { tasks } = await column('NOT_STARTED', { first: 2 });
    const list = (details: Record<string, unknown>) =>
      office.must(readTasks, { planId, orderBy: { field: 'POSITION' }, ...details });
    const rest = (await list({ filter: { statuses: ['NOT_STARTED'] }, after: tasks.pageInfo.endCursor })).tasks;
    const whole = await order('NOT_STARTED');
    expect(rest.nodes.map(({ id }: { id: string }) => id)).toEqual(whole.slice(2));
    const first = (await list({ filter: { statuses: ['NOT_STARTED'] }, first: 3 })).tasks;
    const next = await column('NOT_STARTED', { after: first.pageInfo.endCursor });
    expect(next.tasks.nodes.map(({ id }) => id)).toEqual(whole.slice(3));
    // The list of all stages goes on into the next column.
    const all = (await list({})).tasks.nodes.map(({ id }: { id: string }) => id);
    expect(all).toEqual((await columns({ first: 200 })).flatMap(({ tasks: own }) => own.nodes.map(({ id }) => id)));
    const later = (await columns({ after: tasks.pageInfo.endCursor })).flatMap(({ tasks: own }) =>
      own.nodes.map(({ id }) => id),
    );
    expect(later).toEqual(all.slice(2));
  });

  it('counts are exact whatever the page size, with a filter and without', async () => {
    for (const filter of [null, { search: 'a task' }, { overdue: false }]) {
      const [small, large] = [await columns({ filter, first: 1 }), await columns({ filter, first: 200 })];
      for (const [index, { totalCount, tasks }] of small.entries()) {
        expect([totalCount, tasks.totalCount]).toEqual([
          large[index]?.tasks.nodes.length,
          large[index]?.tasks.nodes.length,
        ]);
        expect(tasks.pageInfo.hasNextPage).toBe(totalCount > 1);
      }
    }
  });

  it('counts what is late: overdue while it is open, done late once it is done', async () => {
    const before = (await columns()).map(({ lateCount }) => lateCount);
    expect(before).toEqual([0, 0, 0, 0, 0, 0]);
    luoshi.clock.set('2022-10-01');
    for (const { status, totalCount, lateCount } of await columns())
      expect(lateCount).toBe(['PAUSED', 'CANCELLED', 'DONE'].includes(status) ? 0 : totalCount);
    luoshi.clock.set('2022-09-15');
  });
});

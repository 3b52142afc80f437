import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readTasks, reportProgress } from '../operations.js';

const fields = ['POSITION', 'DUE_ON', 'DAYS_OVERDUE', 'UPDATED_AT', 'CODE'] as const;
const orders = fields.flatMap((field) => ['ASC', 'DESC'].map((direction) => [field, direction] as const));
const cursorOf = (key: readonly unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('lists of tasks', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;
  /** By the number in their title. */
  const ids: string[] = [];

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, rights] = [await luoshi.as('office'), await luoshi.as('rights')];
    const { departmentIds } = luoshi.world;
    const titles = [
      '100% done',
      'snake_case',
      'back\\slash',
      'Ärztin und Kind',
      'ＦＵＬＬ width',
      '妇女儿童活动中心',
      'plain',
    ];
    for (let n = 0; n < 14; n += 1) {
      luoshi.clock.set(`2022-08-${String(1 + (n % 5)).padStart(2, '0')}`);
      ids.push(
        await luoshi.createTask({
          itemId: luoshi.plan.itemIds[n % 3 === 0 ? 1 : 0],
          title: titles[n] ?? `task ${n}`,
          description: n === 9 ? 'Described With Words' : null,
          milestoneId: n === 3 ? luoshi.plan.milestoneId : null,
          leadDepartmentId: n % 2 ? departmentIds.rights : departmentIds.family,
          supportingDepartmentIds: n === 6 ? [departmentIds.rights] : [],
          dueOn: `2022-${n < 7 ? '09' : '10'}-${String(10 + (n % 4)).padStart(2, '0')}`,
        }),
      );
    }
    luoshi.clock.set('2022-09-15');
    const move = (n: number, toStatus: string, note?: string) =>
      office.must(moveTask, { input: { taskId: ids[n], expectedVersion: 1, toStatus, note } });
    for (const n of [1, 2, 3, 8]) await move(n, 'IN_PROGRESS');
    for (const n of [4, 10]) await move(n, 'PAUSED', 'Waits');
    await move(5, 'CANCELLED', 'Given up');
    for (const n of [1, 8])
      await office.must(reportProgress, { input: { taskId: ids[n], progressPercent: 100, narrative: 'Done' } });
  });
  afterAll(() => luoshi.close());

  const page = (details: Record<string, unknown> = {}, caller = office) =>
    caller.must(readTasks, { planId: luoshi.plan.id, ...details });
  const found = async (filter: Record<string, unknown>, caller = office): Promise<number[]> => {
    const { tasks } = await page({ filter }, caller);
    expect(tasks.totalCount).toBe(tasks.nodes.length);
    return tasks.nodes.map(({ id }: { id: string }) => ids.indexOf(id)).toSorted((a: number, b: number) => a - b);
  };

  async function walk(details: Record<string, unknown>, first: number): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | null = null, isFirst = true; ; isFirst = false) {
      const { tasks } = await page({ ...details, first, after });
      expect([tasks.totalCount, tasks.pageInfo.hasPreviousPage]).toEqual([14, !isFirst]);
      expect([tasks.pageInfo.startCursor, tasks.pageInfo.endCursor]).toEqual([
        tasks.edges.at(0)?.cursor ?? null,
        tasks.edges.at(-1)?.cursor ?? null,
      ]);
      seen.push(...tasks.edges.map(({ node }: { node: { id: string } }) => node.id));
      if (!tasks.pageInfo.hasNextPage) return seen;
      after = tasks.pageInfo.endCursor;
    }
  }

  it.each(orders)('by %s %s: all small pages are one big page, and nothing comes twice', async (field, direction) => {
    const orderBy = { field, direction };
    const whole = await walk({ orderBy }, 200);
    expect(new Set(whole)).toEqual(new Set(ids));
    for (const first of [1, 4, 7]) expect(await walk({ orderBy }, first)).toEqual(whole);
  });

  it.each(['POSITION', 'DUE_ON', 'CODE', 'UPDATED_AT'])(
    'by %s, descending is ascending turned round',
    async (field) => {
      const ascending = await walk({ orderBy: { field } }, 200);
      expect(await walk({ orderBy: { field, direction: 'DESC' } }, 200)).toEqual(ascending.toReversed());
    },
  );

  it('without an order they come by code, and codes by number', async () => {
    const { tasks } = await page();
    const numbers = tasks.nodes.map(({ code }: { code: string }) => code.split('.').map(Number));
    expect(numbers).toEqual(
      numbers.toSorted((a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
    );
    expect(numbers).toContainEqual([1, 9]);
  });

  it('the longest overdue comes first where the most days are asked for', async () => {
    const query =
      'query ($planId: ID!) { tasks(planId: $planId, orderBy: { field: DAYS_OVERDUE, direction: DESC }) { nodes { daysOverdue } } }';
    const days = (await office.must(query, { planId: luoshi.plan.id })).tasks.nodes.map(
      (node: { daysOverdue: number }) => node.daysOverdue,
    );
    expect(days).toEqual(days.toSorted((a: number, b: number) => b - a));
    expect(days[0]).toBe(5);
  });

  it('a cursor of another order, of no list, or that the database could not read is refused', async () => {
    const { tasks } = await page({ orderBy: { field: 'DUE_ON' }, first: 1 });
    const bad = [
      ['CODE', tasks.pageInfo.endCursor],
      ['DUE_ON', 'nonsense'],
      ['DUE_ON', cursorOf(['DUE_ON', '0000-01-01', 1, 1])],
      ['DUE_ON', cursorOf(['DUE_ON', '2022-02-30', 1, 1])],
      ['DUE_ON', cursorOf(['DUE_ON', '2022-02-03', 1, 9_999_999_999])],
      ['DAYS_OVERDUE', cursorOf(['DAYS_OVERDUE', '0000-01-01', 1, 1])],
      ['UPDATED_AT', cursorOf(['UPDATED_AT', '0000-01-01T00:00:00Z', 1, 1])],
      ['UPDATED_AT', cursorOf(['UPDATED_AT', "'; select 1", 1, 1])],
      ['POSITION', cursorOf(['POSITION', 1, 'a\0'])],
      ['CODE', cursorOf(['CODE', 1])],
      ['CODE', cursorOf(['CODE', 1, { a: 1 }])],
    ];
    for (const [field, after] of bad) {
      const answer = await office.ask(readTasks, { planId: luoshi.plan.id, orderBy: { field }, after });
      expect([field, after, answer.code]).toEqual([field, after, 'BAD_USER_INPUT']);
      expect(answer.errors[0]?.extensions.fields).toMatchObject([{ path: 'after' }]);
    }
  });

  it.each([0, -1, 201, 100_000])('a page of %i is refused, never clamped', async (first) => {
    const answer = await office.ask(readTasks, { planId: luoshi.plan.id, first });
    expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject(['BAD_USER_INPUT', [{ path: 'first' }]]);
    const board = await office.ask(
      'query ($id: ID!, $first: Int) { board(planId: $id) { columns { tasks(first: $first) { totalCount } } } }',
      { id: luoshi.plan.id, first },
    );
    expect(board.code).toBe('BAD_USER_INPUT');
  });

  it.each<[string, Record<string, unknown>, number[]]>([
    ['a part of the title', { search: 'plain' }, [6]],
    ['a percent sign', { search: '%' }, [0]],
    ['an underscore', { search: '_' }, [1]],
    ['a backslash', { search: '\\' }, [2]],
    ['a backslash before a percent sign', { search: '\\%' }, []],
    ['another case', { search: 'PLAIN' }, [6]],
    ['another case beyond ASCII', { search: 'ärztin' }, [3]],
    ['another case of full-width letters', { search: 'ｆｕｌｌ' }, [4]],
    ['Chinese', { search: '活动中心' }, [5]],
    ['the code', { search: '2.5' }, [12]],
    ['the description', { search: 'with words' }, [9]],
    ['what the database cannot hold', { search: 'a\0' }, []],
    ['half a character', { search: '\ud83d' }, []],
    ['a quote', { search: "'" }, []],
  ])('searching for %s is literal', async (_what, filter, expected) => expect(await found(filter)).toEqual(expected));

  it('every filter holds, and all of them together', async () => {
    const all = ids.map((_, n) => n);
    const [item, other] = [luoshi.plan.itemIds[0], luoshi.plan.itemIds[1]];
    const { rights: lead, family } = luoshi.world.departmentIds;
    expect(await found({})).toEqual(all);
    expect(await found({ itemIds: [other] })).toEqual(all.filter((n) => n % 3 === 0));
    expect(await found({ itemIds: [item, other] })).toEqual(all);
    expect(await found({ milestoneIds: [luoshi.plan.milestoneId] })).toEqual([3]);
    expect(await found({ leadDepartmentIds: [lead] })).toEqual(all.filter((n) => n % 2 === 1));
    expect(await found({ departmentIds: [lead] })).toEqual(all.filter((n) => n % 2 === 1 || n === 6));
    expect(await found({ departmentIds: [lead, family] })).toEqual(all);
    expect(await found({ statuses: ['PAUSED', 'CANCELLED'] })).toEqual([4, 5, 10]);
    expect(await found({ lights: ['GREY'] })).toEqual([4, 5, 10]);
    expect(await found({ dueFrom: '2022-10-01', dueTo: '2022-10-11' })).toEqual(
      [8, 9, 12, 13].filter((n) => 10 + (n % 4) <= 11),
    );
    expect(await found({ dueFrom: '2022-10-13', dueTo: '2022-10-01' })).toEqual([]);
    expect(await found({ ids: [ids[7], ids[2]] })).toEqual([2, 7]);
    expect(await found({ overdue: true })).toEqual([0, 1, 2, 3, 6]);
    expect(await found({ overdue: false })).toEqual([4, 5, 7, 8, 9, 10, 11, 12, 13]);
    expect(await found({ overdue: true, leadDepartmentIds: [lead], statuses: ['IN_PROGRESS'] })).toEqual([1, 3]);
  });

  it.each(['ids', 'itemIds', 'milestoneIds', 'departmentIds', 'leadDepartmentIds', 'statuses', 'lights'])(
    'an empty list of %s holds for nothing',
    async (name) => {
      expect(await found({ [name]: [] })).toEqual([]);
    },
  );

  it.each(['ids', 'search', 'itemIds', 'statuses', 'lights', 'overdue', 'dueFrom', 'dueTo', 'mine'])(
    'null for %s asks for nothing',
    async (name) => {
      expect((await found({ [name]: null })).length).toBe(14);
    },
  );

  it('mine is what the viewer’s department leads or supports; without a department it is nothing', async () => {
    const own = ids.map((_, n) => n).filter((n) => n % 2 === 1 || n === 6);
    expect(await found({ mine: true }, rights)).toEqual(own);
    expect(await found({ mine: false }, rights)).toEqual(ids.map((_, n) => n).filter((n) => !own.includes(n)));
    expect(await found({ mine: true }, await luoshi.as('leader'))).toEqual([]);
    expect((await found({ mine: false }, await luoshi.as('leader'))).length).toBe(14);
  });

  it('tasks of an item and of a milestone stay within it, whatever the filter says', async () => {
    const [item, other] = luoshi.plan.itemIds;
    const query = `query ($id: ID!, $filter: TaskFilter) { plan(id: $id) {
      items { id tasks(filter: $filter) { totalCount } } milestones { tasks { totalCount nodes { id } } } } }`;
    const totals = async (filter: unknown) => {
      const { plan } = await office.must(query, { id: luoshi.plan.id, filter });
      return plan.items.map((one: { tasks: { totalCount: number } }) => one.tasks.totalCount);
    };
    expect(await totals(null)).toEqual([9, 5, 0]);
    expect(await totals({ itemIds: [other] })).toEqual([0, 5, 0]);
    expect(await totals({ itemIds: [item], overdue: true })).toEqual([2, 0, 0]);
    const { plan } = await office.must(query, { id: luoshi.plan.id, filter: null });
    expect(plan.milestones[0].tasks).toEqual({ totalCount: 1, nodes: [{ id: ids[3] }] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stages } from '../../server/modules/task/task.rules.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';

const readLanes = `query ($planId: ID!, $filter: TaskFilter, $by: LaneKind!) { board(planId: $planId, filter: $filter) {
  columns { status totalCount lateCount }
  lanes(by: $by) { id item { number } department { code } totalCount overdueCount counts { status totalCount lateCount } } } }`;
const readColumns = `query ($planId: ID!, $filter: TaskFilter) { board(planId: $planId, filter: $filter) {
  columns { status totalCount lateCount } } }`;

interface Counted {
  status: string;
  totalCount: number;
  lateCount: number;
}
interface Lane {
  id: string;
  item: { number: number } | null;
  department: { code: string } | null;
  totalCount: number;
  overdueCount: number;
  counts: Counted[];
}

describe('the lanes of a board', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let planId: string;
  const departments = ['rights', 'family', 'education', 'guicheng'] as const;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    planId = luoshi.plan.id;
    const { departmentIds } = luoshi.world;
    // Items 1 and 2 have tasks, item 3 none; every department leads some, early and late.
    for (let n = 0; n < 24; n += 1)
      await luoshi.createTask({
        itemId: luoshi.plan.itemIds[n % 2 === 0 ? 0 : 1],
        title: `Task ${n % 5}`,
        leadDepartmentId: departmentIds[departments[n % 4] ?? 'rights'],
        supportingDepartmentIds: [departmentIds.committee],
        dueOn: `2022-09-${String(10 + (n % 12)).padStart(2, '0')}`,
      });
    const em = luoshi.database.fork();
    // Behind the API's back: all six stages, whichever way one would get there.
    for (const [index, stage] of stages.entries())
      await em.execute(
        `update task set status = ?, completed_on = case when ? = 'DONE' then date '2022-09-14' end
         where plan_id = ? and sequence % 6 = ?`,
        [stage, stage, planId, index],
      );
    await em.execute(
      `update plan_counter c set not_started = n[1], in_progress = n[2], in_review = n[3], done = n[4], paused = n[5], cancelled = n[6]
       from (select array[${stages.map((stage) => `(select count(*) from task where plan_id = '${planId}' and status = '${stage}')`).join()}] as n) t
       where c.plan_id = ?`,
      [planId],
    );
  });
  afterAll(() => luoshi.close());

  const read = async (by: string, filter: unknown = null): Promise<{ columns: Counted[]; lanes: Lane[] }> =>
    (await office.must(readLanes, { planId, filter, by })).board;
  const summed = (lanes: Lane[], status: string): [total: number, late: number] => {
    const own = lanes.flatMap(({ counts }) => counts.filter((count) => count.status === status));
    const sum = (of: (count: Counted) => number) => own.reduce((total, count) => total + of(count), 0);
    return [sum(({ totalCount }) => totalCount), sum(({ lateCount }) => lateCount)];
  };

  it('by item come in the order of the plan, also an item without tasks', async () => {
    const { lanes } = await read('ITEM');
    expect(lanes.map(({ item, totalCount }) => [item?.number, totalCount])).toEqual([
      [1, 12],
      [2, 12],
      [3, 0],
    ]);
    expect((await read('ITEM', { search: 'Task 1' })).lanes.map(({ item }) => item?.number)).toEqual([1, 2]);
  });

  it('by department are those that lead tasks, as departments are listed', async () => {
    const { lanes } = await read('DEPARTMENT');
    const listed: { code: string }[] = (await office.must('{ departments { code } }')).departments;
    const codes = listed.map(({ code }) => code).filter((code) => departments.some((one) => one === code));
    expect(lanes.map(({ department }) => department?.code)).toEqual(codes);
  });

  it('hold what a board filtered by the lane holds', async () => {
    for (const [by, condition] of [
      ['ITEM', 'itemIds'],
      ['DEPARTMENT', 'leadDepartmentIds'],
    ] as const)
      for (const lane of (await read(by)).lanes) {
        const { board } = await office.must(readColumns, { planId, filter: { [condition]: [lane.id] } });
        expect(lane.counts).toEqual(board.columns);
      }
  });

  it('sum to the columns, whatever the filter', async () => {
    const itemIds = fc.option(fc.subarray([...luoshi.plan.itemIds], { minLength: 1 }), { nil: null });
    const filters = fc.record({
      itemIds,
      leadDepartmentIds: fc.option(fc.subarray(Object.values(luoshi.world.departmentIds)), { nil: null }),
      search: fc.option(fc.constantFrom('Task 1', 'task', '2.', 'none'), { nil: null }),
      overdue: fc.option(fc.boolean(), { nil: null }),
      lights: fc.option(fc.subarray(['RED', 'YELLOW', 'GREEN', 'GREY'], { minLength: 1 }), { nil: null }),
      mine: fc.option(fc.boolean(), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom('ITEM', 'DEPARTMENT'), async (filter, by) => {
        const { columns, lanes } = await read(by, filter);
        for (const { status, totalCount, lateCount } of columns)
          expect(summed(lanes, status)).toEqual([totalCount, lateCount]);
        for (const lane of lanes) {
          expect(lane.totalCount).toBe(lane.counts.reduce((sum, one) => sum + one.totalCount, 0));
          const open = lane.counts.filter(({ status }) => status !== 'DONE');
          expect(lane.overdueCount).toBe(open.reduce((sum, one) => sum + one.lateCount, 0));
        }
      }),
      { numRuns: 40 },
    );
  });
});

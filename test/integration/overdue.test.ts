import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readTasks, reportProgress } from '../operations.js';

const readOverdue = `query ($planId: ID!) { plan(id: $planId) { progress { overdue } overdue {
  late waitingForOffice longestDays moved notAccepted byBand { band fromDays toDays count }
  departments { department { id code } late waitingForOffice longestDays byBand { band count } }
  items { item { id number } late waitingForOffice longestDays } } } }`;

const bands = ['DAYS_1_TO_7', 'DAYS_8_TO_30', 'DAYS_31_TO_90', 'DAYS_OVER_90'];

describe('what is overdue', () => {
  let luoshi: Luoshi;
  let office: Caller;

  /** Handed in on the day that the clock shows. */
  async function handIn(taskId: string): Promise<void> {
    const move = (expectedVersion: number, toStatus: string) =>
      office.must(moveTask, { input: { taskId, expectedVersion, toStatus } });
    await move(1, 'IN_PROGRESS');
    const { reportProgress: payload } = await office.must(reportProgress, {
      input: { taskId, progressPercent: 100, narrative: 'Everything is done' },
    });
    await move(payload.task.version, 'IN_REVIEW');
  }

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    const { departmentIds } = luoshi.world;
    luoshi.clock.set('2022-03-01');
    // 15 September is 1, 7, 8, 30, 31, 90, 91 and 0 days after these.
    for (const dueOn of [
      '2022-09-14',
      '2022-09-08',
      '2022-09-07',
      '2022-08-16',
      '2022-08-15',
      '2022-06-17',
      '2022-06-16',
      '2022-09-15',
    ])
      await luoshi.createTask({ dueOn });
    const other = { leadDepartmentId: departmentIds.family, itemId: luoshi.plan.itemIds[1] };
    await luoshi.createTask({ ...other, dueOn: '2022-09-10' });
    luoshi.clock.set('2022-08-01');
    const inTime = await luoshi.createTask({ ...other, dueOn: '2022-08-01' });
    await handIn(inTime);
    const tooLate = await luoshi.createTask({ ...other, dueOn: '2022-07-31' });
    await handIn(tooLate);
    luoshi.clock.set('2022-09-15');
  });
  afterAll(() => luoshi.close());

  const summary = async () => (await office.must(readOverdue, { planId: luoshi.plan.id })).plan;
  const found = async (filter: Record<string, unknown>): Promise<number> => {
    const { tasks } = await office.must(readTasks, { planId: luoshi.plan.id, filter });
    expect(tasks.totalCount).toBe(tasks.nodes.length);
    return tasks.totalCount;
  };

  it('is counted by age to the day, and apart where the office is waited for', async () => {
    const { overdue, progress } = await summary();
    expect(overdue).toMatchObject({ late: 9, waitingForOffice: 1, longestDays: 91, moved: 0, notAccepted: 8 });
    expect(overdue.byBand).toEqual([
      { band: 'DAYS_1_TO_7', fromDays: 1, toDays: 7, count: 3 },
      { band: 'DAYS_8_TO_30', fromDays: 8, toDays: 30, count: 2 },
      { band: 'DAYS_31_TO_90', fromDays: 31, toDays: 90, count: 3 },
      { band: 'DAYS_OVER_90', fromDays: 91, toDays: null, count: 1 },
    ]);
    expect(overdue.late + overdue.waitingForOffice).toBe(progress.overdue);
  });

  it('is counted by lead department, the most late tasks first, and by item', async () => {
    const { overdue } = await summary();
    const told = overdue.departments.map(
      ({ department, late, waitingForOffice, longestDays }: Record<string, { code: string }>) => [
        department?.code,
        late,
        waitingForOffice,
        longestDays,
      ],
    );
    expect(told).toEqual([
      ['rights', 7, 0, 91],
      ['family', 2, 1, 46],
    ]);
    expect(
      overdue.items.map(({ item, late }: { item: { number: number }; late: number }) => [item.number, late]),
    ).toEqual([
      [1, 7],
      [2, 2],
    ]);
  });

  it('every count is the length of the list behind it', async () => {
    const { overdue } = await summary();
    for (const { department, byBand, waitingForOffice } of overdue.departments) {
      const leadDepartmentIds = [department.id];
      for (const { band, count } of byBand)
        expect([band, await found({ overdueBands: [band], waitsForOffice: false, leadDepartmentIds })]).toEqual([
          band,
          count,
        ]);
      expect(await found({ overdue: true, waitsForOffice: true, leadDepartmentIds })).toBe(waitingForOffice);
    }
    expect(await found({ overdueBands: bands })).toBe(10);
    expect(await found({ overdueBands: [] })).toBe(0);
    // Not started, and handed in too late: neither waits for the office.
    expect(await found({ waitsForOffice: false })).toBe(10);
  });

  it('refuses a band that there is not', async () => {
    const answer = await office.ask(readTasks, { planId: luoshi.plan.id, filter: { overdueBands: ['DAYS_2'] } });
    expect(answer.code).toBe('BAD_USER_INPUT');
  });

  it('goes by the clock, and is empty where nothing is late', async () => {
    luoshi.clock.set('2022-03-02');
    const { overdue } = await summary();
    luoshi.clock.set('2022-09-15');
    expect(overdue).toMatchObject({ late: 0, waitingForOffice: 0, longestDays: 0, departments: [], items: [] });
  });
});

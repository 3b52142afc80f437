import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ApiError } from '../../server/errors.js';
import { buildPlan } from '../builders.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { step, takeStep } from '../lives.js';
import { taskFields } from '../operations.js';

/** Everything that a list tells of a task, but what the viewer may do with it. */
const fields = `${taskFields.replace(/viewerCan\w*/g, '')} waitsForOffice daysLate isInternal sourceExcerpt plan { id }
  isDeclined decline { reason declinedOn declinedBy { name } }
  notices { id number level respondedOn }
  extensionRequests { id status newDueOn grantedDueOn decidedOn }
  latestReport { id progressPercent } reports(first: 5) { totalCount nodes { id } } history(first: 5) { totalCount nodes { id } }`;

/** What is asked each evening, and asked again later with asOf. */
const evening = `query ($planId: ID!, $asOf: LocalDate, $department: ID!, $milestone: ID!) {
  board(planId: $planId, asOf: $asOf) {
    columns { status totalCount lateCount tasks(first: 40) { totalCount nodes { ${fields} } } }
    byItem: lanes(by: ITEM) { id totalCount overdueCount counts { status totalCount lateCount } }
    byDepartment: lanes(by: DEPARTMENT) { id totalCount overdueCount }
  }
  late: board(planId: $planId, asOf: $asOf, filter: { overdue: true }) { columns { totalCount lateCount tasks(first: 40) { nodes { id } } } }
  byDays: tasks(planId: $planId, asOf: $asOf, orderBy: { field: DAYS_OVERDUE, direction: DESC }) { totalCount nodes { id } }
  byUpdate: tasks(planId: $planId, asOf: $asOf, orderBy: { field: UPDATED_AT }, first: 3) { totalCount edges { cursor node { id } } }
  byPlace: tasks(planId: $planId, asOf: $asOf, orderBy: { field: POSITION }) { nodes { id } }
  search: tasks(planId: $planId, asOf: $asOf, filter: { search: "another" }) { totalCount nodes { id } }
  lights: tasks(planId: $planId, asOf: $asOf, filter: { lights: [RED, YELLOW] }) { totalCount nodes { id light } }
  stages: tasks(planId: $planId, asOf: $asOf, filter: { statuses: [IN_PROGRESS, DONE], dueTo: "2022-09-30" }) { totalCount nodes { id } }
  ofDepartment: tasks(planId: $planId, asOf: $asOf, filter: { departmentIds: [$department] }) { totalCount nodes { id } }
  ofMilestone: tasks(planId: $planId, asOf: $asOf, filter: { milestoneIds: [$milestone] }) { totalCount }
  mine: tasks(planId: $planId, asOf: $asOf, filter: { mine: true }) { totalCount nodes { id } }
  others: tasks(planId: $planId, asOf: $asOf, filter: { mine: false }) { totalCount nodes { id } }
}`;

const dayAfter = (day: string, days: number): string => DateTime.fromISO(day).plus({ days }).toFormat('yyyy-MM-dd');

describe('any day’s board', () => {
  let luoshi: Luoshi;
  let viewer: Caller;
  beforeAll(async () => {
    luoshi = await startLuoshi();
    viewer = await luoshi.as('rights');
  });
  afterAll(() => luoshi.close());

  const asked = (planId: string, milestone: string, asOf: string | null): Promise<Answer['data']> =>
    viewer.must(evening, { planId, asOf, milestone, department: luoshi.world.departmentIds.education });

  it('is afterwards what it was that evening, whatever people did before and since', async () => {
    let compared = 0;
    const life = fc.array(fc.record({ days: fc.constantFrom(0, 0, 1, 2, 9), step }), { minLength: 15, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(life, async (steps) => {
        const plan = await buildPlan(luoshi.database);
        const evenings = new Map<string, Answer['data']>();
        const ids: string[] = [];
        let day = '2022-09-10';
        luoshi.clock.set(day);
        for (let n = 0; n < 4; n += 1)
          ids.push(
            await luoshi.createTask({
              itemId: plan.itemIds[0],
              title: 'A task',
              ...(n === 0 && { milestoneId: plan.milestoneId }),
            }),
          );
        for (const { days, step } of steps) {
          if (days > 0) {
            evenings.set(day, await asked(plan.id, plan.milestoneId, null));
            // Of a day without events it is as on the one before, with the lights of that day.
            day = dayAfter(day, days);
            luoshi.clock.set(day);
          }
          await takeStep(luoshi, plan, ids, step).catch((error: unknown) => {
            if (!(error instanceof ApiError)) throw error;
          });
        }
        evenings.set(day, await asked(plan.id, plan.milestoneId, null));
        luoshi.clock.set(dayAfter(day, 40));
        for (const [asOf, seen] of evenings) {
          expect([asOf, await asked(plan.id, plan.milestoneId, asOf)]).toEqual([asOf, seen]);
          compared += 1;
        }
      }),
      { numRuns: 8 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

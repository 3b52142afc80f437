import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPlan } from '../../../test/builders.js';
import { type Luoshi, startLuoshi } from '../../../test/harness.js';
import { tablesOf } from '../../database.js';
import { readTally } from '../insight/tally.query.js';
import { rollUp } from '../insight/tally.rules.js';
import { lightSql, overdueSql } from './light.query.js';
import { defaultThresholds, isOverdue, Light, lightOf } from './light.rules.js';
import { stages, TaskStatus } from './task.rules.js';

const dayOf = (offset: number): string => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10);
// Near each other, so that borders are hit: the same day, a week, a tenth of the time.
const day = fc.integer({ min: -30, max: 130 }).map(dayOf);
const randomTask = fc.record({
  status: fc.constantFrom(...stages),
  startsOn: fc.option(day),
  dueOn: day,
  progressPercent: fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
  ),
});
const randomTasks = fc.record({
  planStartsOn: day,
  today: day,
  thresholds: fc.oneof(
    fc.constant(defaultThresholds),
    fc.record({
      dueSoonDays: fc.integer({ min: 1, max: 60 }),
      yellowBehind: fc.constantFrom(1, 5, 10, 20, 50),
      redBehind: fc.constantFrom(51, 60, 99),
    }),
  ),
  tasks: fc.array(randomTask, { minLength: 20, maxLength: 60 }),
});

import { wholeSight } from './visibility.rules.js';

describe('lights and lateness in SQL', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  it('agree with the rules, and the roll-up with a recount, for any tasks on any day', async () => {
    await fc.assert(
      fc.asyncProperty(randomTasks, async ({ planStartsOn, today, thresholds, tasks }) => {
        const plan = await buildPlan(luoshi.database);
        const em = luoshi.database.fork();
        const table = tablesOf(em);
        await table
          .insertInto('task')
          .values(
            tasks.map(({ status, startsOn, dueOn, progressPercent }, index) => ({
              id: crypto.randomUUID(),
              plan_id: plan.id,
              is_internal: false,
              item_id: plan.itemIds[index % 2 === 0 ? 0 : 1],
              item_number: 1,
              sequence: index,
              code: `1.${index}`,
              title: 'A task',
              description: null,
              source_excerpt: null,
              milestone_id: null,
              status,
              paused_from: null,
              position: `a${index}`,
              progress_percent: progressPercent,
              lead_department_id: luoshi.world.departmentIds.rights,
              assignee_id: null,
              starts_on: startsOn,
              due_on: dueOn,
              baseline_due_on: dueOn,
              due_on_changes: 0,
              submitted_on: null,
              submitted_by_id: null,
              completed_on: null,
              closed_on: null,
              reported_since_return: false,
              was_returned: false,
              extension_pending: false,
              last_notice_level: null,
              last_notice_respond_by: null,
              last_notice_answered: false,
              version: 1,
              updated_at: '2022-09-15T00:00:00Z',
            })),
          )
          .execute();
        const rows = await table
          .selectFrom('task')
          .select([
            'sequence',
            lightSql({ today, planStartsOn, thresholds }).as('light'),
            overdueSql(today).as('overdue'),
          ])
          .where('plan_id', '=', plan.id)
          .orderBy('sequence')
          .execute();
        const expected = tasks.map((task, sequence) => ({
          sequence,
          light: lightOf({ ...task, planStartsOn }, today, thresholds),
          overdue: isOverdue(task, today),
        }));
        expect(rows).toEqual(expected);

        const tally = await readTally(em, { planId: plan.id, planStartsOn, today, thresholds, sight: wholeSight });
        for (const itemId of [null, plan.itemIds[0], plan.itemIds[1]]) {
          const isCounted = (index: number) => itemId === null || plan.itemIds[index % 2 === 0 ? 0 : 1] === itemId;
          const counted = tasks
            .map((task, index) => ({ ...task, ...expected[index] }))
            .filter((_, index) => isCounted(index));
          const summary = rollUp(tally.filter((row) => itemId === null || row.itemId === itemId));
          const count = (holds: (task: (typeof counted)[number]) => boolean) => counted.filter(holds).length;
          const toDo = count(({ status }) => status !== TaskStatus.CANCELLED);
          expect(summary).toEqual({
            total: counted.length,
            byStatus: stages.map((status) => ({ status, count: count((task) => task.status === status) })),
            byLight: Object.values(Light).map((light) => ({ light, count: count((task) => task.light === light) })),
            done: count(({ status }) => status === TaskStatus.DONE),
            inForce: toDo,
            overdue: count(({ overdue }) => overdue === true),
            completionRate: toDo === 0 ? 0 : count(({ status }) => status === TaskStatus.DONE) / toDo,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the counts of a plan, an item and a milestone come to the lists behind them', async () => {
    const office = await luoshi.as('office');
    await luoshi.createTask({ milestoneId: luoshi.plan.milestoneId, dueOn: '2022-09-01' });
    await luoshi.createTask({ itemId: luoshi.plan.itemIds[1] });
    const { plan } = await office.must(
      `query ($id: ID!) { plan(id: $id) { progress { total overdue byLight { light count } }
        items { progress { total } tasks { totalCount } }
        milestones { light isOverdue progress { total overdue } tasks { totalCount } } } }`,
      { id: luoshi.plan.id },
    );
    expect(plan.progress).toMatchObject({ total: 2, overdue: 1 });
    for (const { progress, tasks } of plan.items) expect(progress.total).toBe(tasks.totalCount);
    expect(plan.milestones[0]).toEqual({
      light: 'RED',
      isOverdue: false,
      progress: { total: 1, overdue: 1 },
      tasks: { totalCount: 1 },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tablesOf } from '../../server/database.js';
import { ApiError } from '../../server/errors.js';
import { stateOf, verifyChain } from '../../server/modules/history/history.service.js';
import { replay } from '../../server/modules/history/task-event.rules.js';
import { Task } from '../../server/modules/task/task.entity.js';
import { stages, TaskStatus } from '../../server/modules/task/task.rules.js';
import { type BuiltPlan, buildPlan, type Login } from '../builders.js';
import { type Luoshi, startLuoshi } from '../harness.js';

const index = fc.nat({ max: 5 });
// Mostly absent, or hardly a move would find its neighbour in the right column.
const neighbour = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: index });
// Mostly a step that the stage has, as people try them; sometimes any.
const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;
const usual: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  [NOT_STARTED]: [IN_PROGRESS, IN_PROGRESS, PAUSED],
  [IN_PROGRESS]: [IN_REVIEW, IN_PROGRESS, CANCELLED],
  [IN_REVIEW]: [DONE, IN_PROGRESS, IN_REVIEW],
  [DONE]: [IN_PROGRESS],
  [PAUSED]: [NOT_STARTED, IN_PROGRESS],
  [CANCELLED]: [NOT_STARTED],
};
const target = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...stages) },
  { weight: 3, arbitrary: fc.nat({ max: 2 }) },
);
const actor = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Login>('office') },
  { weight: 2, arbitrary: fc.constantFrom<Login[]>('committee', 'rights', 'education', 'leader', 'admin', 'nobody') },
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      actor,
      task: index,
      to: target,
      after: neighbour,
      before: neighbour,
      note: fc.constantFrom('A reason', 'A reason', null),
      stale: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      actor,
      task: index,
      percent: fc.integer({ min: -5, max: 105 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      actor,
      task: index,
      title: fc.constantFrom('A task', 'Another'),
      dueOn: fc.constantFrom(null, '2022-09-30', '2022-10-31'),
      note: fc.constantFrom('A reason', 'A reason', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), actor }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('whatever people do to the tasks of a plan, in any order', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  const rowsOf = (planId: string) =>
    tablesOf(luoshi.database.fork())
      .selectFrom('task')
      .select(['id', 'status', 'position', 'version', 'code'])
      .where('plan_id', '=', planId)
      .orderBy('position')
      .execute();
  const countEvents = async (planId: string): Promise<number> => {
    const row = await tablesOf(luoshi.database.fork())
      .selectFrom('task_event')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('plan_id', '=', planId)
      .executeTakeFirst();
    return Number(row?.count);
  };

  /** The board as the rules of places say it should stand. */
  type Columns = Map<TaskStatus, string[]>;
  function place(
    columns: Columns,
    id: string,
    to: TaskStatus,
    after: string | undefined,
    before: string | undefined,
  ): void {
    for (const [stage, ids] of columns)
      columns.set(
        stage,
        ids.filter((one) => one !== id),
      );
    const column = columns.get(to) ?? [];
    const at =
      after !== undefined ? column.indexOf(after) + 1 : before !== undefined ? column.indexOf(before) : column.length;
    columns.set(to, column.toSpliced(at, 0, id));
  }

  async function take(one: Step, ids: string[], plan: BuiltPlan, columns: Columns): Promise<void> {
    const { services } = luoshi.app;
    const who = luoshi.world.actors[one.actor];
    if (one.kind === 'create') {
      const id = await services.tasks.createTask(who, {
        itemId: plan.itemIds[1],
        title: 'New',
        leadDepartmentId: luoshi.world.departmentIds.rights,
        dueOn: '2022-09-30',
      });
      ids.push(id);
      return place(columns, id, TaskStatus.NOT_STARTED, undefined, undefined);
    }
    const taskId = ids[one.task % ids.length] ?? '';
    const row = (await rowsOf(plan.id)).find(({ id }) => id === taskId);
    const version = row?.version ?? 0;
    if (one.kind === 'report')
      await services.reports.reportProgress(who, { taskId, progressPercent: one.percent, narrative: 'Words' });
    else if (one.kind === 'update')
      await services.tasks.updateTask(who, {
        taskId,
        expectedVersion: version,
        title: one.title,
        note: one.note,
        ...(one.dueOn && { dueOn: one.dueOn }),
      });
    else {
      const options = usual[row?.status ?? NOT_STARTED];
      const to = typeof one.to === 'number' ? (options[one.to % options.length] ?? NOT_STARTED) : one.to;
      const [after, before] = [one.after, one.before].map((at) => (at === null ? undefined : ids[at % ids.length]));
      await services.moves.moveTask(who, {
        taskId,
        expectedVersion: version - one.stale,
        toStatus: to,
        afterTaskId: after,
        beforeTaskId: before,
        note: one.note,
      });
      place(columns, taskId, to, after, before);
    }
  }

  it('counters, places, history and chain hold', async () => {
    let [accepted, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
        const plan = await buildPlan(luoshi.database);
        const ids: string[] = [];
        const columns: Columns = new Map();
        for (let n = 0; n < 4; n += 1) {
          ids.push(await luoshi.createTask({ itemId: plan.itemIds[n % 2 === 0 ? 0 : 1], title: 'A task' }));
          place(columns, ids[n] ?? '', TaskStatus.NOT_STARTED, undefined, undefined);
        }
        for (const one of steps) {
          const before = { rows: await rowsOf(plan.id), events: await countEvents(plan.id) };
          const outcome = await take(one, ids, plan, columns).catch((error: unknown) => error);
          const after = { rows: await rowsOf(plan.id), events: await countEvents(plan.id) };
          if (outcome !== undefined) {
            // Refused, and by a rule: nothing was written.
            if (!(outcome instanceof ApiError)) throw outcome;
            refused += 1;
            expect(after).toEqual(before);
            continue;
          }
          accepted += 1;
          const changed = after.rows.filter(
            (row) => JSON.stringify(row) !== JSON.stringify(before.rows.find(({ id }) => id === row.id)),
          );
          // One event for what changed, none for what stayed as it was (a report always says something).
          expect(after.events - before.events).toBe(changed.length);
          expect(changed.length).toBeLessThanOrEqual(1);
        }

        const rows = await rowsOf(plan.id);
        for (const stage of stages)
          expect(rows.filter(({ status }) => status === stage).map(({ id }) => id)).toEqual(columns.get(stage) ?? []);
        expect(new Set(rows.map(({ status, position }) => `${status} ${position}`)).size).toBe(rows.length);
        expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);

        const em = luoshi.database.fork();
        const counter = await tablesOf(em)
          .selectFrom('plan_counter')
          .selectAll()
          .where('plan_id', '=', plan.id)
          .executeTakeFirstOrThrow();
        const count = (stage: TaskStatus) => rows.filter(({ status }) => status === stage).length;
        expect(counter).toMatchObject({
          not_started: count(TaskStatus.NOT_STARTED),
          in_progress: count(TaskStatus.IN_PROGRESS),
          in_review: count(TaskStatus.IN_REVIEW),
          done: count(TaskStatus.DONE),
          paused: count(TaskStatus.PAUSED),
          cancelled: count(TaskStatus.CANCELLED),
          chain_length: await countEvents(plan.id),
        });
        expect(await verifyChain(em, plan.id)).toBeNull();

        const events = await tablesOf(em)
          .selectFrom('task_event')
          .select(['task_id', 'changes'])
          .where('plan_id', '=', plan.id)
          .orderBy('sequence')
          .execute();
        for (const task of await em.find(Task, { plan: plan.id }, { populate: ['supportingDepartments'] })) {
          const own = events.filter((event) => event.task_id === task.id);
          const rebuilt = replay(own);
          for (const [field, value] of Object.entries(stateOf(task)))
            expect([field, rebuilt[field] ?? null]).toEqual([field, value]);
          expect(task.version).toBe(own.length);
        }
      }),
      { numRuns: 12 },
    );
    // The steps are worth something: a good part of each kind happened.
    expect(accepted).toBeGreaterThan(15);
    expect(refused).toBeGreaterThan(15);
  });
});

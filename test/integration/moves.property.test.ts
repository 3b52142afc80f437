import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tablesOf } from '../../server/database.js';
import { ApiError } from '../../server/errors.js';
import { stateOf } from '../../server/modules/history/history.service.js';
import { replay } from '../../server/modules/history/task-event.rules.js';
import { verifyChain } from '../../server/modules/history/verify.service.js';
import { NoticeLevel } from '../../server/modules/notice/notice.rules.js';
import { Task } from '../../server/modules/task/task.entity.js';
import { stages, TaskStatus } from '../../server/modules/task/task.rules.js';
import { buildPlan } from '../builders.js';
import { type Luoshi, startLuoshi } from '../harness.js';
import { type Placed, step, takeStep } from '../lives.js';

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
  function place(columns: Columns, { id, to, after, before }: Placed): void {
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

  it('counters, places, history and chain hold', async () => {
    let [accepted, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
        const plan = await buildPlan(luoshi.database);
        const ids: string[] = [];
        const columns: Columns = new Map();
        for (let n = 0; n < 4; n += 1) {
          ids.push(await luoshi.createTask({ itemId: plan.itemIds[n % 2 === 0 ? 0 : 1], title: 'A task' }));
          place(columns, { id: ids[n] ?? '', to: TaskStatus.NOT_STARTED, after: undefined, before: undefined });
        }
        for (const one of steps) {
          const before = { rows: await rowsOf(plan.id), events: await countEvents(plan.id) };
          const outcome = await takeStep(luoshi, plan, ids, one).then(
            (placed) => ({ placed }),
            (error: unknown) => ({ error }),
          );
          const after = { rows: await rowsOf(plan.id), events: await countEvents(plan.id) };
          if ('error' in outcome) {
            // Refused, and by a rule: nothing was written.
            if (!(outcome.error instanceof ApiError)) throw outcome.error;
            refused += 1;
            expect(after).toEqual(before);
            continue;
          }
          accepted += 1;
          if (outcome.placed) place(columns, outcome.placed);
          const changed = after.rows.filter(
            (row) => JSON.stringify(row) !== JSON.stringify(before.rows.find(({ id }) => id === row.id)),
          );
          // One event for what changed, none for what stayed as it was; a report may answer a notice besides.
          const versionBefore = (id: string) => before.rows.find((row) => row.id === id)?.version ?? 0;
          const versions = changed.reduce((sum, { id, version }) => sum + version - versionBefore(id), 0);
          expect(after.events - before.events).toBe(versions);
          expect(versions).toBeLessThanOrEqual(one.kind === 'report' ? 2 : 1);
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
        expect((await verifyChain(em, plan.id)).broken).toBeNull();

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
      {
        numRuns: 12,
        // A report that answers a notice is two events: once taken for one too many.
        examples: [
          [
            [
              { kind: 'notice', actor: 'office', task: 0, level: NoticeLevel.BLUE, respondBy: '2022-09-30' },
              { kind: 'move', actor: 'office', task: 0, to: 0, after: null, before: null, note: null, stale: 0 },
              { kind: 'report', actor: 'rights', task: 0, percent: 40 },
            ],
          ],
        ],
      },
    );
    // The steps are worth something: a good part of each kind happened.
    expect(accepted).toBeGreaterThan(15);
    expect(refused).toBeGreaterThan(15);
  });
});

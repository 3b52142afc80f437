import fc from 'fast-check';
import { tablesOf } from '../server/database.js';
import { NoticeLevel } from '../server/modules/notice/notice.rules.js';
import { stages, TaskStatus } from '../server/modules/task/task.rules.js';
import type { BuiltPlan, Login } from './builders.js';
import type { Luoshi } from './harness.js';

/* Random lives of a plan: what people of every kind might try, in any order. */

/** Who leads the task from now on, where that changes: everything else that can change of it changes too. */
type Handed = 'family' | 'education' | null;

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
const dealing = fc.constantFrom<Login[]>('rights', 'rights', 'family', 'office', 'office');
export const step = fc.oneof(
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
      to: fc.constantFrom<Handed>(null, null, 'family', 'education'),
      note: fc.constantFrom('A reason', 'A reason', null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      actor,
      task: index,
      to: fc.constantFrom('2022-09-20', '2022-10-15', '2022-12-01'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      actor,
      task: index,
      how: fc.constantFrom('approve', 'approve', 'refuse', 'withdraw'),
      to: fc.constantFrom(null, null, '2022-11-11'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('notice' as const),
      actor,
      task: index,
      level: fc.constantFrom(NoticeLevel.BLUE, NoticeLevel.BLUE, NoticeLevel.ORANGE),
      respondBy: fc.constantFrom('2022-09-14', '2022-09-30'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), actor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decline' as const), actor: dealing, task: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insist' as const), actor: dealing, task: index }) },
);
/** One thing that somebody tries. */
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Where a task that somebody moved, or created, should now stand. */
export interface Placed {
  readonly id: string;
  readonly to: TaskStatus;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/**
 * Tries one step, on one of the tasks named by `ids`; a task that is created is added to them.
 * @returns where the task should stand now; null where its place is the same
 * @throws ApiError when a rule refuses
 */
export async function takeStep(luoshi: Luoshi, plan: BuiltPlan, ids: string[], one: Step): Promise<Placed | null> {
  const { services } = luoshi.app;
  const { actors, departmentIds } = luoshi.world;
  const who = actors[one.actor];
  if (one.kind === 'create') {
    const id = await services.tasks.createTask(who, {
      itemId: plan.itemIds[1],
      title: 'New',
      leadDepartmentId: departmentIds.rights,
      dueOn: '2022-09-30',
    });
    ids.push(id);
    return { id, to: TaskStatus.NOT_STARTED, after: undefined, before: undefined };
  }
  const taskId = ids[one.task % ids.length] ?? '';
  const row = await tablesOf(luoshi.database.fork())
    .selectFrom('task')
    .select(['status', 'version'])
    .where('id', '=', taskId)
    .executeTakeFirst();
  const version = row?.version ?? 0;
  if (one.kind === 'report') {
    await services.reports.reportProgress(who, { taskId, progressPercent: one.percent, narrative: 'Words' });
    return null;
  }
  if (one.kind === 'notice') {
    const { level, respondBy } = one;
    await services.notices.issueNotice(who, { taskId, level, respondBy, message: 'Words' });
    return null;
  }
  if (one.kind === 'extend') {
    await services.extensions.requestExtension(who, { taskId, newDueOn: one.to, reason: 'A reason' });
    return null;
  }
  if (one.kind === 'answer') {
    const asked = await tablesOf(luoshi.database.fork())
      .selectFrom('extension_request')
      .select('id')
      .where('task_id', '=', taskId)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!asked) return null;
    if (one.how === 'withdraw') await services.extensions.withdrawExtension(who, asked.id);
    else {
      const approve = one.how === 'approve';
      await services.extensions.decideExtension(who, {
        requestId: asked.id,
        approve,
        grantedDueOn: approve ? one.to : null,
        note: 'A note',
      });
    }
    return null;
  }
  if (one.kind === 'decline') {
    await services.declining.declineTask(who, { taskId, expectedVersion: version, reason: 'Not “ours”' });
    return null;
  }
  if (one.kind === 'insist') {
    await services.declining.insistOnTask(who, { taskId, expectedVersion: version, note: 'It is' });
    return null;
  }
  if (one.kind === 'update') {
    await services.tasks.updateTask(who, {
      taskId,
      expectedVersion: version,
      title: one.title,
      note: one.note,
      ...(one.dueOn && { dueOn: one.dueOn }),
      ...(one.to && {
        leadDepartmentId: departmentIds[one.to],
        supportingDepartmentIds: [departmentIds.rights, departmentIds.guicheng],
        assigneeId: actors[one.to].accountId,
        description: 'Words “in” quotes\n',
        startsOn: '2022-08-01',
      }),
    });
    return null;
  }
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
  return { id: taskId, to, after, before };
}

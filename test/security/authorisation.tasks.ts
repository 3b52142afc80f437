import { TaskStatus } from '../../server/modules/task/task.rules.js';
import {
  activePlan,
  draftPlan,
  type Fixture,
  hidden,
  type OperationRow,
  onlyFor,
  signedIn,
} from './authorisation.people.js';

const changed = 'subscription ($planId: ID!) { taskChanged(planId: $planId) { id } }';
const create = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }';
const update = 'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id } } }';
const move = 'mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id } } }';
const report = 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { report { id } } }';

const moving =
  (toStatus: string, from: 'task' | 'inProgress' = 'task') =>
  async (fixture: Fixture) => ({
    input: { taskId: await fixture[from](), expectedVersion: from === 'task' ? 1 : 2, toStatus, note: 'A reason' },
  });
const creating = (itemOf: (fixture: Fixture) => string) => async (fixture: Fixture) => ({
  input: {
    itemId: itemOf(fixture),
    title: 'New',
    leadDepartmentId: fixture.luoshi.world.departmentIds.rights,
    dueOn: '2022-09-30',
  },
});

/** What changes a task, and who hears of it. */
export const taskRows: readonly OperationRow[] = [
  {
    operation: 'Mutation.createTask',
    query: create,
    variables: creating(({ luoshi }) => luoshi.plan.itemIds[0]),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.createTask',
    when: 'in a draft',
    query: create,
    variables: creating(({ draft }) => draft.itemIds[0]),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.updateTask',
    query: update,
    variables: async (fixture) => ({ input: { taskId: await fixture.task(), expectedVersion: 1, title: 'Renamed' } }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'to accept',
    query: move,
    variables: moving('IN_PROGRESS'),
    expected: onlyFor('office', 'lead'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'to pause',
    query: move,
    variables: moving('PAUSED'),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'to cancel',
    query: move,
    variables: moving('CANCELLED', 'inProgress'),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'within its column',
    query: move,
    variables: async (fixture) => ({
      input: {
        taskId: await fixture.inProgress(),
        expectedVersion: 2,
        toStatus: 'IN_PROGRESS',
        beforeTaskId: await fixture.inProgress(),
      },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'of a draft',
    query: move,
    variables: async ({ luoshi, draft }) => ({
      input: {
        taskId: await luoshi.createTask({ itemId: draft.itemIds[0] }),
        expectedVersion: 1,
        toStatus: 'IN_PROGRESS',
      },
    }),
    expected: { ...onlyFor('office'), lead: 'NOT_FOUND', supporting: 'NOT_FOUND', other: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.reportProgress',
    query: report,
    variables: async (fixture) => ({
      input: { taskId: await fixture.inProgress(), progressPercent: 10, narrative: 'Words' },
    }),
    expected: onlyFor('office', 'lead', 'supporting'),
  },
  {
    operation: 'Mutation.reportProgress',
    when: 'in a draft',
    query: report,
    variables: async ({ draftTask, luoshi }) => {
      await luoshi.app.services.moves
        .moveTask(luoshi.world.actors.office, {
          taskId: draftTask,
          expectedVersion: 1,
          toStatus: TaskStatus.IN_PROGRESS,
        })
        .catch(() => undefined);
      return { input: { taskId: draftTask, progressPercent: 10, narrative: 'Words' } };
    },
    expected: { ...onlyFor('office'), lead: 'NOT_FOUND', supporting: 'NOT_FOUND', other: 'NOT_FOUND' },
  },
  { operation: 'Subscription.taskChanged', query: changed, variables: activePlan, expected: signedIn },
  {
    operation: 'Subscription.taskChanged',
    when: 'of a draft',
    query: changed,
    variables: draftPlan,
    expected: hidden('NOT_FOUND'),
  },
];

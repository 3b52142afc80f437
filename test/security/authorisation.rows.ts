import { TaskStatus } from '../../server/modules/task/task.rules.js';
import { type BuiltPlan, testPassword } from '../builders.js';
import type { Luoshi } from '../harness.js';

/** Of a task that rights leads and education supports. */
export const people = ['signed out', 'no role', 'admin', 'leader', 'office', 'lead', 'supporting', 'other'] as const;
export type Everybody<T> = Record<(typeof people)[number], T>;

type Outcome = 'OK' | 'NULL' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

export interface Fixture {
  readonly luoshi: Luoshi;
  readonly draft: BuiltPlan;
  readonly draftTask: string;
  /** A new task, not yet accepted. */
  task(): Promise<string>;
  /** A new task in progress, version 2. */
  inProgress(): Promise<string>;
}

export interface OperationRow {
  readonly operation: string;
  /** Where an operation has several rows. */
  readonly when?: string;
  readonly query: string;
  variables(fixture: Fixture): Promise<Record<string, unknown>>;
  readonly expected: Everybody<Outcome>;
  /** The operation ends the session that it is sent with. */
  readonly freshSession?: boolean;
}

/** Everybody signed in reads everything; drafts are the office's and the admin's. */
const signedIn: Everybody<Outcome> = {
  'signed out': 'UNAUTHENTICATED',
  'no role': 'OK',
  admin: 'OK',
  leader: 'OK',
  office: 'OK',
  lead: 'OK',
  supporting: 'OK',
  other: 'OK',
};
const hidden = (outcome: Outcome): Everybody<Outcome> => ({
  ...signedIn,
  'no role': outcome,
  leader: outcome,
  lead: outcome,
  supporting: outcome,
  other: outcome,
});
const onlyFor = (...allowed: (typeof people)[number][]): Everybody<Outcome> => ({
  'signed out': 'UNAUTHENTICATED',
  'no role': 'FORBIDDEN',
  admin: 'FORBIDDEN',
  leader: 'FORBIDDEN',
  office: 'FORBIDDEN',
  lead: 'FORBIDDEN',
  supporting: 'FORBIDDEN',
  other: 'FORBIDDEN',
  ...Object.fromEntries(allowed.map((who) => [who, 'OK'])),
});

const none = async () => ({});
const activePlan = async ({ luoshi }: Fixture) => ({ planId: luoshi.plan.id });
const draftPlan = async ({ draft }: Fixture) => ({ planId: draft.id });
const planQuery = 'query ($planId: ID!) { plan(id: $planId) { id } }';
const taskQuery = 'query ($id: ID!) { task(id: $id) { id } }';
const tasksQuery = 'query ($planId: ID!) { tasks(planId: $planId) { nodes { id } } }';
const boardQuery = 'query ($planId: ID!) { board(planId: $planId) { columns { totalCount } } }';
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

export const operationRows: readonly OperationRow[] = [
  {
    operation: 'Query.viewer',
    query: '{ viewer { id } }',
    variables: none,
    expected: { ...signedIn, 'signed out': 'NULL' },
  },
  { operation: 'Query.today', query: '{ today }', variables: none, expected: signedIn },
  {
    operation: 'Query.departments',
    query: '{ departments { name head { name } members { name } } }',
    variables: none,
    expected: signedIn,
  },
  { operation: 'Query.plans', query: '{ plans { id } }', variables: none, expected: signedIn },
  { operation: 'Query.plan', query: planQuery, variables: activePlan, expected: signedIn },
  { operation: 'Query.plan', when: 'a draft', query: planQuery, variables: draftPlan, expected: hidden('NULL') },
  {
    operation: 'Query.task',
    query: taskQuery,
    variables: async (fixture) => ({ id: await fixture.task() }),
    expected: signedIn,
  },
  {
    operation: 'Query.task',
    when: 'of a draft',
    query: taskQuery,
    variables: async ({ draftTask }) => ({ id: draftTask }),
    expected: hidden('NULL'),
  },
  { operation: 'Query.tasks', query: tasksQuery, variables: activePlan, expected: signedIn },
  {
    operation: 'Query.tasks',
    when: 'of a draft',
    query: tasksQuery,
    variables: draftPlan,
    expected: hidden('NOT_FOUND'),
  },
  { operation: 'Query.board', query: boardQuery, variables: activePlan, expected: signedIn },
  {
    operation: 'Query.board',
    when: 'of a draft',
    query: boardQuery,
    variables: draftPlan,
    expected: hidden('NOT_FOUND'),
  },
  {
    operation: 'Mutation.signIn',
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    variables: async () => ({ input: { login: 'guicheng', password: testPassword } }),
    expected: { ...signedIn, 'signed out': 'OK' },
    freshSession: true,
  },
  {
    operation: 'Mutation.signOut',
    query: 'mutation { signOut { ok } }',
    variables: none,
    expected: signedIn,
    freshSession: true,
  },
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

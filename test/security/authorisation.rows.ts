import { testPassword } from '../builders.js';
import { readOrganisation, readPreferences, updateOrganisation, updatePreferences } from '../operations.js';
import {
  activePlan,
  draftPlan,
  everySignedIn,
  type Fixture,
  hidden,
  none,
  type OperationRow,
  onlyFor,
  signedIn,
} from './authorisation.people.js';

const planQuery = 'query ($planId: ID!) { plan(id: $planId) { id } }';
const taskQuery = 'query ($id: ID!) { task(id: $id) { id } }';
const tasksQuery = 'query ($planId: ID!) { tasks(planId: $planId) { nodes { id } } }';
const myTasksQuery = 'query ($planId: ID!) { myTasks(planId: $planId) { totalCount } }';
const boardQuery = 'query ($planId: ID!) { board(planId: $planId) { columns { totalCount } } }';
const tasksThen = 'query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf) { nodes { id } } }';
const boardThen =
  'query ($planId: ID!, $asOf: LocalDate) { board(planId: $planId, asOf: $asOf) { columns { totalCount } } }';
const on = (planOf: (fixture: Fixture) => Promise<{ planId: string }>, asOf: string) => async (fixture: Fixture) => ({
  ...(await planOf(fixture)),
  asOf,
});
const log = 'query ($planId: ID!) { history(planId: $planId) { totalCount nodes { summary about } } }';
const refusedLog =
  'query ($planId: ID!) { refusedAttempts(planId: $planId) { totalCount nodes { summary about words } } }';
const logActors = 'query ($planId: ID!) { historyActors(planId: $planId) { name } }';

/** What is read, and what somebody does for themselves: signing in and out, and what they have chosen. */
export const operationRows: readonly OperationRow[] = [
  {
    operation: 'Query.viewer',
    query: '{ viewer { id } }',
    variables: none,
    expected: { ...signedIn, 'signed out': 'NULL' },
  },
  { operation: 'Query.today', query: '{ today }', variables: none, expected: signedIn },
  { operation: 'Query.timeZone', query: '{ timeZone }', variables: none, expected: signedIn },
  { operation: 'Query.organisation', query: readOrganisation, variables: none, expected: signedIn },
  {
    operation: 'Mutation.updateOrganisation',
    query: updateOrganisation,
    variables: async () => ({ input: { federationName: 'The federation' } }),
    expected: onlyFor('admin'),
  },
  { operation: 'Query.preferences', query: readPreferences, variables: none, expected: signedIn },
  {
    operation: 'Mutation.updatePreferences',
    query: updatePreferences,
    variables: async () => ({ input: { language: 'ZH' } }),
    expected: signedIn,
  },
  {
    operation: 'Mutation.updatePreferences',
    when: 'to begin at the settings',
    query: updatePreferences,
    variables: async () => ({ input: { home: 'SETTINGS' } }),
    expected: onlyFor('admin'),
  },
  { operation: 'Query.rules', query: '{ rules { always } }', variables: none, expected: signedIn },
  {
    operation: 'Query.departments',
    query: '{ departments { name head { name } members { name } } }',
    variables: none,
    expected: signedIn,
  },
  {
    operation: 'Query.department',
    query: `query ($planId: ID!) { department(code: "rights") {
      progress(planId: $planId) { total } supportedTotal(planId: $planId) milestones(planId: $planId) { id } } }`,
    variables: activePlan,
    expected: signedIn,
  },
  {
    operation: 'Query.department',
    when: 'and how it stands in a draft',
    query: 'query ($planId: ID!) { department(code: "rights") { progress(planId: $planId) { total } } }',
    variables: draftPlan,
    expected: hidden('NOT_FOUND'),
  },
  { operation: 'Query.plans', query: '{ plans { id } }', variables: none, expected: signedIn },
  { operation: 'Query.plan', query: planQuery, variables: activePlan, expected: signedIn },
  {
    operation: 'Query.plan',
    when: 'what is overdue in it',
    query: 'query ($planId: ID!) { plan(id: $planId) { overdue { late departments { late } } } }',
    variables: activePlan,
    expected: signedIn,
  },
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
  { operation: 'Query.myTasks', query: myTasksQuery, variables: activePlan, expected: signedIn },
  {
    operation: 'Query.myTasks',
    when: 'of a draft',
    query: myTasksQuery,
    variables: draftPlan,
    expected: hidden('NOT_FOUND'),
  },
  {
    operation: 'Query.tasks',
    when: 'as of a day',
    query: tasksThen,
    variables: on(activePlan, '2022-09-01'),
    expected: signedIn,
  },
  {
    operation: 'Query.tasks',
    when: 'of a draft as of a day',
    query: tasksThen,
    variables: on(draftPlan, '2022-09-01'),
    expected: hidden('NOT_FOUND'),
  },
  {
    operation: 'Query.board',
    when: 'as of a day',
    query: boardThen,
    variables: on(activePlan, '2022-09-01'),
    expected: signedIn,
  },
  {
    operation: 'Query.board',
    when: 'as of a day still to come',
    query: boardThen,
    variables: on(activePlan, '2099-09-01'),
    expected: everySignedIn('BAD_USER_INPUT'),
  },
  {
    operation: 'Query.board',
    when: 'of a draft as of a day',
    query: boardThen,
    variables: on(draftPlan, '2022-09-01'),
    expected: hidden('NOT_FOUND'),
  },
  { operation: 'Query.history', query: log, variables: activePlan, expected: onlyFor('office', 'admin') },
  {
    operation: 'Query.history',
    when: 'of a draft',
    query: log,
    variables: draftPlan,
    expected: onlyFor('office', 'admin'),
  },
  {
    operation: 'Query.refusedAttempts',
    query: refusedLog,
    variables: activePlan,
    expected: onlyFor('office', 'admin'),
  },
  {
    operation: 'Query.refusedAttempts',
    when: 'of a draft',
    query: refusedLog,
    variables: draftPlan,
    expected: onlyFor('office', 'admin'),
  },
  { operation: 'Query.historyActors', query: logActors, variables: activePlan, expected: onlyFor('office', 'admin') },
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
  { operation: 'Query.passwordRules', query: '{ passwordRules }', variables: none, expected: signedIn },
  {
    operation: 'Mutation.changeOwnPassword',
    when: 'with another password than the present one, which is told as such',
    query: 'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { viewer { id } } }',
    variables: async () => ({ input: { currentPassword: 'not the one 1', newPassword: 'quite another 1' } }),
    expected: everySignedIn('BAD_USER_INPUT'),
  },
  {
    operation: 'Mutation.signOut',
    query: 'mutation { signOut { ok } }',
    variables: none,
    expected: signedIn,
    freshSession: true,
  },
];

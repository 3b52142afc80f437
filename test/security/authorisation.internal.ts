import {
  type Everybody,
  everybodyElse,
  type Fixture,
  type OperationRow,
  type Outcome,
  onlyFor,
} from './authorisation.people.js';

/** Of a task that rights leads and education supports. */
const internalTask = ({ luoshi }: Fixture): Promise<string> => luoshi.createTask({ isInternal: true });

const insidersOnly = (outcome: Outcome): Everybody<Outcome> => ({
  ...everybodyElse('OK'),
  'no role': outcome,
  admin: outcome,
  other: outcome,
});

/** What is internal exists for the departments that work on it, the office and leaders; for nobody else. */
export const internalRows: readonly OperationRow[] = [
  {
    operation: 'Query.task',
    when: 'an internal one',
    query: 'query ($id: ID!) { task(id: $id) { id isInternal } }',
    variables: async (fixture) => ({ id: await internalTask(fixture) }),
    expected: insidersOnly('NULL'),
  },
  {
    operation: 'Mutation.createTask',
    when: 'an internal one',
    query: 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }',
    variables: async ({ luoshi }) => ({
      input: {
        itemId: luoshi.plan.itemIds[0],
        title: 'New',
        leadDepartmentId: luoshi.world.departmentIds.rights,
        dueOn: '2022-09-30',
        isInternal: true,
      },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.updateTask',
    when: 'to make it internal',
    query: 'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id } } }',
    variables: async (fixture) => ({
      input: { taskId: await fixture.task(), expectedVersion: 1, isInternal: true },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.moveTask',
    when: 'an internal one',
    query: 'mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id } } }',
    variables: async (fixture) => ({
      input: { taskId: await internalTask(fixture), expectedVersion: 1, toStatus: 'IN_PROGRESS' },
    }),
    expected: { ...onlyFor('office', 'lead'), other: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.addComment',
    when: 'on an internal task',
    query: 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }',
    variables: async (fixture) => ({ input: { taskId: await internalTask(fixture), body: 'Words' } }),
    expected: { ...onlyFor('leader', 'office', 'lead', 'supporting'), other: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.addComment',
    when: 'on an internal task, mentioning a department that may not see it',
    query: 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }',
    variables: async (fixture) => {
      const { family } = fixture.luoshi.world.departmentIds;
      const input = { taskId: await internalTask(fixture), body: 'Words @family', mentionedDepartmentIds: [family] };
      return { input };
    },
    expected: {
      ...onlyFor(),
      other: 'NOT_FOUND',
      leader: 'BAD_USER_INPUT',
      office: 'BAD_USER_INPUT',
      lead: 'BAD_USER_INPUT',
      supporting: 'BAD_USER_INPUT',
    },
  },
  {
    operation: 'Mutation.reportProgress',
    when: 'internally',
    query: 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { report { id } } }',
    variables: async (fixture) => ({
      input: { taskId: await fixture.inProgress(), progressPercent: 10, narrative: 'Words', isInternal: true },
    }),
    expected: onlyFor('office', 'lead', 'supporting'),
  },
  {
    operation: 'Subscription.taskHidden',
    query: 'subscription ($planId: ID!) { taskHidden(planId: $planId) }',
    variables: async ({ luoshi }) => ({ planId: luoshi.plan.id }),
    expected: { ...everybodyElse('SILENT'), 'no role': 'OK', admin: 'OK', other: 'OK' },
    async poke({ luoshi }) {
      const taskId = await luoshi.createTask();
      await luoshi.app.services.tasks.updateTask(luoshi.world.actors.office, {
        taskId,
        expectedVersion: 1,
        isInternal: true,
      });
    },
  },
  {
    operation: 'Subscription.taskHidden',
    when: 'of a draft',
    query: 'subscription ($planId: ID!) { taskHidden(planId: $planId) }',
    variables: async ({ draft }) => ({ planId: draft.id }),
    expected: { ...everybodyElse('NOT_FOUND'), admin: 'OK', office: 'SILENT' },
    async poke({ luoshi, draft }) {
      const taskId = await luoshi.createTask({ itemId: draft.itemIds[0] });
      await luoshi.app.services.tasks.updateTask(luoshi.world.actors.office, {
        taskId,
        expectedVersion: 1,
        isInternal: true,
      });
    },
  },
];

import { everybodyElse, type Fixture, type OperationRow, onlyFor } from './authorisation.people.js';

const decline = 'mutation ($input: DeclineTaskInput!) { declineTask(input: $input) { task { id } } }';
const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
const saying = (kind: string) => async (fixture: Fixture) => ({
  input: { taskId: await fixture.task(), kind, body: 'Words' },
});
const insist = 'mutation ($input: InsistOnTaskInput!) { insistOnTask(input: $input) { task { id } } }';

/** A task that its lead department has declined, version 2. */
async function declined({ luoshi, task }: Fixture): Promise<string> {
  const taskId = await task();
  const input = { taskId, expectedVersion: 1, reason: 'Not ours' };
  return luoshi.app.services.declining.declineTask(luoshi.world.actors.rights, input);
}

/** The lead department speaks for itself, the office answers; a draft's tasks exist for neither of the departments. */
export const dealingRows: readonly OperationRow[] = [
  {
    operation: 'Mutation.declineTask',
    query: decline,
    variables: async (fixture) => ({
      input: { taskId: await fixture.task(), expectedVersion: 1, reason: 'Not ours' },
    }),
    expected: onlyFor('lead'),
  },
  {
    operation: 'Mutation.declineTask',
    when: 'of a draft',
    query: decline,
    variables: async ({ draftTask }) => ({ input: { taskId: draftTask, expectedVersion: 1, reason: 'Not ours' } }),
    expected: { ...everybodyElse('FORBIDDEN'), lead: 'NOT_FOUND', supporting: 'NOT_FOUND', other: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.insistOnTask',
    query: insist,
    variables: async (fixture) => ({
      input: { taskId: await declined(fixture), expectedVersion: 2, note: 'The plan says so' },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.addComment',
    query: comment,
    variables: saying('COMMENT'),
    expected: onlyFor('leader', 'office', 'lead', 'supporting'),
  },
  {
    operation: 'Mutation.addComment',
    when: 'mentioning a department',
    query: comment,
    variables: async (fixture) => {
      const { family } = fixture.luoshi.world.departmentIds;
      return { input: { taskId: await fixture.task(), body: 'Words @family', mentionedDepartmentIds: [family] } };
    },
    expected: onlyFor('leader', 'office', 'lead', 'supporting'),
  },
  {
    operation: 'Mutation.addComment',
    when: 'to instruct',
    query: comment,
    variables: saying('INSTRUCTION'),
    expected: onlyFor('leader'),
  },
  {
    operation: 'Mutation.addComment',
    when: 'of a draft',
    query: comment,
    variables: async ({ draftTask }) => ({ input: { taskId: draftTask, body: 'Words' } }),
    expected: {
      ...everybodyElse('NOT_FOUND'),
      'no role': 'FORBIDDEN',
      admin: 'FORBIDDEN',
      office: 'OK',
    },
  },
];

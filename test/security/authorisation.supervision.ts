import * as operations from '../operations.js';
import {
  activePlan,
  draftPlan,
  everybodyElse,
  type Fixture,
  type OperationRow,
  onlyFor,
} from './authorisation.people.js';

const asking = async (taskId: string) => ({ input: { taskId, newDueOn: '2022-10-31', reason: 'A reason' } });

/** A request of the lead, on a task of its own. */
export async function pendingExtension(fixture: Fixture): Promise<{ taskId: string; requestId: string }> {
  const { luoshi } = fixture;
  const { input } = await asking(await fixture.task());
  return luoshi.app.services.extensions.requestExtension(luoshi.world.actors.rights, input);
}

const inbox = 'query ($planId: ID!) { inbox(planId: $planId) { totalCount } }';

/** The lead asks, or the office for it; the office answers; whoever asked takes it back. */
export const supervisionRows: readonly OperationRow[] = [
  { operation: 'Query.inbox', query: inbox, variables: activePlan, expected: onlyFor('office') },
  { operation: 'Query.inbox', when: 'of a draft', query: inbox, variables: draftPlan, expected: onlyFor('office') },
  {
    operation: 'Query.inbox',
    when: 'of an unknown plan',
    query: inbox,
    variables: async () => ({ planId: operations.unknownId }),
    expected: { ...onlyFor(), office: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.requestExtension',
    query: operations.requestExtension,
    variables: async (fixture) => asking(await fixture.task()),
    expected: onlyFor('office', 'lead'),
  },
  {
    operation: 'Mutation.requestExtension',
    when: 'of a draft',
    query: operations.requestExtension,
    variables: async ({ draftTask }) => asking(draftTask),
    // Whoever could have a part in it is told that it does not exist.
    expected: {
      ...onlyFor(),
      office: 'INVALID_TRANSITION',
      lead: 'NOT_FOUND',
      supporting: 'NOT_FOUND',
      other: 'NOT_FOUND',
    },
  },
  {
    operation: 'Mutation.decideExtension',
    query: operations.decideExtension,
    variables: async (fixture) => ({
      input: { requestId: (await pendingExtension(fixture)).requestId, approve: true },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.issueNotice',
    query: operations.issueNotice,
    variables: async (fixture) => ({
      input: { taskId: await fixture.task(), level: 'BLUE', message: 'Words', respondBy: '2022-09-30' },
    }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.withdrawExtension',
    query: operations.withdrawExtension,
    variables: async (fixture) => ({ input: { requestId: (await pendingExtension(fixture)).requestId } }),
    expected: onlyFor('lead'),
  },
  {
    operation: 'Mutation.withdrawExtension',
    when: 'of an unknown request',
    query: operations.withdrawExtension,
    variables: async () => ({ input: { requestId: operations.unknownId } }),
    expected: { ...everybodyElse('NOT_FOUND'), 'no role': 'FORBIDDEN', admin: 'FORBIDDEN', leader: 'FORBIDDEN' },
  },
];

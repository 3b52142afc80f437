import { v7 as uuid } from 'uuid';
import { NotificationKind } from '../../server/modules/notification/notification.rules.js';
import { notify } from '../../server/modules/notification/notify.service.js';
import { everybodyElse, type Fixture, logins, none, type OperationRow, signedIn } from './authorisation.people.js';

/** Somebody is told something. */
async function tell({ luoshi }: Fixture, who: keyof typeof logins): Promise<void> {
  const { database, clock, world } = luoshi;
  const accountIds = [world.actors[logins[who]].accountId];
  const occasion = { cause: uuid(), actorId: null, planId: null, task: null };
  await database
    .fork()
    .transactional((em) => notify(em, clock, occasion, [{ kind: NotificationKind.CLOSED, to: { accountIds } }]));
}

/** Everybody has their own, and nobody anybody else's. */
export const notificationRows: readonly OperationRow[] = [
  {
    operation: 'Query.notifications',
    query: '{ notifications { totalCount nodes { summary } } }',
    variables: none,
    expected: signedIn,
  },
  {
    operation: 'Query.unreadNotificationCount',
    query: '{ unreadNotificationCount }',
    variables: none,
    expected: signedIn,
  },
  {
    operation: 'Mutation.markNotificationsRead',
    query: 'mutation { markNotificationsRead(input: {}) { unreadNotificationCount } }',
    variables: none,
    expected: signedIn,
  },
  {
    operation: 'Mutation.markNotificationsRead',
    when: 'of the lead’s',
    query: 'mutation ($ids: [ID!]) { markNotificationsRead(input: { ids: $ids }) { unreadNotificationCount } }',
    variables: async (fixture) => {
      await tell(fixture, 'lead');
      const caller = await fixture.luoshi.as('rights');
      const { notifications } = await caller.must('{ notifications(first: 1) { nodes { id } } }');
      return { ids: notifications.nodes.map(({ id }: { id: string }) => id) };
    },
    expected: { ...everybodyElse('NOT_FOUND'), lead: 'OK' },
  },
  {
    operation: 'Subscription.notificationReceived',
    query: 'subscription { notificationReceived { id summary } }',
    variables: none,
    poke: tell,
    expected: signedIn,
  },
];

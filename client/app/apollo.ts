import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { lineBack, lineLost } from './connection.js';
import { i18n, languageTag } from './i18n.js';
import { keyLink } from './keyLink.js';

const socketAddress = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

type SignedOutListener = () => void;
let onSignedOut: SignedOutListener = () => undefined;

/** The server closes the socket so when the session ended: signed out in another window, or disabled. */
const SESSION_ENDED = 4401;

/** One socket for the whole page; it comes back by itself, soon at first and then with patience. */
export const socket = createClient({
  url: socketAddress,
  lazy: true,
  keepAlive: 12_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  retryWait: (tries) =>
    new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** tries, 8_000) + Math.random() * 300)),
  shouldRetry: () => true,
  connectionParams: () => ({ 'Accept-Language': languageTag(i18n.language) }),
  on: {
    connected: lineBack,
    // 1000 is our own goodbye, 4xxx the server's word on the session: the line itself is well.
    closed: (event) => {
      const code = event instanceof CloseEvent ? event.code : 0;
      if (code !== 1000 && (code < 4000 || code > 4999)) lineLost();
      if (code === SESSION_ENDED) onSignedOut();
    },
  },
});

window.addEventListener('offline', lineLost);
// A line that was gone for a moment may leave the socket open, and then nothing would tell that it is back.
window.addEventListener('online', () => {
  fetch('/healthz').then(
    () => {
      socket.terminate();
      lineBack();
    },
    () => undefined,
  );
});

/** Called whenever the server says that there is no session; the router listens. */
export function whenSignedOut(listener: SignedOutListener): void {
  onSignedOut = listener;
}

/** While one signs out oneself, the server's goodbye is no news. */
export async function expectingGoodbye(leave: () => Promise<unknown>): Promise<void> {
  const listener = onSignedOut;
  onSignedOut = () => undefined;
  try {
    await leave();
  } finally {
    onSignedOut = listener;
  }
}

const language = new SetContextLink(({ headers }) => ({
  headers: { ...headers, 'Accept-Language': languageTag(i18n.language) },
}));

const session = new ErrorLink(({ error, operation }) => {
  if (operation.operationName === 'SignIn' || !CombinedGraphQLErrors.is(error)) return;
  if (error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')) onSignedOut();
});

const transport = ApolloLink.split(
  ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
  new GraphQLWsLink(socket),
  new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
);

const replace = <T>(_existing: T, incoming: T): T => incoming;

export const apollo = new ApolloClient({
  link: ApolloLink.from([session, language, keyLink, transport]),
  cache: new InMemoryCache({
    typePolicies: {
      Query: { fields: { board: { merge: replace }, tasks: { merge: replace } } },
      // One list a column however long it has become: pages are appended by hand, in the order of their places.
      BoardColumn: { fields: { tasks: { keyArgs: false, merge: replace } } },
      // One of each for whoever is signed in.
      Preferences: { keyFields: [] },
      Channels: { keyFields: [] },
      Organisation: { keyFields: [] },
      ReminderSettings: { keyFields: [] },
      WorkingYear: { keyFields: ['year'] },
      Plan: { fields: { progress: { merge: true } } },
      PlanItem: { fields: { progress: { merge: true } } },
      Milestone: { fields: { progress: { merge: true } } },
    },
  }),
});

// Names, refusals and sentences come from the server in the language of the request: ask again.
i18n.on('languageChanged', () => {
  void apollo.refetchQueries({ include: 'active' });
});

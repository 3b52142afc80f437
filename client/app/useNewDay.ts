import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { SessionDocument } from './frame.generated.js';

/** How long a page that is looked at may show yesterday's date after midnight. */
const everyMs = 600_000;

/**
 * A page that stays open overnight does not stand at yesterday: it asks which day it is when somebody looks at it again,
 * and now and then while they do. On a new day everything on screen is read anew, for lights and days late are of a day.
 * @param today the business date as the session has it; undefined before anybody is signed in
 */
export function useNewDay(today: string | undefined): void {
  const client = useApolloClient();
  const isSignedIn = today !== undefined;
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const ask = () => {
      if (document.hidden) return;
      // Into the cache when it comes, which the page watches; without a line what is shown stays as it is.
      client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', ask);
    const timer = setInterval(ask, everyMs);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      clearInterval(timer);
    };
  }, [client, isSignedIn]);

  const before = useRef(today);
  useEffect(() => {
    const isNew = before.current !== undefined && today !== undefined && before.current !== today;
    before.current = today;
    if (isNew) void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, today]);
}

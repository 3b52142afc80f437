import { useEffect, useState } from 'react';
import type { SessionQuery } from '../generated/graphql.js';

/** Comes when it is needed: nothing on the way to the board is. */
const offline = () => import('../task-actions/offline/kept.js');

/** Nothing that the last account saw stays in this browser. */
export async function forgetKeptSession(): Promise<void> {
  await offline().then(
    ({ forgetKept }) => forgetKept(),
    () => undefined,
  );
}

/**
 * Who was signed in when the server was last heard, for a start without a network; and keeps it for the next one.
 * @param isUnheard the server cannot be asked now
 */
export function useKeptSession(data: SessionQuery | undefined, isUnheard: boolean): SessionQuery | undefined {
  const [kept, setKept] = useState<SessionQuery>();
  useEffect(() => {
    if (data)
      offline().then(
        ({ keepSession }) => keepSession(data),
        () => undefined,
      );
  }, [data]);
  useEffect(() => {
    if (isUnheard)
      offline()
        .then(({ readSession }) => readSession())
        .then(setKept, () => undefined);
  }, [isUnheard]);
  return data ? undefined : kept;
}

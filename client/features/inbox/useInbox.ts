import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { InboxQuery } from '../../generated/graphql.js';
import { useReload } from '../../task-actions/useReload.js';
import { InboxDocument } from './inbox.generated.js';

const PAGE = 50;

interface Inbox {
  /** Undefined until it is read for the first time. */
  readonly inbox: InboxQuery['inbox'] | undefined;
  readonly viewerId: string;
  readonly error: unknown;
  readonly more: 'idle' | 'reading' | 'failed';
  readonly readMore: () => void;
  readonly reload: () => void;
}

/** What waits, the longest first within its kind; read anew from its beginning when somebody changes a task. */
export function useInbox(planId: string, reconnections: number): Inbox {
  const { data, error, refetch, fetchMore } = useQuery(InboxDocument, {
    variables: { planId, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [more, setMore] = useState<Inbox['more']>('idle');
  useReload(refetch, reconnections);
  const inbox = data?.inbox;
  return {
    inbox,
    viewerId: data?.viewer?.id ?? '',
    error,
    more,
    readMore: () => void readMore(),
    reload: () => void refetch().catch(() => undefined),
  };

  async function readMore(): Promise<void> {
    const after = inbox?.pageInfo.endCursor;
    if (after == null || more === 'reading') return;
    setMore('reading');
    try {
      await fetchMore({
        variables: { after },
        updateQuery: (known, { fetchMoreResult: { inbox: next } }) => ({
          ...known,
          inbox: { ...next, nodes: [...known.inbox.nodes, ...next.nodes] },
        }),
      });
      setMore('idle');
    } catch {
      setMore('failed');
    }
  }
}

import { useApolloClient, useQuery } from '@apollo/client/react';
import type { InboxQuery } from '../../generated/graphql.js';
import { followedBy, readAsFar } from '../../task-actions/pages.js';
import { useReload } from '../../task-actions/useReload.js';
import { type More, useMore } from '../../ui/useMore.js';
import { InboxDocument } from './inbox.generated.js';

const PAGE = 50;

interface Inbox {
  /** Undefined until it is read for the first time. */
  readonly inbox: InboxQuery['inbox'] | undefined;
  readonly viewerId: string;
  readonly error: unknown;
  readonly more: More;
  readonly readMore: () => void;
  readonly reload: () => void;
}

/** What waits, the longest first within its kind; read anew as far as it is shown when somebody changes a task. */
export function useInbox(planId: string, reconnections: number): Inbox {
  const client = useApolloClient();
  const variables = { planId, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(InboxDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const inbox = data?.inbox;
  const { more, readMore } = useMore(readNext);
  useReload(reread, reconnections);
  return {
    inbox,
    viewerId: data?.viewer?.id ?? '',
    error,
    more,
    readMore,
    reload: () => void reread().catch(() => undefined),
  };

  async function readNext(): Promise<void> {
    const after = inbox?.pageInfo.endCursor;
    if (after == null) return;
    await fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        inbox: followedBy(known.inbox, fetchMoreResult.inbox),
      }),
    });
  }

  async function reread(): Promise<void> {
    const shown = () => client.readQuery({ query: InboxDocument, variables })?.inbox.nodes.length ?? 0;
    if (shown() <= PAGE) return void (await refetch());
    // Written once it is whole: page by page the list would be short meanwhile.
    const list = await readAsFar(readPage, shown);
    client.cache.updateQuery({ query: InboxDocument, variables }, (known) => known && { ...known, inbox: list });
  }

  async function readPage(after: string | null): Promise<InboxQuery['inbox']> {
    const answer = await client.query({
      query: InboxDocument,
      variables: { ...variables, after },
      fetchPolicy: 'no-cache',
    });
    if (answer.data === undefined) throw answer.error ?? new Error('The inbox has not come.');
    return answer.data.inbox;
  }
}

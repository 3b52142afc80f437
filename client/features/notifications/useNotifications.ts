import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import type { NotificationRowFragment, NotificationsQuery } from '../../generated/graphql.js';
import { UnreadNotificationsDocument } from '../../task-actions/bell.generated.js';
import { followedBy, readAsFar } from '../../task-actions/pages.js';
import { type More, useMore } from '../../ui/useMore.js';
import { MarkNotificationsReadDocument, NotificationsDocument } from './notifications.generated.js';

/** Notifications that are read at once. */
const PAGE = 30;
const variables = { first: PAGE };

interface Notifications {
  /** Undefined until they are read for the first time. */
  readonly rows: readonly NotificationRowFragment[] | undefined;
  readonly total: number;
  readonly unread: number;
  readonly error: unknown;
  readonly more: More;
  readonly hasMore: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
  /**
   * Marks one as read, or all.
   * @throws whatever the server or the line refuses with
   */
  readonly markRead: (row?: NotificationRowFragment) => Promise<void>;
}

/** What the viewer was told, newest first; read anew as far as it is shown when the bell counts up. */
export function useNotifications(reconnections: number): Notifications {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(NotificationsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { more, readMore } = useMore(readNext);
  const reread = useCallback(async () => {
    const shown = () => client.readQuery({ query: NotificationsDocument, variables })?.notifications.nodes.length ?? 0;
    if (shown() <= PAGE) return void (await refetch());
    const read = async (after: string | null) => (await pageAfter(client, after)).notifications;
    const list = await readAsFar(read, shown);
    client.cache.updateQuery(
      { query: NotificationsDocument, variables },
      (known) => known && { ...known, notifications: list },
    );
  }, [client, refetch]);
  // The bell hears of each new one and keeps this figure.
  const unread = data?.unreadNotificationCount ?? 0;
  const seen = useRef({ unread, reconnections });
  useEffect(() => {
    const isNews = unread > seen.current.unread || reconnections > seen.current.reconnections;
    const isFirst = seen.current.unread === 0 && data === undefined;
    seen.current = { unread, reconnections };
    if (isNews && !isFirst) reread().catch(() => undefined);
  }, [unread, reconnections, reread, data]);

  return {
    rows: data?.notifications.nodes,
    total: data?.notifications.totalCount ?? 0,
    unread,
    error,
    more,
    hasMore: data?.notifications.pageInfo.hasNextPage ?? false,
    readMore,
    retry: () => void reread().catch(() => undefined),
    markRead,
  };

  async function markRead(row?: NotificationRowFragment): Promise<void> {
    await client.mutate({
      mutation: MarkNotificationsReadDocument,
      variables: { input: row ? { ids: [row.id] } : {} },
      update(cache, { data: answer }) {
        if (answer == null) return;
        for (const one of row ? [row] : (data?.notifications.nodes ?? []))
          cache.modify({ id: cache.identify({ ...one }), fields: { isRead: () => true } });
        const { unreadNotificationCount } = answer.markNotificationsRead;
        cache.writeQuery({ query: UnreadNotificationsDocument, data: { unreadNotificationCount } });
      },
    });
  }

  async function readNext(): Promise<void> {
    const after = data?.notifications.pageInfo.endCursor;
    if (after == null) return;
    await fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        notifications: followedBy(known.notifications, fetchMoreResult.notifications),
      }),
    });
  }
}

async function pageAfter(client: ApolloClient, after: string | null): Promise<NotificationsQuery> {
  const answer = await client.query({
    query: NotificationsDocument,
    variables: { ...variables, after },
    fetchPolicy: 'no-cache',
  });
  if (answer.data === undefined) throw answer.error ?? new Error('The notifications have not come.');
  return answer.data;
}

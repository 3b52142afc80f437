import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { NotificationRowFragment } from '../../generated/graphql.js';
import { UnreadNotificationsDocument } from '../../task-actions/bell.generated.js';
import { MarkNotificationsReadDocument, NotificationsDocument } from './notifications.generated.js';

/** Notifications that are read at once. */
const PAGE = 30;

interface Notifications {
  /** Undefined until they are read for the first time. */
  readonly rows: readonly NotificationRowFragment[] | undefined;
  readonly total: number;
  readonly unread: number;
  readonly error: unknown;
  readonly more: 'idle' | 'reading' | 'failed';
  readonly hasMore: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
  /**
   * Marks one as read, or all.
   * @throws whatever the server or the line refuses with
   */
  readonly markRead: (row?: NotificationRowFragment) => Promise<void>;
}

/** What the viewer was told, newest first; read anew when the bell counts up. */
export function useNotifications(reconnections: number): Notifications {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(NotificationsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [more, setMore] = useState<Notifications['more']>('idle');
  // The bell hears of each new one and keeps this figure.
  const unread = data?.unreadNotificationCount ?? 0;
  const seen = useRef({ unread, reconnections });
  useEffect(() => {
    const isNews = unread > seen.current.unread || reconnections > seen.current.reconnections;
    const isFirst = seen.current.unread === 0 && data === undefined;
    seen.current = { unread, reconnections };
    if (isNews && !isFirst) refetch().catch(() => undefined);
  }, [unread, reconnections, refetch, data]);

  return {
    rows: data?.notifications.nodes,
    total: data?.notifications.totalCount ?? 0,
    unread,
    error,
    more,
    hasMore: data?.notifications.pageInfo.hasNextPage ?? false,
    readMore: () => void readMore(),
    retry: () => void refetch().catch(() => undefined),
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

  async function readMore(): Promise<void> {
    const after = data?.notifications.pageInfo.endCursor;
    if (after == null || more === 'reading') return;
    setMore('reading');
    try {
      await fetchMore({
        variables: { after },
        updateQuery: (known, { fetchMoreResult }) => ({
          ...known,
          notifications: {
            ...fetchMoreResult.notifications,
            nodes: [...known.notifications.nodes, ...fetchMoreResult.notifications.nodes],
          },
        }),
      });
      setMore('idle');
    } catch {
      setMore('failed');
    }
  }
}

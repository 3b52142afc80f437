import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import type { TaskFilter, TaskStatus } from '../../../generated/graphql.js';
import type { Column } from '../useBoard.js';
import { BoardOfDayDocument, MoreOfDayDocument } from './past.generated.js';

type Page = Column['tasks'];
type Pages = Partial<Record<TaskStatus, Page>>;

/** The board of one past day and filter. Nobody changes it any more: nothing is subscribed to. */
export function usePastBoard(planId: string, filter: TaskFilter, asOf: string) {
  const client = useApolloClient();
  const variables = useMemo(() => ({ planId, filter, asOf }), [planId, filter, asOf]);
  const { data, previousData, error, loading, refetch } = useQuery(BoardOfDayDocument, {
    variables,
    // A task in the cache is as it is now, on every other page.
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const board = (data ?? previousData)?.board ?? null;
  const [read, setRead] = useState<{ readonly of: typeof board; readonly pages: Pages }>({ of: null, pages: {} });
  const columns = useMemo(
    () =>
      board?.columns.map((column) => {
        const more = read.of === board ? read.pages[column.status] : undefined;
        if (!more) return column;
        return { ...column, tasks: { ...more, nodes: [...column.tasks.nodes, ...more.nodes] } };
      }) ?? null,
    [board, read],
  );

  const loadMore = useCallback(
    async (status: TaskStatus, after: string | null) => {
      const page = await client.query({
        query: MoreOfDayDocument,
        variables: { ...variables, filter: { ...filter, statuses: [status] }, after, first: 100 },
        fetchPolicy: 'no-cache',
      });
      const more = page.data?.tasks;
      if (!more) return;
      setRead((now) => {
        const pages = now.of === board ? now.pages : {};
        const nodes = [...(pages[status]?.nodes ?? []), ...more.nodes];
        return { of: board, pages: { ...pages, [status]: { ...more, nodes } } };
      });
    },
    [client, variables, filter, board],
  );
  return { columns, isStale: !data && loading, error: data ? undefined : error, refetch, loadMore };
}

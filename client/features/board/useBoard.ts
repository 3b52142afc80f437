import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import type { BoardQuery, TaskFilter, TaskStatus } from '../../generated/graphql.js';
import { BoardDocument } from '../../task-actions/board.generated.js';
import { wasReadAhead } from '../../task-actions/boardAhead.js';
import { appendPage, applyChanges, boardField, foreignAmong } from '../../task-actions/boardCache.js';
import { ChangedOnBoardDocument, MoreOfColumnDocument } from './board.generated.js';
import { type ApplyChanges, useHeldChanges } from './useHeldChanges.js';

export type Column = BoardQuery['board']['columns'][number];
export type Card = Column['tasks']['nodes'][number];

/**
 * The board of one filter: its columns, the next page of a column, and other people's changes as they come.
 * @param isOn false where the board is laid out in lanes, each of which reads its own cards
 */
export function useBoard(planId: string, filter: TaskFilter, isHeld: boolean, isOn: boolean) {
  const client = useApolloClient();
  const variables = useMemo(() => ({ planId, filter }), [planId, filter]);
  const [isAhead] = useState(() => wasReadAhead(planId));
  const { data, previousData, error, loading, refetch } = useQuery(BoardDocument, {
    variables,
    skip: !isOn,
    fetchPolicy: isAhead ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: (_now, { reason }) => (reason === 'variables-changed' ? 'cache-and-network' : 'cache-first'),
    notifyOnNetworkStatusChange: true,
  });
  const field = useMemo(() => boardField(client.cache, variables), [client, variables]);

  const apply = useCallback<ApplyChanges>(
    async (ids, isHeldNow) => {
      const { data: now } = await client.query({
        query: ChangedOnBoardDocument,
        variables: { ...variables, changed: { ...variables.filter, ids } },
        fetchPolicy: 'no-cache',
      });
      if (!now) return [];
      if (isHeldNow()) return null;
      const present = now.tasks.nodes;
      const foreign = foreignAmong(client.cache, present);
      applyChanges(client.cache, ids, new Map([[field, { present, counts: now.board.columns }]]));
      return foreign;
    },
    [client, variables, field],
  );
  const fresh = useHeldChanges(isHeld, isOn, apply);

  const loadMore = useCallback(
    async (status: TaskStatus, after: string | null) => {
      const page = await client.query({
        query: MoreOfColumnDocument,
        variables: { planId, filter: { ...filter, statuses: [status] }, after, first: 100 },
        fetchPolicy: 'no-cache',
      });
      if (page.data) appendPage(client.cache, field, status, page.data.tasks);
    },
    [client, planId, filter, field],
  );

  // A new filter keeps the old cards until its own are there: the page does not blink.
  return {
    columns: isOn ? ((data ?? previousData)?.board.columns ?? null) : null,
    isStale: !data && loading,
    error: data ? undefined : error,
    refetch,
    loadMore,
    fresh,
  };
}

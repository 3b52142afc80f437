import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  BoardDocument,
  type BoardQuery,
  ChangedOnBoardDocument,
  MoreOfColumnDocument,
  TaskCardFragmentDoc,
  type TaskFilter,
  type TaskStatus,
} from '../../generated/graphql.js';
import { appendPage, applyChanges, boardField } from '../../task-actions/boardCache.js';
import { useTaskChanges } from '../../task-actions/changes.js';

export type Column = BoardQuery['board']['columns'][number];
export type Card = Column['tasks']['nodes'][number];

/** How long a card shows that somebody has just changed it: see .is-fresh. */
const freshMs = 1300;

/**
 * The board of one filter: its columns, the next page of a column, and other people's changes as they come.
 * While `isHeld` (a card in the hand, a menu open) changes are gathered and applied afterwards, so that
 * nothing moves under the pointer.
 */
export function useBoard(planId: string, filter: TaskFilter, isHeld: boolean) {
  const client = useApolloClient();
  const variables = useMemo(() => ({ planId, filter }), [planId, filter]);
  const { data, previousData, error, loading, refetch } = useQuery(BoardDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const field = useMemo(() => boardField(client.cache, variables), [client, variables]);

  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Set<string>());
  const held = useRef(isHeld);
  const asking = useRef(false);

  const applyWaiting = useCallback(async () => {
    if (held.current || asking.current || waiting.current.size === 0) return;
    const ids = [...waiting.current].slice(0, 200);
    for (const id of ids) waiting.current.delete(id);
    asking.current = true;
    try {
      const answer = await client.query({
        query: ChangedOnBoardDocument,
        variables: { ...variables, changed: { ...variables.filter, ids } },
        fetchPolicy: 'no-cache',
      });
      if (!answer.data) return;
      // Lifted while the answer was on its way: it would pull the column from under the card.
      if (held.current) {
        for (const id of ids) waiting.current.add(id);
        return;
      }
      const present = answer.data.tasks.nodes;
      const foreign = present.filter(
        (card) =>
          client.cache.readFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', id: `Task:${card.id}` })
            ?.version !== card.version,
      );
      applyChanges(client.cache, field, ids, present, answer.data.board.columns);
      if (foreign.length > 0) setFresh(new Set(foreign.map((card) => card.id)));
    } catch {
      // The line is down: what was missed is read whole when it is back.
    } finally {
      asking.current = false;
    }
    void applyWaiting();
  }, [client, variables, field]);

  useEffect(() => {
    held.current = isHeld;
    if (!isHeld) void applyWaiting();
  }, [isHeld, applyWaiting]);
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  useTaskChanges((ids) => {
    for (const id of ids) waiting.current.add(id);
    void applyWaiting();
  });

  const loadMore = useCallback(
    async (status: TaskStatus, after: string | null) => {
      const page = await client.query({
        query: MoreOfColumnDocument,
        variables: { planId, filter: { ...filter, statuses: [status] }, after },
        fetchPolicy: 'no-cache',
      });
      if (page.data) appendPage(client.cache, field, status, page.data.tasks);
    },
    [client, planId, filter, field],
  );

  // A new filter keeps the old cards until its own are there: the page does not blink.
  return {
    columns: (data ?? previousData)?.board.columns ?? null,
    isStale: !data && loading,
    error: data ? undefined : error,
    refetch,
    loadMore,
    fresh,
  };
}

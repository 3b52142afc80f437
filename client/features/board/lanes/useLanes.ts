import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BoardLanesQuery, TaskFilter } from '../../../generated/graphql.js';
import { applyChanges, boardField, foreignAmong } from '../../../task-actions/boardCache.js';
import { forgetBoards } from '../../../task-actions/boardStore.js';
import { BoardLanesDocument, ChangedInLanesDocument } from '../board.generated.js';
import type { Lanes } from '../filter.js';
import { type ApplyChanges, useHeldChanges } from '../useHeldChanges.js';

type Told = BoardLanesQuery['board'];
export type Lane = Told['lanes'][number];

/** The filter of the board that holds one lane's cards. A lane is only there where the board's own filter lets it be. */
export const filterOfLane = (filter: TaskFilter, kind: Lanes, laneId: string): TaskFilter =>
  kind === 'item' ? { ...filter, itemIds: [laneId] } : { ...filter, leadDepartmentIds: [laneId] };

/**
 * The heads and counts of a board's lanes, and what others change in them. The cards are the lanes' own to read, each
 * as a board filtered by it; here they are kept true while they are in the cache.
 * @param kind null: the board has no lanes, and nothing is read
 */
export function useLanes(planId: string, filter: TaskFilter, kind: Lanes | null, isHeld: boolean) {
  const client = useApolloClient();
  const isOn = kind !== null;
  const by = kind === 'department' ? 'DEPARTMENT' : 'ITEM';
  const variables = useMemo(() => ({ planId, filter, by }) as const, [planId, filter, by]);
  const [told, setTold] = useState<{ of: typeof variables; board: Told } | null>(null);
  const { data, error, refetch } = useQuery(BoardLanesDocument, { variables, skip: !isOn, fetchPolicy: 'no-cache' });

  useEffect(() => {
    if (!data) return;
    // Cards that an earlier view left behind have missed what happened since: the lanes read theirs anew.
    forgetBoards(client.cache);
    setTold({ of: variables, board: data.board });
  }, [data, variables, client]);
  useEffect(() => {
    if (!isOn) return;
    return () => {
      forgetBoards(client.cache);
      setTold(null);
    };
  }, [isOn, client]);

  const apply = useCallback<ApplyChanges>(
    async (ids, isHeldNow) => {
      const { data: now } = await client.query({
        query: ChangedInLanesDocument,
        variables: { ...variables, changed: { ...variables.filter, ids } },
        fetchPolicy: 'no-cache',
      });
      if (!now || kind === null) return [];
      if (isHeldNow()) return null;
      const present = now.tasks.nodes;
      const foreign = foreignAmong(client.cache, present);
      const laneOf = (card: (typeof present)[number]) => (kind === 'item' ? card.item.id : card.leadDepartment.id);
      const boards = now.board.lanes.map(
        (lane) =>
          [
            boardField(client.cache, { planId, filter: filterOfLane(filter, kind, lane.id) }),
            { present: present.filter((card) => laneOf(card) === lane.id), counts: lane.counts },
          ] as const,
      );
      applyChanges(client.cache, ids, new Map(boards));
      setTold({ of: variables, board: now.board });
      return foreign;
    },
    [client, planId, filter, kind, variables],
  );
  const fresh = useHeldChanges(isHeld, isOn, apply);

  return {
    columns: isOn ? (told?.board.columns ?? null) : null,
    lanes: isOn ? (told?.board.lanes ?? null) : null,
    // A new filter keeps the old lanes until its own are there.
    shown: told?.of ?? variables,
    isStale: told !== null && told.of !== variables,
    error: told ? undefined : error,
    refetch,
    fresh,
  };
}

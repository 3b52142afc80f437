import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { LogEventFragment, LogQuery, LogRefusedFragment } from '../../generated/graphql.js';
import { useReload } from '../../task-actions/useReload.js';
import { LogDocument } from './log.generated.js';
import { type LogView, refused, toFilter, toRefusedFilter } from './logAddress.js';

/** Events that are read at once. */
export const PAGE = 50;

/** A line of it: an event, or what was refused. */
export type LogLine = LogEventFragment | LogRefusedFragment;

interface Log {
  /** Undefined until they are read for the first time. */
  readonly events: readonly LogLine[] | undefined;
  readonly total: number;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly more: 'idle' | 'reading' | 'failed';
  readonly hasMore: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
}

const linesOf = (data: LogQuery | undefined) => data?.history ?? data?.refusedAttempts;

/** Another page after what is known of a list. */
const followed = <List extends { readonly nodes: readonly unknown[] }>(
  known: List | undefined,
  next: List | undefined,
) => (known && next ? { ...next, nodes: [...known.nodes, ...next.nodes] } : known);

/** What was changed, or was refused, newest first; read anew from its beginning when somebody changes something. */
export function useLog(planId: string, view: LogView, reconnections: number): Log {
  const { data, previousData, error, refetch, fetchMore } = useQuery(LogDocument, {
    variables: {
      planId,
      isOfRefused: view.kind === refused,
      filter: toFilter(view),
      refusedFilter: toRefusedFilter(view),
      first: PAGE,
    },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [more, setMore] = useState<Log['more']>('idle');
  useReload(refetch, reconnections);
  // While another choice is read, the rows of the last one stay, dimmed, and nothing jumps.
  const shown = linesOf(data ?? (error === undefined ? previousData : undefined));
  const after = linesOf(data)?.pageInfo.endCursor;

  return {
    events: shown?.nodes,
    total: shown?.totalCount ?? 0,
    isReading: data === undefined && error === undefined,
    error,
    more,
    hasMore: shown?.pageInfo.hasNextPage ?? false,
    readMore: () => void readMore(),
    retry: () => void refetch().catch(() => undefined),
  };

  async function readMore(): Promise<void> {
    if (after == null || more === 'reading') return;
    setMore('reading');
    try {
      await fetchMore({
        variables: { after },
        updateQuery: (known, { fetchMoreResult: next }) => ({
          ...known,
          history: followed(known.history, next.history),
          refusedAttempts: followed(known.refusedAttempts, next.refusedAttempts),
        }),
      });
      setMore('idle');
    } catch {
      setMore('failed');
    }
  }
}

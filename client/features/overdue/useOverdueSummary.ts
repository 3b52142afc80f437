import { useQuery } from '@apollo/client/react';
import type { OverdueSummaryQuery } from '../../generated/graphql.js';
import { useReload } from '../../task-actions/useReload.js';
import { OverdueSummaryDocument } from './overdue.generated.js';

export type Summary = NonNullable<OverdueSummaryQuery['plan']>;
export type Lateness = Summary['overdue'];

/** Every figure of the page, counted by the server and kept up to date. */
export function useOverdueSummary(planId: string, reconnections: number) {
  const { data, error, refetch } = useQuery(OverdueSummaryDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  return {
    today: data?.today,
    summary: data?.plan ?? undefined,
    error,
    retry: () => void refetch().catch(() => undefined),
  };
}

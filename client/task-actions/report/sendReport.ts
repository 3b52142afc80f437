import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ReportProgressInput } from '../../generated/graphql.js';
import { keyOfChange } from '../changeKeys.js';
import { ReportProgressDocument } from './report.generated.js';

/** The key that a report was sent under and nobody answered: it waits with it, and is sent again with it. */
export const keyOfReport = (input: ReportProgressInput): string => keyOfChange('ReportProgress', { input });

/**
 * Sends a report: sent twice, it is taken once. Rejects as the request does.
 * @param key of a report that waited; otherwise it gets one as every change does
 */
export function useSendReport(): (input: ReportProgressInput, key?: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (input, key) => {
      await client.mutate({
        mutation: ReportProgressDocument,
        variables: { input },
        ...(key !== undefined && { context: { headers: { 'Idempotency-Key': key } } }),
      });
    },
    [client],
  );
}

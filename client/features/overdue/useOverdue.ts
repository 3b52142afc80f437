import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { OverdueDocument, type OverdueQuery, type OverdueTaskFragment } from '../../generated/graphql.js';
import { useTaskChanges } from '../../task-actions/changes.js';

const PAGE = 100;

type Page = OverdueQuery['tasks'];

interface Overdue {
  readonly data: OverdueQuery | undefined;
  readonly error: unknown;
  readonly tasks: readonly OverdueTaskFragment[];
  readonly hasMore: boolean;
  readonly more: 'idle' | 'reading' | 'failed';
  readonly readMore: () => void;
  readonly retry: () => void;
}

/** What is overdue, the longest first, kept up to date; further pages are read when asked for. */
export function useOverdue(planId: string, reconnections: number): Overdue {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(OverdueDocument, {
    variables: { planId, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [further, setFurther] = useState<readonly Page[]>([]);
  const [more, setMore] = useState<Overdue['more']>('idle');
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  });
  const run = useRef({ isReading: false, isAskedAgain: false });
  // Changes come gathered already; those that come while the list is being read are read after it, once for all.
  const reloadNow = useCallback(async () => {
    if (run.current.isReading) {
      run.current.isAskedAgain = true;
      return;
    }
    run.current.isReading = true;
    do {
      run.current.isAskedAgain = false;
      // A reading that fails leaves what is shown; the strip under the bar says that the line is dead.
      await latest.current().catch(() => undefined);
    } while (run.current.isAskedAgain);
    run.current.isReading = false;
  }, []);
  useTaskChanges(() => void reloadNow());
  // What others did while the line was dead was not heard, and is asked for.
  useEffect(() => {
    if (reconnections > 0) void reloadNow();
  }, [reconnections, reloadNow]);

  const lastPage = further.at(-1) ?? data?.tasks;
  const tasks = useMemo(() => {
    const all = [...(data?.tasks.nodes ?? []), ...further.flatMap((page) => page.nodes)];
    // Pages read at different moments may overlap by a task that moved up meanwhile.
    return [...new Map(all.map((task) => [task.id, task])).values()];
  }, [data, further]);

  return {
    data,
    error,
    tasks,
    hasMore: lastPage?.pageInfo.hasNextPage ?? false,
    more,
    readMore: () => void readMore(),
    retry: () => void refetch().catch(() => undefined),
  };

  async function pageAfter(page: Page): Promise<Page | undefined> {
    const variables = { planId, first: PAGE, after: page.pageInfo.endCursor };
    const result = await client.query({ query: OverdueDocument, variables, fetchPolicy: 'network-only' });
    return result.data?.tasks;
  }

  async function readMore(): Promise<void> {
    if (lastPage === undefined || more === 'reading') return;
    setMore('reading');
    try {
      const page = await pageAfter(lastPage);
      if (page !== undefined) setFurther((pages) => [...pages, page]);
      setMore('idle');
    } catch {
      setMore('failed');
    }
  }

  /** All pages anew, so that nothing read further down goes out of date. */
  async function reload(): Promise<void> {
    let page: Page | undefined = (await refetch()).data?.tasks;
    const pages: Page[] = [];
    for (let count = 0; count < further.length && page?.pageInfo.hasNextPage === true; count += 1) {
      page = await pageAfter(page);
      if (page !== undefined) pages.push(page);
    }
    if (further.length > 0) setFurther(pages);
  }
}

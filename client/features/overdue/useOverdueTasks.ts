import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import type { OverdueTaskFragment, OverdueTasksQuery, TaskFilter } from '../../generated/graphql.js';
import { useReload } from '../../task-actions/useReload.js';
import { OverdueTasksDocument } from './overdue.generated.js';

/** As large as a page may be: a district's overdue tasks come at once. */
const PAGE = 200;

type Page = OverdueTasksQuery['tasks'];

interface OverdueTasks {
  /** Undefined until they are read for the first time. */
  readonly tasks: readonly OverdueTaskFragment[] | undefined;
  readonly error: unknown;
  /** How many are not read yet. */
  readonly left: number;
  readonly more: 'idle' | 'reading' | 'failed';
  readonly readMore: () => void;
  readonly retry: () => void;
}

/** What is overdue, the longest first, kept up to date; further pages are read when asked for. */
export function useOverdueTasks(planId: string, filter: TaskFilter, reconnections: number): OverdueTasks {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(OverdueTasksDocument, {
    variables: { planId, filter, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [further, setFurther] = useState<readonly Page[]>([]);
  const [more, setMore] = useState<OverdueTasks['more']>('idle');
  useReload(reread, reconnections);

  const lastPage = further.at(-1) ?? data?.tasks;
  const tasks = useMemo(() => {
    if (data === undefined) return undefined;
    const all = [...data.tasks.nodes, ...further.flatMap((page) => page.nodes)];
    // Pages read at different moments may overlap by a task that moved up meanwhile.
    return [...new Map(all.map((task) => [task.id, task])).values()];
  }, [data, further]);

  return {
    tasks,
    error,
    left: lastPage?.pageInfo.hasNextPage ? Math.max(1, lastPage.totalCount - (tasks?.length ?? 0)) : 0,
    more,
    readMore: () => void readMore(),
    retry: () => void refetch().catch(() => undefined),
  };

  async function pageAfter(page: Page): Promise<Page | undefined> {
    const variables = { planId, filter, first: PAGE, after: page.pageInfo.endCursor };
    const result = await client.query({ query: OverdueTasksDocument, variables, fetchPolicy: 'network-only' });
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
  async function reread(): Promise<void> {
    let page: Page | undefined = (await refetch()).data?.tasks;
    const pages: Page[] = [];
    for (let count = 0; count < further.length && page?.pageInfo.hasNextPage === true; count += 1) {
      page = await pageAfter(page);
      if (page !== undefined) pages.push(page);
    }
    if (further.length > 0) setFurther(pages);
  }
}

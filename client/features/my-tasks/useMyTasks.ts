import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { MyTasksQuery } from '../../generated/graphql.js';
import { useTaskChanges } from '../../task-actions/changes.js';
import { type KeptTasks, keepTasks, readTasks } from '../../task-actions/offline/kept.js';
import { MyTasksDocument } from './my-tasks.generated.js';

const restMs = 600;

interface MyTasksRead {
  readonly data: MyTasksQuery | undefined;
  readonly error: unknown;
  /** Read from this browser because the server cannot be heard: when that was, in milliseconds. */
  readonly keptAt: number | undefined;
  readonly refresh: () => void;
}

/** The viewer's own tasks, asked for again when anything of the plan changes or the line is back. */
export function useMyTasks(planId: string, reconnections: number): MyTasksRead {
  const { data, error, refetch } = useQuery(MyTasksDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A failed refetch leaves what is shown; the strip says that the line is dead.
  const refresh = () => void refetch().catch(() => undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Any task may have become one's own: which ones are is the server's to say.
  useTaskChanges(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, restMs);
  });
  useEffect(() => {
    if (reconnections > 0) void refetch().catch(() => undefined);
  }, [reconnections, refetch]);
  const [kept, setKept] = useState<KeptTasks>();
  useEffect(() => {
    if (data) void keepTasks(planId, data);
  }, [planId, data]);
  const isUnheard = data === undefined && error !== undefined;
  useEffect(() => {
    if (isUnheard) void readTasks(planId).then(setKept);
  }, [planId, isUnheard]);
  return { data: data ?? kept?.data, keptAt: data ? undefined : kept?.at, error, refresh };
}

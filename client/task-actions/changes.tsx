import { useSubscription } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { TaskChangedDocument, TaskHiddenDocument } from './changes.generated.js';

/** What is gathered before it is asked for: a plan being imported must not ask a hundred times. */
const gatheringMs = 100;

/** Since this page was opened, and a little more: a change that came after its reading and before its listening is heard. */
const secondsSinceOpened = (): number => Math.min(longestSeconds, Math.ceil(performance.now() / 1000) + 1);

/** What one may be told of again, once what ended the listening is over. */
const longestSeconds = 60;
const pauseMs = 5_000;

type Listener = (taskIds: string[]) => void;
interface Changes {
  listen: (listener: Listener) => () => void;
}

const ChangesContext = createContext<Changes>({ listen: () => () => undefined });

/** One subscription for the plan on screen; pages hear of changed tasks in small batches. */
export function TaskChangesProvider({ planId, children }: { planId: string; children: ReactNode }) {
  const listeners = useRef(new Set<Listener>());
  const gathered = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const [lastSeconds, setLastSeconds] = useState(secondsSinceOpened);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const changed = useSubscription(TaskChangedDocument, {
    variables: { planId, lastSeconds },
    // Not into the cache: a version newer than the fields beside it would hide a conflict.
    fetchPolicy: 'no-cache',
    ignoreResults: true,
    onError: listenAgain,
    onData: ({ data }) => {
      if (!data.data) return;
      gather(data.data.taskChanged.id);
    },
  });
  // Pages ask again for what they hear of, and no longer get it.
  const hidden = useSubscription(TaskHiddenDocument, {
    variables: { planId, lastSeconds },
    fetchPolicy: 'no-cache',
    ignoreResults: true,
    onError: listenAgain,
    onData: ({ data }) => {
      if (data.data) gather(data.data.taskHidden);
    },
  });

  /** A lost line comes back by itself; what the server refuses, such as for want of its database, has ended for good. */
  function listenAgain(): void {
    pause.current ??= setTimeout(() => {
      pause.current = undefined;
      setLastSeconds(longestSeconds);
      changed.restart();
      hidden.restart();
    }, pauseMs);
  }

  function gather(taskId: string): void {
    gathered.current.add(taskId);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const ids = [...gathered.current];
      gathered.current.clear();
      for (const listener of listeners.current) listener(ids);
    }, gatheringMs);
  }

  const changes = useMemo<Changes>(
    () => ({
      listen(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
  return <ChangesContext value={changes}>{children}</ChangesContext>;
}

/** Calls back with the ids of tasks that somebody (also the viewer) has changed. */
export function useTaskChanges(onChanged: Listener): void {
  const { listen } = useContext(ChangesContext);
  const latest = useRef(onChanged);
  useEffect(() => {
    latest.current = onChanged;
  });
  useEffect(() => listen((ids) => latest.current(ids)), [listen]);
}

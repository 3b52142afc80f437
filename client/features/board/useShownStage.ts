import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskStatus } from '../../generated/graphql.js';
import { stages } from '../../task-actions/MoveMenu.js';

/** The stage that the phone shows, from the address: what is open is there again after a reload. */
export function useShownStage(): [TaskStatus, (status: TaskStatus) => void] {
  const [params, setParams] = useSearchParams();
  const show = useCallback(
    (status: TaskStatus) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.set('stage', status);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [stages.find((status) => status === params.get('stage')) ?? 'IN_PROGRESS', show];
}

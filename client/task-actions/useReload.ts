import { useCallback, useEffect, useRef } from 'react';
import { useTaskChanges } from './changes.js';

/**
 * Reads a page anew when somebody has changed a task, and when the line is back. One reading at a time: changes
 * that come meanwhile are read after it, once for all. A reading that fails leaves what is shown.
 */
export function useReload(reload: () => Promise<unknown>, reconnections: number): void {
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  });
  const run = useRef({ isReading: false, isAskedAgain: false });
  const reloadNow = useCallback(async () => {
    if (run.current.isReading) {
      run.current.isAskedAgain = true;
      return;
    }
    run.current.isReading = true;
    do {
      run.current.isAskedAgain = false;
      await latest.current().catch(() => undefined);
    } while (run.current.isAskedAgain);
    run.current.isReading = false;
  }, []);
  useTaskChanges(() => void reloadNow());
  useEffect(() => {
    if (reconnections > 0) void reloadNow();
  }, [reconnections, reloadNow]);
}

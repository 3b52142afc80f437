import { useCallback, useEffect, useRef, useState } from 'react';
import { useTaskChanges } from '../../task-actions/changes.js';

/** How many tasks one question about changes may name: a page's most. */
const mostAtOnce = 200;
/** How long a card shows that somebody has just changed it: see .is-fresh. */
const freshMs = 1300;

/** Reads what became of these tasks and shows it; null when it must wait, else the ids of cards that others changed. */
export type ApplyChanges = (ids: string[], isHeldNow: () => boolean) => Promise<readonly string[] | null>;

/**
 * Other people's changes as they come. While `isHeld` (a card in the hand, a menu open) they are gathered and applied
 * afterwards, so that nothing moves under the pointer.
 * @returns the cards that have just been changed by others
 */
export function useHeldChanges(isHeld: boolean, isOn: boolean, apply: ApplyChanges): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Set<string>());
  const held = useRef(isHeld);
  const asking = useRef(false);

  const applyWaiting = useCallback(async () => {
    if (held.current || asking.current || waiting.current.size === 0) return;
    const ids = [...waiting.current].slice(0, mostAtOnce);
    for (const id of ids) waiting.current.delete(id);
    asking.current = true;
    try {
      const foreign = await apply(ids, () => held.current);
      // Lifted while the answer was on its way: it would pull the column from under the card.
      if (foreign === null) for (const id of ids) waiting.current.add(id);
      else if (foreign.length > 0) setFresh(new Set(foreign));
    } catch {
      // The line is down: what was missed is read whole when it is back.
    } finally {
      asking.current = false;
    }
    void applyWaiting();
  }, [apply]);

  useEffect(() => {
    held.current = isHeld;
    if (!isHeld) void applyWaiting();
  }, [isHeld, applyWaiting]);
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  useTaskChanges((ids) => {
    if (!isOn) return;
    for (const id of ids) waiting.current.add(id);
    void applyWaiting();
  });
  return fresh;
}

import { type FocusEvent, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useMoveTask } from '../../task-actions/MoveProvider.js';

/**
 * The card last worked on: when a move takes it out from under the focus, the focus follows it; so it does to a
 * card that was refused, and back from the task's panel.
 * @param drawn changes with the cards on screen
 */
export function useKeptFocus(focusCard: (id: string) => void, isLifted: boolean, drawn: unknown) {
  const { refusal } = useMoveTask();
  const [params] = useSearchParams();
  const lastFocused = useRef<string | null>(null);
  const lifted = useRef(isLifted);
  lifted.current = isLifted;
  useEffect(() => {
    if (drawn && lastFocused.current && document.activeElement === document.body && !lifted.current)
      focusCard(lastFocused.current);
  }, [drawn, focusCard]);
  const openTask = params.get('task');
  useEffect(() => {
    if (openTask !== null) return;
    // After the panel has left: its own way back may have led to a card that is drawn anew.
    const timer = setTimeout(() => {
      if (lastFocused.current && document.activeElement === document.body) focusCard(lastFocused.current);
    }, 60);
    return () => clearTimeout(timer);
  }, [openTask, focusCard]);
  useEffect(() => {
    if (refusal) focusCard(refusal.taskId);
  }, [refusal, focusCard]);
  return {
    /** @returns the card that has the focus now, where it is one */
    onFocus(event: FocusEvent<HTMLElement>): string | null {
      const id = event.target.dataset.card ?? event.target.dataset.move ?? null;
      if (id !== null) lastFocused.current = id;
      return id;
    },
    onBlur(event: FocusEvent<HTMLElement>): void {
      // A dialog borrows the focus; anything else has taken it over.
      if (event.relatedTarget instanceof Element && !event.relatedTarget.closest('[role$="dialog"]'))
        lastFocused.current = null;
    },
  };
}

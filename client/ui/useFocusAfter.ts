import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface FocusAfter {
  /** To be spread on what holds the rows: elements with data-entry, each with what takes the focus, data-row, in it. */
  readonly watch: { readonly onFocus: (event: FocusEvent) => void };
}

/**
 * An entry that is settled takes the focus with it: it goes to the one that took its place, or to the page's head. While
 * something is open over the page the focus is there, and comes back to an entry that may have gone meanwhile.
 */
export function useFocusAfter(
  ids: readonly string[],
  page: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  isCovered: boolean,
): FocusAfter {
  const last = useRef<{ readonly id: string; readonly at: number }>(undefined);
  // Not before the paint: until then the page beneath a dialog takes no focus.
  useEffect(() => {
    const left = last.current;
    if (isCovered || left === undefined || ids.includes(left.id) || document.activeElement !== document.body) return;
    const links = page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    last.current = undefined;
    (links[Math.min(left.at, links.length - 1)] ?? head.current)?.focus();
  }, [ids, page, head, isCovered]);
  return {
    watch: {
      onFocus: ({ target }) => {
        const entry = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-entry]') : null;
        const id = entry?.dataset.entry;
        if (id !== undefined) last.current = { id, at: ids.indexOf(id) };
      },
    },
  };
}

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Where a key leads from one of so many rows; null when it is no key for walking. */
export function stepFrom(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}

interface RowWalk {
  /** Id of the one row that the tab key stops at; null for the first. */
  readonly stop: string | null;
  /** To be spread on what holds the rows: links with data-row, in their order. */
  readonly walk: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
}

const linksIn = (element: HTMLElement | null): HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

/** Whoever has just come to the page stands nowhere yet, or on the link of the index that brought them. */
const beginsAt = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('nav') !== null);

/** Up and down walk the rows across tables and groups, Home and End lead to their ends; down also begins the walk. */
export function useRowWalk(): RowWalk {
  const [stop, setStop] = useState<string | null>(null);
  const holder = useRef<HTMLElement>(null);

  useEffect(() => {
    function begin(event: globalThis.KeyboardEvent): void {
      if (event.key !== 'ArrowDown' || !beginsAt(event.target) || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const links = linksIn(holder.current);
      const link = links.find((one) => one.tabIndex === 0) ?? links[0];
      if (!link) return;
      event.preventDefault();
      link.focus();
    }
    document.addEventListener('keydown', begin);
    return () => document.removeEventListener('keydown', begin);
  }, []);

  return {
    stop,
    walk: {
      ref: (element) => {
        holder.current = element;
      },
      onKeyDown(event) {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const links = linksIn(holder.current);
        const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1;
        const to = at < 0 ? null : stepFrom(event.key, at, links.length);
        if (to === null) return;
        event.preventDefault();
        links[to]?.focus();
      },
      onFocus(event) {
        const id = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
        if (id !== undefined) setStop(id);
      },
    },
  };
}

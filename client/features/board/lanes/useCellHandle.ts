import { type RefObject, useEffect } from 'react';
import type { ColumnHandle } from '../columns.js';

/**
 * What useColumnHandle is to a column, for the short list of a lane's cell, which is drawn whole. Heights are those of
 * the entries alone: the gap that opens for a carried card must not move the place that it opens at.
 */
export function useCellHandle(
  onHandle: (handle: ColumnHandle | null) => void,
  list: RefObject<HTMLOListElement | null>,
) {
  useEffect(() => {
    const entries = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li[data-entry]') ?? [])];
    const top = () => list.current?.getBoundingClientRect().top ?? 0;
    const rows = () => {
      let end = top();
      return entries().map((entry, index) => {
        const start = end;
        end += entry.offsetHeight;
        return { index, start, end, id: entry.dataset.entry };
      });
    };
    const focus = (index: number) => {
      const link = entries()[index]?.querySelector<HTMLElement>('[data-card]');
      link?.scrollIntoView({ block: 'nearest' });
      link?.focus({ preventScroll: true });
    };
    onHandle({
      indexAt(clientY, carried) {
        const others = rows().filter(({ id }) => id !== carried);
        const found = others.findIndex((row) => (row.start + row.end) / 2 > clientY);
        return found === -1 ? others.length : found;
      },
      topOf(index, carried) {
        const others = rows().filter(({ id }) => id !== carried);
        const row = others[index];
        const last = others.at(-1);
        entries()[row?.index ?? entries().length - 1]?.scrollIntoView({ block: 'nearest' });
        // After scrolling the same row stands elsewhere.
        const now = rows();
        if (row) return (now[row.index]?.start ?? row.start) + 1;
        return last ? (now[last.index]?.end ?? last.end) - 1 : top();
      },
      nearest(clientY) {
        const found = rows().findIndex((row) => row.end > clientY);
        return found === -1 ? entries().length - 1 : found;
      },
      focus,
    });
    return () => onHandle(null);
  }, [onHandle, list]);
}

import { type RefObject, useEffect } from 'react';
import type { ColumnHandle, Drawn } from './columns.js';

/** Answers for its column while a card is carried over it, and takes the focus to one of its cards. */
export function useColumnHandle(
  onHandle: (handle: ColumnHandle | null) => void,
  list: RefObject<HTMLOListElement | null>,
  latest: RefObject<Drawn>,
): void {
  useEffect(() => {
    const topOfList = () => list.current?.getBoundingClientRect().top ?? 0;
    const others = (carried: string) =>
      latest.current.virtualizer.measurementsCache.filter((row) => latest.current.nodes[row.index]?.id !== carried);
    const shift = () => latest.current.virtualizer.options.scrollMargin;
    const focus = (index: number) => {
      const card = latest.current.nodes[index];
      if (!card) return;
      latest.current.virtualizer.scrollToIndex(index, { align: 'auto' });
      // Drawn only after the scroll; a few frames are enough for a long jump.
      const attempt = (left: number) => {
        const link = list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card.id)}"]`);
        if (link) link.focus({ preventScroll: left === 10 });
        else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      attempt(10);
    };
    onHandle({
      indexAt(clientY, carried) {
        const y = clientY - topOfList() + shift();
        const rows = others(carried);
        const found = rows.findIndex((row) => (row.start + row.end) / 2 > y);
        return found === -1 ? rows.length : found;
      },
      topOf(index, carried) {
        const rows = others(carried);
        const row = rows[index];
        const last = rows.at(-1);
        const y = row ? row.start + 1 : last ? last.end - 1 : 0;
        if (row) latest.current.virtualizer.scrollToIndex(row.index, { align: 'auto' });
        return topOfList() + y - shift();
      },
      nearest(clientY) {
        const y = clientY - topOfList() + shift();
        const found = latest.current.virtualizer.measurementsCache.findIndex((row) => row.end > y);
        return found === -1 ? latest.current.nodes.length - 1 : found;
      },
      focus,
    });
    return () => onHandle(null);
  }, [onHandle, list, latest]);
}

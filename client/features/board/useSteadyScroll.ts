import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Drawn } from './columns.js';
import type { Card } from './useBoard.js';

/** When cards come or go above what one is reading, the scroll follows, so that nothing on screen moves. */
export function useSteadyScroll(nodes: Card[], latest: RefObject<Drawn>, scroller: () => Element | null): void {
  const anchor = useRef<{ id: string; offset: number } | null>(null);
  const remember = useCallback(() => {
    const { virtualizer, nodes: cards } = latest.current;
    // As the last scroll event left it: asking the element would lay the page out on every render.
    const top = virtualizer.scrollOffset ?? 0;
    const row =
      top > virtualizer.options.scrollMargin ? virtualizer.measurementsCache.find((one) => one.end > top) : undefined;
    const card = row ? cards[row.index] : undefined;
    anchor.current = row && card ? { id: card.id, offset: top - row.start } : null;
  }, [latest]);
  const before = useRef(nodes);
  useLayoutEffect(() => {
    if (before.current !== nodes && anchor.current) {
      const held = anchor.current;
      const index = nodes.findIndex((card) => card.id === held.id);
      const row = latest.current.virtualizer.measurementsCache[index];
      const element = scroller();
      const shift = row && element ? row.start + held.offset - element.scrollTop : 0;
      if (element && Math.abs(shift) > 1) element.scrollTop += shift;
    }
    before.current = nodes;
    remember();
  });
}

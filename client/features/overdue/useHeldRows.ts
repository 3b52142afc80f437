import { type FocusEvent, type PointerEvent, useRef, useState } from 'react';
import { hasMoved, heldRows, type Row, type ShownRow } from './steadyRows.js';

interface HeldRows<R extends Row> {
  readonly rows: readonly ShownRow<R>[];
  /** Something waits to be shown until the reader moves away. */
  readonly isWaiting: boolean;
  readonly showNow: () => void;
  /** To be spread on the element whose rows must not jump. */
  readonly watch: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** Rows keep their places while the pointer is over them or the focus is among them. */
export function useHeldRows<R extends Row>(latest: readonly R[]): HeldRows<R> {
  const [isPointed, setPointed] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const shown = useRef(latest);
  const isHeld = isPointed || hasFocus;
  // While held, only what is read further down may join, at the end.
  const isLonger =
    latest.length > shown.current.length && shown.current.every((row, place) => latest[place]?.id === row.id);
  if (!isHeld || isLonger || shown.current.length === 0) shown.current = latest;
  const [, showAgain] = useState(0);

  return {
    rows: heldRows(shown.current, latest),
    isWaiting: hasMoved(shown.current, latest),
    showNow: () => {
      shown.current = latest;
      showAgain((count) => count + 1);
    },
    watch: {
      // A finger leaves no pointer behind, so touching holds nothing.
      onPointerEnter: (event) => setPointed(event.pointerType === 'mouse'),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocus(true),
      onBlur: (event) => setFocus(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}

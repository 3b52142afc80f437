import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the field that somebody writes in where it is on the screen when another person's change makes what stands
 * above it longer or shorter. Browsers do this for text that is scrolled out of sight, but not for text in sight.
 */
export function useSteadyPlace(scroller: RefObject<HTMLElement | null>): void {
  const place = useRef<{ readonly field: Element; readonly top: number }>(undefined);

  const remember = useRef(() => {
    const field = document.activeElement;
    const isWriting = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    place.current =
      isWriting && scroller.current?.contains(field) === true
        ? { field, top: field.getBoundingClientRect().top }
        : undefined;
  }).current;

  // After every render of the panel, before the browser paints.
  useLayoutEffect(() => {
    const before = place.current;
    if (before !== undefined && before.field === document.activeElement) {
      scroller.current?.scrollBy({ top: before.field.getBoundingClientRect().top - before.top, behavior: 'instant' });
    }
    remember();
  });

  // What the person does with the page is no disturbance: it is the new place.
  useEffect(() => {
    const after = () => requestAnimationFrame(remember);
    const ways = ['focusin', 'input', 'click', 'scroll'];
    for (const way of ways) document.addEventListener(way, after, true);
    window.addEventListener('resize', after);
    return () => {
      for (const way of ways) document.removeEventListener(way, after, true);
      window.removeEventListener('resize', after);
    };
  }, [remember]);
}

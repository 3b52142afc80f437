import { type RefObject, useEffect, useRef } from 'react';

/**
 * A sheet gives the focus back to the button that opened it. Where that has gone with its entry meanwhile, nothing would
 * have it: it goes to the page's head.
 * @param open of which entry a sheet is open; undefined while there is none
 */
export function useHeadAfter(
  head: RefObject<HTMLElement | null>,
  open: string | undefined,
  isListed: (id: string) => boolean,
): void {
  const last = useRef<string>(undefined);
  // Not before the paint: until then the page beneath a dialog takes no focus.
  useEffect(() => {
    const left = last.current;
    last.current = open;
    if (open !== undefined || left === undefined || isListed(left)) return;
    if (document.activeElement === document.body) head.current?.focus();
  });
}

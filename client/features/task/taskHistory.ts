/** History only ever grows at its end, so what was read once stays true: pages are laid together, never refetched. */

export interface Identified {
  readonly id: string;
}

/**
 * Lays the newest page over what is known, both oldest first. Where the page does not touch what is known (more
 * happened meanwhile than a page holds), only the page is kept: a gap in a history would be a lie.
 */
export function withNewest<E extends Identified>(known: readonly E[], newest: readonly E[]): readonly E[] {
  const first = newest[0];
  if (first === undefined) return newest;
  const overlap = known.findIndex((event) => event.id === first.id);
  return overlap === -1 ? newest : [...known.slice(0, overlap), ...newest];
}

/** Puts an older page before what is known. */
export function withOlder<E extends Identified>(known: readonly E[], older: readonly E[]): readonly E[] {
  const have = new Set(known.map((event) => event.id));
  return [...older.filter((event) => !have.has(event.id)), ...known];
}

/** What happened after `lastSeenId`, oldest first; everything where that event is not among the known ones. */
export function since<E extends Identified>(known: readonly E[], lastSeenId: string | undefined): readonly E[] {
  if (lastSeenId === undefined) return known;
  const at = known.findIndex((event) => event.id === lastSeenId);
  return known.slice(at + 1);
}

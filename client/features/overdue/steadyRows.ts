export interface Row {
  readonly id: string;
}

/** A row as it is shown: `isGone` when it has left the list, but is kept in place until the reader moves on. */
export interface ShownRow<R extends Row> {
  readonly row: R;
  readonly isGone: boolean;
}

/**
 * While somebody points at the list or has the focus in it, rows keep their places: what changed is changed in
 * place, what left is marked, what is new waits. So nothing moves from under a hand that is about to press.
 */
export function heldRows<R extends Row>(shown: readonly R[], latest: readonly R[]): readonly ShownRow<R>[] {
  const byId = new Map(latest.map((row) => [row.id, row]));
  return shown.map((row) => {
    const now = byId.get(row.id);
    return now === undefined ? { row, isGone: true } : { row: now, isGone: false };
  });
}

/** Would letting go move anything? */
export function hasMoved<R extends Row>(shown: readonly R[], latest: readonly R[]): boolean {
  return shown.length !== latest.length || shown.some((row, place) => latest[place]?.id !== row.id);
}

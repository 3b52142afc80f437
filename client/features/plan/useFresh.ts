import { useEffect, useRef, useState } from 'react';

/** How long a row shows that somebody has just changed it: see .is-fresh. */
const freshMs = 1300;

/** Which rows have changed since they were shown last, for as long as that is worth seeing. `stateOf` says what counts. */
export function useFresh<R extends { readonly id: string }>(
  rows: readonly R[],
  stateOf: (row: R) => unknown,
): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    const now = new Map(rows.map((row) => [row.id, JSON.stringify(stateOf(row))]));
    const changed = [...now].filter(([id, state]) => (known.current.get(id) ?? state) !== state).map(([id]) => id);
    known.current = now;
    if (changed.length > 0) setFresh(new Set(changed));
  }, [rows, stateOf]);
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}

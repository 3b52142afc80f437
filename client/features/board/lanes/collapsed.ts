import { useCallback, useState } from 'react';

const place = (planId: string, kind: string) => `luoshi.lanes.${planId}.${kind}`;

function remembered(planId: string, kind: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(planId, kind)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    // Somebody else's writing: as if there were none.
    return new Set();
  }
}

/** Which lanes are collapsed; kept on this computer, for each plan and kind of lanes. */
export function useCollapsed(planId: string, kind: string) {
  const [collapsed, setCollapsed] = useState(() => remembered(planId, kind));
  const keep = useCallback(
    (change: (now: ReadonlySet<string>) => ReadonlySet<string>) =>
      setCollapsed((now) => {
        const next = change(now);
        localStorage.setItem(place(planId, kind), JSON.stringify([...next]));
        return next;
      }),
    [planId, kind],
  );
  const toggle = useCallback(
    (id: string) =>
      keep((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]))),
    [keep],
  );
  const collapseAll = useCallback((ids: readonly string[]) => keep(() => new Set(ids)), [keep]);
  const expandAll = useCallback(() => keep(() => new Set()), [keep]);
  return { collapsed, toggle, collapseAll, expandAll };
}

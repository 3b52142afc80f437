import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ground, placeId } from '../carrying.js';
import type { ColumnHandle } from '../columns.js';
import type { Lanes } from '../filter.js';
import type { Column } from '../useBoard.js';

/** The lanes that are drawn, as far as carrying and walking need them: each tells its columns and its places. */
export function useLaneGround(kind: Lanes) {
  const { t } = useTranslation('board');
  const columns = useRef(new Map<string, readonly Column[]>()).current;
  const handles = useRef(new Map<string, ColumnHandle>()).current;
  const setters = useRef(new Map<string, (handle: ColumnHandle | null) => void>()).current;
  const [drawn, setDrawn] = useState(0);

  const ground = useMemo<Ground>(
    () => ({
      columnsOf: (lane) => columns.get(lane ?? '') ?? [],
      find(cardId) {
        for (const [lane, own] of columns)
          for (const { tasks } of own) {
            const card = tasks.nodes.find(({ id }) => id === cardId);
            if (card) return { card, lane };
          }
        return null;
      },
      handleOf: (place) => handles.get(placeId(place)),
      otherLane: t(kind === 'item' ? 'lanes.otherItem' : 'lanes.otherDepartment'),
    }),
    [columns, handles, t, kind],
  );
  const onColumns = useCallback(
    (lane: string, own: readonly Column[] | null) => {
      if (own) columns.set(lane, own);
      else columns.delete(lane);
      if (own) setDrawn((n) => n + 1);
    },
    [columns],
  );
  /** One setter a place that stays the same from render to render. */
  const onHandle = useCallback(
    (place: string) => {
      const known = setters.get(place);
      if (known) return known;
      const setter = (handle: ColumnHandle | null) => {
        if (handle) handles.set(place, handle);
        else handles.delete(place);
      };
      setters.set(place, setter);
      return setter;
    },
    [handles, setters],
  );
  return { ground, drawn, onColumns, onHandle };
}

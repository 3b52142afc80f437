import { DndContext, MeasuringStrategy } from '@dnd-kit/core';
import { type KeyboardEvent, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { usePhone } from '../../ui/useMedia.js';
import { CarriedCard } from './CarriedCard.js';
import type { Ground } from './carrying.js';
import { type ColumnHandle, type ColumnHandles, openStages } from './columns.js';
import { Rail } from './Rail.js';
import { ReadOnlyBoard } from './readOnly.js';
import { StageColumn } from './StageColumn.js';
import { StageTabs } from './StageTabs.js';
import type { Card, Column } from './useBoard.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useLift } from './useLift.js';
import { useShownStage } from './useShownStage.js';
import { openMoveMenu, walkFrom } from './walk.js';

export interface BoardColumnsProps {
  planId: string;
  columns: Column[];
  isStale: boolean;
  isFiltered: boolean;
  fresh: ReadonlySet<string>;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onHeld: (isHeld: boolean) => void;
}

export function BoardColumns({ planId, columns, isStale, isFiltered, fresh, onMore, onHeld }: BoardColumnsProps) {
  const { t } = useTranslation('board');
  const isPhone = usePhone();
  const isReadOnly = useContext(ReadOnlyBoard);
  const { refusal, forgetRefusal } = useMoveTask();
  const [shown, showStage] = useShownStage();
  const handles = useRef<ColumnHandles>(new Map()).current;
  const ground = useMemo<Ground>(
    () => ({
      columnsOf: () => columns,
      find(cardId) {
        const card = columns.flatMap((column) => column.tasks.nodes).find((one) => one.id === cardId);
        return card ? { card, lane: null } : null;
      },
      handleOf: ({ status }) => handles.get(status),
      otherLane: '',
    }),
    [columns, handles],
  );
  const { lift, wasTaken, ruleFor, placeWords, dnd } = useLift(ground);
  const [openRails, setOpenRails] = useState<readonly TaskStatus[]>([]);
  const [current, setCurrent] = useState<Partial<Record<TaskStatus, string>>>({});
  const [openMenus, setOpenMenus] = useState(0);
  const isHeld = lift !== null || openMenus > 0;
  useEffect(() => onHeld(isHeld), [isHeld, onHeld]);
  useEffect(() => () => onHeld(false), [onHeld]);

  const latest = useRef({ columns, isLifted: lift !== null });
  latest.current = { columns, isLifted: lift !== null };
  const focusCard = useCallback(
    (id: string) => {
      for (const column of latest.current.columns) {
        const index = column.tasks.nodes.findIndex((card) => card.id === id);
        if (index >= 0) handles.get(column.status)?.focus(index);
      }
    },
    [handles],
  );
  const kept = useKeptFocus(focusCard, lift !== null, columns);

  const onKey = useCallback(
    (event: KeyboardEvent, card: Card) => {
      if (latest.current.isLifted || event.ctrlKey || event.metaKey || event.altKey) return;
      const walk = walkFrom(event, card, latest.current.columns, (status) => handles.get(status));
      if (walk) {
        event.preventDefault();
        handles.get(walk.status)?.focus(walk.index);
      } else openMoveMenu(event, card);
    },
    [handles],
  );
  const onMenu = useCallback((isOpen: boolean) => setOpenMenus(isOpen ? 1 : 0), []);
  const onLeave = useCallback(() => forgetRefusal(), [forgetRefusal]);
  const onFold = useCallback((status: TaskStatus) => setOpenRails((now) => now.filter((one) => one !== status)), []);
  const onOpen = useCallback((status: TaskStatus) => setOpenRails((now) => [...now, status]), []);
  const handleSetters = useHandleSetters(handles);

  const isOpen = (status: TaskStatus) => openStages.includes(status) || openRails.includes(status);
  const ordered = isPhone ? columns.filter((column) => column.status === shown) : columns;
  const ruleOf = (status: TaskStatus) => (lift ? ruleFor({ status, lane: null }, lift) : null);
  const gapIn = (status: TaskStatus) =>
    lift?.target?.status === status && ruleFor(lift.target, lift).mode !== 'maynot' ? lift.target.index : null;
  return (
    <DndContext
      {...dnd}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      autoScroll={{ threshold: { x: 0.05, y: 0.12 } }}
    >
      {isReadOnly ? null : (
        <p id="board-keys" className="sr">
          {t('say.instructions')}
        </p>
      )}
      {isPhone ? (
        <StageTabs
          columns={columns}
          shown={shown}
          ruleFor={ruleOf}
          overStatus={lift?.target?.status ?? null}
          onShow={showStage}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the focus is */}
      <div
        className={`board${isStale ? ' is-stale' : ''}`}
        aria-busy={isStale}
        {...(isPhone ? { id: 'stage-panel', role: 'tabpanel', 'aria-labelledby': `tab-${shown}` } : {})}
        style={
          isPhone
            ? undefined
            : {
                gridTemplateColumns: ordered
                  .map((column) => (isOpen(column.status) ? 'minmax(0, 1fr)' : 'var(--rail)'))
                  .join(' '),
              }
        }
        onFocus={(event) => {
          const id = kept.onFocus(event);
          const status = columns.find((column) => column.tasks.nodes.some((card) => card.id === id))?.status;
          if (id && status && current[status] !== id) setCurrent((now) => ({ ...now, [status]: id }));
        }}
        onBlur={kept.onBlur}
      >
        {ordered.map((column) =>
          isPhone || isOpen(column.status) ? (
            <StageColumn
              key={column.status}
              planId={planId}
              column={column}
              rule={ruleOf(column.status)}
              isPhone={isPhone}
              isFiltered={isFiltered}
              fresh={fresh}
              refusal={refusal}
              currentId={current[column.status] ?? null}
              carriedId={lift?.card.status === column.status ? lift.card.id : null}
              gapAt={gapIn(column.status)}
              onHandle={handleSetters(column.status)}
              onMore={onMore}
              onFold={onFold}
              onKey={onKey}
              onLeave={onLeave}
              onMenu={onMenu}
            />
          ) : (
            <Rail key={column.status} column={column} rule={ruleOf(column.status)} onOpen={onOpen} />
          ),
        )}
      </div>
      <CarriedCard
        lift={lift}
        wasTaken={wasTaken}
        words={lift ? placeWords(lift) : ''}
        isRefused={Boolean(lift?.target && ruleFor(lift.target, lift).mode === 'maynot')}
      />
    </DndContext>
  );
}

/** One setter a column that stays the same from render to render. */
function useHandleSetters(handles: ColumnHandles) {
  const setters = useRef(new Map<TaskStatus, (handle: ColumnHandle | null) => void>());
  return useCallback(
    (status: TaskStatus) => {
      const known = setters.current.get(status);
      if (known) return known;
      const setter = (handle: ColumnHandle | null) => {
        if (handle) handles.set(status, handle);
        else handles.delete(status);
      };
      setters.current.set(status, setter);
      return setter;
    },
    [handles],
  );
}

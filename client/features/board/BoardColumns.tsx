import { DndContext, DragOverlay, MeasuringStrategy } from '@dnd-kit/core';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { TaskStatus } from '../../generated/graphql.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { useMedia, usePhone } from '../../ui/useMedia.js';
import { type ColumnHandle, type ColumnHandles, openStages } from './columns.js';
import { Rail, StageColumn } from './StageColumn.js';
import { StageTabs } from './StageTabs.js';
import { CardFoot, CardTop, cardStyle } from './TaskCard.js';
import type { Card, Column } from './useBoard.js';
import { useLift } from './useLift.js';
import { walkFrom } from './walk.js';
import './lift.css';

export interface BoardColumnsProps {
  columns: Column[];
  isStale: boolean;
  isFiltered: boolean;
  fresh: ReadonlySet<string>;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onHeld: (isHeld: boolean) => void;
}

export function BoardColumns({ columns, isStale, isFiltered, fresh, onMore, onHeld }: BoardColumnsProps) {
  const { t } = useTranslation('board');
  const isPhone = usePhone();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const { refusal, forgetRefusal } = useMoveTask();
  const [params, setParams] = useSearchParams();
  const handles = useRef<ColumnHandles>(new Map()).current;
  const { lift, wasTaken, ruleFor, placeWords, dnd } = useLift(columns, handles);
  const [openRails, setOpenRails] = useState<readonly TaskStatus[]>([]);
  const [current, setCurrent] = useState<Partial<Record<TaskStatus, string>>>({});
  const [openMenus, setOpenMenus] = useState(0);

  const inAddress = columns.find((column) => column.status === params.get('stage'))?.status;
  const shown: TaskStatus = inAddress ?? 'IN_PROGRESS';
  const isHeld = lift !== null || openMenus > 0;
  useEffect(() => onHeld(isHeld), [isHeld, onHeld]);
  useEffect(() => () => onHeld(false), [onHeld]);

  // The card last worked on: when a move takes it out from under the focus, the focus follows it.
  const lastFocused = useRef<string | null>(null);
  const focusCard = useCallback(
    (id: string) => {
      for (const column of latest.current.columns) {
        const index = column.tasks.nodes.findIndex((card) => card.id === id);
        if (index >= 0) handles.get(column.status)?.focus(index);
      }
    },
    [handles],
  );
  const latest = useRef({ columns, isLifted: lift !== null });
  latest.current = { columns, isLifted: lift !== null };
  useEffect(() => {
    if (lastFocused.current && document.activeElement === document.body && !latest.current.isLifted)
      focusCard(lastFocused.current);
  }, [columns, focusCard]);
  const openTask = params.get('task');
  useEffect(() => {
    if (openTask !== null) return;
    // After the panel has left: its own way back may have led to a card that is drawn anew.
    const timer = setTimeout(() => {
      if (lastFocused.current && document.activeElement === document.body) focusCard(lastFocused.current);
    }, 60);
    return () => clearTimeout(timer);
  }, [openTask, focusCard]);
  useEffect(() => {
    if (refusal) focusCard(refusal.taskId);
  }, [refusal, focusCard]);

  const showStage = useCallback(
    (status: TaskStatus) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.set('stage', status);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  const onKey = useCallback(
    (event: KeyboardEvent, card: Card) => {
      if (latest.current.isLifted || event.ctrlKey || event.metaKey || event.altKey) return;
      const walk = walkFrom(event, card, latest.current.columns, handles);
      if (walk) {
        event.preventDefault();
        handles.get(walk.status)?.focus(walk.index);
      } else if (event.key.toLowerCase() === 'm') {
        event.preventDefault();
        document.querySelector<HTMLElement>(`[data-move="${CSS.escape(card.id)}"]`)?.click();
      }
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
  const ruleOf = (status: TaskStatus) => (lift ? ruleFor(status, lift) : null);
  const gapIn = (status: TaskStatus) =>
    lift?.target?.status === status && ruleFor(status, lift).mode !== 'maynot' ? lift.target.index : null;
  return (
    <DndContext
      {...dnd}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      autoScroll={{ threshold: { x: 0.05, y: 0.12 } }}
    >
      <p id="board-keys" className="sr">
        {t('say.instructions')}
      </p>
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
          const id = event.target.dataset.card ?? event.target.dataset.move;
          if (!id) return;
          lastFocused.current = id;
          const status = columns.find((column) => column.tasks.nodes.some((card) => card.id === id))?.status;
          if (status && current[status] !== id) setCurrent((now) => ({ ...now, [status]: id }));
        }}
        onBlur={(event) => {
          // A dialog borrows the focus; anything else has taken it over.
          if (event.relatedTarget && !event.relatedTarget.closest('[role$="dialog"]')) lastFocused.current = null;
        }}
      >
        {ordered.map((column) =>
          isPhone || isOpen(column.status) ? (
            <StageColumn
              key={column.status}
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
      <DragOverlay
        dropAnimation={wasTaken || isStill ? null : { duration: 180, easing: 'cubic-bezier(.2, .7, .2, 1)' }}
      >
        {lift ? (
          <div className="slip">
            <div className={`card is-slip${lift.card.isOverdue ? ' is-late' : ''}`} style={cardStyle(lift.card)}>
              <CardTop card={lift.card} />
              <h3>
                <span className="title">{lift.card.title}</span>
              </h3>
              <CardFoot card={lift.card} />
            </div>
            {placeWords(lift) ? (
              <span className={lift.target && ruleFor(lift.target.status, lift).mode === 'maynot' ? 'to no' : 'to'}>
                {placeWords(lift)}
              </span>
            ) : null}
          </div>
        ) : null}
      </DragOverlay>
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

import { DndContext, MeasuringStrategy } from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../../generated/graphql.js';
import { stages } from '../../../task-actions/MoveMenu.js';
import { useMoveTask } from '../../../task-actions/MoveProvider.js';
import { Button } from '../../../ui/Button.js';
import { usePhone } from '../../../ui/useMedia.js';
import { CarriedCard } from '../CarriedCard.js';
import { StageSum } from '../ColumnHead.js';
import { openStages } from '../columns.js';
import type { Lanes } from '../filter.js';
import { StageTabs } from '../StageTabs.js';
import { useKeptFocus } from '../useKeptFocus.js';
import { useLift } from '../useLift.js';
import { useShownStage } from '../useShownStage.js';
import { useCollapsed } from './collapsed.js';
import { LaneHeads } from './LaneHeads.js';
import { LaneList } from './LaneList.js';
import { LaneRow } from './LaneRow.js';
import { useLaneGround } from './useLaneGround.js';
import { filterOfLane, type Lane, type useLanes } from './useLanes.js';
import { nameOf, useLaneWalk } from './useLaneWalk.js';
import '../rail.css';
import './lanes.css';
import './lane-heads.css';

type Laned = ReturnType<typeof useLanes>;

interface LanesBoardProps {
  planId: string;
  kind: Lanes;
  laned: Laned & { columns: NonNullable<Laned['columns']>; lanes: readonly Lane[] };
  isFiltered: boolean;
  onHeld: (isHeld: boolean) => void;
}

/** The board in lanes: one under the other, each folded to a line of counts or open with its cards. */
export function LanesBoard({ planId, kind, laned, isFiltered, onHeld }: LanesBoardProps) {
  const { t } = useTranslation('board');
  const isPhone = usePhone();
  const { refusal, forgetRefusal } = useMoveTask();
  const [shown, showStage] = useShownStage();
  const { ground, drawn, onColumns, onHandle } = useLaneGround(kind);
  const { lift, wasTaken, ruleFor, placeWords, dnd } = useLift(ground);
  const { collapsed, toggle, collapseAll, expandAll } = useCollapsed(planId, kind);
  const [openRails, setOpenRails] = useState<readonly TaskStatus[]>([]);
  const [current, setCurrent] = useState<Partial<Record<string, string>>>({});
  const [openMenus, setOpenMenus] = useState(0);
  const isHeld = lift !== null || openMenus > 0;
  useEffect(() => onHeld(isHeld), [isHeld, onHeld]);
  useEffect(() => () => onHeld(false), [onHeld]);

  // On the phone a lane is a section of the stage's one column; without a task there it would be an empty head.
  const lanes = isPhone
    ? laned.lanes.filter(({ counts }) => counts.some(({ status, totalCount }) => status === shown && totalCount > 0))
    : laned.lanes;
  const show = useRef<(index: number) => void>(() => undefined);
  const latest = useRef({ ground, laneIds: [] as string[], isLifted: false, show: (n: number) => show.current(n) });
  latest.current = { ...latest.current, ground, laneIds: lanes.map(({ id }) => id), isLifted: lift !== null };
  const { onKey, onHeadKey } = useLaneWalk(latest);
  const focusCard = useCallback(
    (id: string) => {
      const found = ground.find(id);
      const cards = found && ground.columnsOf(found.lane).find(({ status }) => status === found.card.status);
      if (!found || !cards) return;
      ground
        .handleOf({ status: found.card.status, lane: found.lane })
        ?.focus(cards.tasks.nodes.findIndex((card) => card.id === id));
    },
    [ground],
  );
  const kept = useKeptFocus(focusCard, lift !== null, drawn);
  const [focusedLane, setFocusedLane] = useState<string | null>(null);

  const onMenu = useCallback((isOpen: boolean) => setOpenMenus(isOpen ? 1 : 0), []);
  const onRail = useCallback(
    (status: TaskStatus) =>
      setOpenRails((now) => (now.includes(status) ? now.filter((one) => one !== status) : [...now, status])),
    [],
  );
  const { refetch } = laned;
  const onLimit = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const { filter } = laned.shown;
  const filters = useMemo(
    () => new Map(laned.lanes.map(({ id }) => [id, filterOfLane(filter, kind, id)])),
    [laned.lanes, filter, kind],
  );

  const rails = isPhone ? [] : stages.filter((status) => !openStages.includes(status) && !openRails.includes(status));
  const drawnStages = isPhone ? [shown] : stages;
  const ruleIn = lift ? (status: TaskStatus, lane: string) => ruleFor({ status, lane }, lift) : null;
  const ruleAtHead = lift ? (status: TaskStatus) => ruleFor({ status, lane: lift.lane }, lift) : null;
  const carried = lift?.lane ? { cardId: lift.card.id, lane: lift.lane, target: lift.target } : null;
  const isAllCollapsed = laned.lanes.every(({ id }) => collapsed.has(id));
  const shownColumn = laned.columns.find(({ status }) => status === shown);
  const folding = (
    <Button
      kind="bare"
      small
      className="lane-fold"
      onClick={() => (isAllCollapsed ? expandAll() : collapseAll(laned.lanes.map(({ id }) => id)))}
    >
      {t(isAllCollapsed ? 'lanes.expandAll' : 'lanes.collapseAll')}
    </Button>
  );
  const row = (lane: Lane) => (
    <LaneRow
      planId={planId}
      lane={lane}
      filter={filters.get(lane.id) ?? filter}
      isExpanded={!collapsed.has(lane.id) && lane.totalCount > 0}
      stages={drawnStages}
      rails={rails}
      fresh={laned.fresh}
      refusal={refusal}
      current={current}
      carried={carried}
      ruleFor={ruleIn}
      onColumns={onColumns}
      onHandle={onHandle}
      onToggle={toggle}
      onHeadKey={onHeadKey}
      onKey={onKey}
      onLeave={forgetRefusal}
      onMenu={onMenu}
    />
  );
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
          columns={laned.columns}
          shown={shown}
          ruleFor={(status) => ruleAtHead?.(status) ?? null}
          overStatus={lift?.target?.status ?? null}
          onShow={showStage}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the focus is */}
      <div
        className={`board lanes${laned.isStale ? ' is-stale' : ''}${lift ? ' is-lifted' : ''}`}
        aria-busy={laned.isStale}
        {...(isPhone ? { id: 'stage-panel', role: 'tabpanel', 'aria-labelledby': `tab-${shown}` } : {})}
        style={{ '--lane-columns': columnsOf(drawnStages, rails) }}
        onFocus={(event) => {
          const id = kept.onFocus(event);
          const place = id === null ? null : nameOf(ground, id);
          if (id !== null && place !== null && current[place] !== id) setCurrent((now) => ({ ...now, [place]: id }));
          setFocusedLane((id === null ? event.target.dataset.laneHead : ground.find(id)?.lane) ?? null);
        }}
        onBlur={kept.onBlur}
      >
        {isPhone && shownColumn ? (
          <StageSum planId={planId} column={shownColumn} isFiltered={isFiltered} onLimit={onLimit} />
        ) : null}
        <LaneList
          lanes={lanes}
          isPhone={isPhone}
          pinned={[focusedLane, lift?.lane ?? null]}
          isExpanded={(lane) => !collapsed.has(lane.id) && lane.totalCount > 0}
          drawnStages={drawnStages.filter((status) => !rails.includes(status))}
          onShow={(how) => {
            show.current = how;
          }}
          head={
            isPhone ? null : (
              <LaneHeads
                planId={planId}
                columns={laned.columns}
                rails={rails}
                isFiltered={isFiltered}
                ruleFor={ruleAtHead}
                onRail={onRail}
                onLimit={onLimit}
              />
            )
          }
          row={row}
        />
        {lanes.length === 0 ? <p className="none cap q3">{t('lanes.emptyStage')}</p> : null}
        <div className="lane-folding">{folding}</div>
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

const columnsOf = (drawn: readonly TaskStatus[], rails: readonly TaskStatus[]): string =>
  drawn.map((status) => (rails.includes(status) ? 'var(--lane-rail)' : 'minmax(0, 1fr)')).join(' ');

import { useDroppable } from '@dnd-kit/core';
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../../generated/graphql.js';
import { Button } from '../../../ui/Button.js';
import { BoardCard } from '../BoardCard.js';
import { endsFor, gapIn } from '../CardList.js';
import { placeId } from '../carrying.js';
import type { ColumnHandle } from '../columns.js';
import type { Card, Column } from '../useBoard.js';
import { useCellHandle } from './useCellHandle.js';

export interface LaneCellProps {
  laneId: string;
  column: Column;
  label: string;
  mode: 'from' | 'may' | 'maynot' | null;
  fresh: ReadonlySet<string>;
  refusal: { taskId: string; words: string } | null;
  /** The card that is in the tab order; null: the first. */
  currentId: string | null;
  carriedId: string | null;
  gapAt: number | null;
  /** Shown folded in a rail: a place to drop, without cards. */
  isRail: boolean;
  onHandle: (handle: ColumnHandle | null) => void;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onKey: (event: KeyboardEvent, card: Card) => void;
  onLeave: (card: Card) => void;
  onMenu: (isOpen: boolean) => void;
}

const noEnds = { first: null, last: null };

/** The cards of one lane in one stage: the first ones, and more at a press, so that a lane stays a lane. */
export const LaneCell = memo(function LaneCell({
  laneId,
  column,
  label,
  mode,
  fresh,
  refusal,
  currentId,
  carriedId,
  gapAt,
  isRail,
  onHandle,
  onMore,
  onKey,
  onLeave,
  onMenu,
}: LaneCellProps) {
  const { t } = useTranslation('board');
  const list = useRef<HTMLOListElement>(null);
  const [state, setState] = useState<'rest' | 'reading' | 'failed'>('rest');
  const { setNodeRef } = useDroppable({ id: placeId({ status: column.status, lane: laneId }) });
  useCellHandle(onHandle, list);

  const { nodes, pageInfo } = column.tasks;
  const { hasNextPage } = pageInfo;
  const ends = useMemo(
    () => new Map(nodes.map((card) => [card.id, endsFor(card, nodes[0], nodes.at(-1), hasNextPage)])),
    [nodes, hasNextPage],
  );
  const tabStop = nodes.some(({ id }) => id === currentId) ? currentId : nodes[0]?.id;
  const gap = gapIn(nodes, carriedId, gapAt);
  const readMore = async () => {
    if (state === 'reading') return;
    setState('reading');
    try {
      await onMore(column.status, pageInfo.endCursor ?? null);
      setState('rest');
    } catch {
      setState('failed');
    }
  };
  const drop = <li key="gap" className="drop wide" aria-hidden="true" />;
  return (
    <div ref={setNodeRef} className={`lane-cell${mode ? ` ${mode}` : ''}${isRail ? ' is-rail' : ''}`}>
      {isRail ? null : (
        <ol role="list" ref={list} className={carriedId ? 'is-carrying' : undefined} aria-label={label}>
          {nodes.flatMap((card, index) => [
            ...(gap === index ? [drop] : []),
            <li key={card.id} data-entry={card.id} aria-posinset={index + 1} aria-setsize={column.totalCount}>
              <BoardCard
                card={card}
                isCurrent={card.id === tabStop}
                isFresh={fresh.has(card.id)}
                refusal={refusal?.taskId === card.id ? refusal.words : null}
                ends={ends.get(card.id) ?? noEnds}
                onKey={onKey}
                onLeave={onLeave}
                onMenu={onMenu}
              />
            </li>,
          ])}
          {gap === nodes.length ? drop : null}
        </ol>
      )}
      {hasNextPage && !isRail ? (
        <p className="lane-more cap">
          {state === 'failed' ? t('column.moreFailed') : null}
          <Button kind="bare" small pending={state === 'reading'} onClick={() => void readMore()}>
            {t('lanes.more', { n: column.totalCount - nodes.length })}
          </Button>
        </p>
      ) : null}
    </div>
  );
});

import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardCard } from './BoardCard.js';
import type { ColumnHandle, Rows } from './columns.js';
import type { Card, Column } from './useBoard.js';
import { useColumnHandle } from './useColumnHandle.js';
import { useSteadyScroll } from './useSteadyScroll.js';

export interface CardListProps {
  column: Column;
  label: string;
  fresh: ReadonlySet<string>;
  refusal: { taskId: string; words: string } | null;
  /** The card that is in the tab order, and that keeps being drawn when it is scrolled away. */
  currentId: string | null;
  carriedId: string | null;
  /** Where a gap opens for the carried card; null: nowhere. */
  gapAt: number | null;
  onHandle: (handle: ColumnHandle | null) => void;
  onNearEnd: () => void;
  onKey: (event: KeyboardEvent, card: Card) => void;
  onLeave: (card: Card) => void;
  onMenu: (isOpen: boolean) => void;
}

const gapHeight = 90;
/** Cards drawn above and below what is seen: few in the first paint, which they would only hold up. */
const firstOverscan = 1;
const overscan = 6;
/** So many cards before the end of what is loaded the next page is asked for. */
const nearEnd = 12;

/** A first guess that is right for most: titles of more than a line make taller cards. */
function guess(card: Card | undefined, width: number): number {
  const perLine = Math.max(10, (width || 270) / 14);
  return card && [...card.title].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 1 : 0.55), 0) > perLine
    ? 100
    : 80;
}

function useOptions(props: CardListProps, list: RefObject<HTMLOListElement | null>) {
  const nodes = props.column.tasks.nodes;
  const pinned = [props.currentId, props.carriedId];
  const { t } = useTranslation('board');
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // A paint has happened by the second frame after this one.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => startTransition(() => setPainted(true))));
    return () => cancelAnimationFrame(frame);
  }, []);
  return {
    t,
    count: nodes.length,
    overscan: isPainted ? overscan : firstOverscan,
    getItemKey: (index: number) => nodes[index]?.id ?? index,
    estimateSize: (index: number) => guess(nodes[index], list.current?.clientWidth ?? 0),
    useFlushSync: false,
    // What has the focus or is in the hand stays in the document wherever one scrolls.
    rangeExtractor: (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      for (const id of pinned) {
        const index = id === null ? -1 : nodes.findIndex((card) => card.id === id);
        if (index >= 0) indexes.add(index);
      }
      return [...indexes].sort((a, b) => a - b);
    },
  };
}

/** On wide windows every column scrolls by itself. */
export function ScrollingCards(props: CardListProps) {
  const list = useRef<HTMLOListElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    ...useOptions(props, list),
    getScrollElement: () => scroller.current,
  });
  return (
    <div ref={scroller} className="scroller">
      <Cards {...props} list={list} virtualizer={virtualizer} scroller={() => scroller.current} />
    </div>
  );
}

/** On the phone one column is the page, and the page scrolls. */
export function PageCards(props: CardListProps) {
  const list = useRef<HTMLOListElement>(null);
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    ...useOptions(props, list),
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  return <Cards {...props} list={list} virtualizer={virtualizer} scroller={() => document.scrollingElement} />;
}

interface CardsProps extends CardListProps {
  list: RefObject<HTMLOListElement | null>;
  virtualizer: Rows;
  scroller: () => Element | null;
}

function Cards({
  column,
  label,
  fresh,
  refusal,
  currentId,
  carriedId,
  gapAt,
  onHandle,
  onNearEnd,
  onKey,
  onLeave,
  onMenu,
  list,
  virtualizer,
  scroller,
}: CardsProps) {
  const nodes = column.tasks.nodes;
  const drawn = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  const latest = useRef({ nodes, virtualizer });
  latest.current = { nodes, virtualizer };

  useSteadyScroll(nodes, latest, scroller);

  const lastDrawn = drawn.at(-1)?.index ?? 0;
  const { hasNextPage, endCursor } = column.tasks.pageInfo;
  useEffect(() => {
    if (hasNextPage && lastDrawn >= nodes.length - nearEnd) onNearEnd();
  }, [hasNextPage, endCursor, lastDrawn, nodes.length, onNearEnd]);

  useColumnHandle(onHandle, list, latest);

  const first = nodes[0];
  const last = nodes.at(-1);
  const currentIndex = nodes.findIndex((card) => card.id === currentId);
  const tabStop = currentIndex >= 0 ? currentIndex : (drawn[0]?.index ?? 0);
  const gapIndex = gapIn(nodes, carriedId, gapAt);
  const opens = gapIndex !== null;
  const gapRow = opens ? virtualizer.measurementsCache[gapIndex] : undefined;
  const gapTop = opens ? (gapRow ? gapRow.start - margin : virtualizer.getTotalSize()) : 0;
  return (
    // Safari forgets that a list without bullets is a list.
    <ol
      role="list"
      ref={list}
      className={carriedId ? 'cards is-carrying' : 'cards'}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() + (opens ? gapHeight : 0) }}
    >
      {drawn.map((row) => {
        const card = nodes[row.index];
        if (!card) return null;
        const shifted = opens && row.index >= gapIndex ? gapHeight : 0;
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-posinset={row.index + 1}
            aria-setsize={column.totalCount}
            style={{ transform: `translateY(${row.start - margin + shifted}px)` }}
          >
            <BoardCard
              card={card}
              isCurrent={row.index === tabStop}
              isFresh={fresh.has(card.id)}
              refusal={refusal?.taskId === card.id ? refusal.words : null}
              ends={endsFor(card, first, last, hasNextPage)}
              onKey={onKey}
              onLeave={onLeave}
              onMenu={onMenu}
            />
          </li>
        );
      })}
      {opens ? <li className="drop wide" aria-hidden="true" style={{ transform: `translateY(${gapTop}px)` }} /> : null}
    </ol>
  );
}

/**
 * Before which of a list's cards a gap opens for the carried one; null: none does. The place counts without the
 * carried card; in its own list everything behind it is one further, and at home there is its own gap already.
 */
export function gapIn(nodes: readonly Card[], carriedId: string | null, gapAt: number | null): number | null {
  const carriedIndex = carriedId === null ? -1 : nodes.findIndex((card) => card.id === carriedId);
  const index = gapAt !== null && carriedIndex >= 0 && gapAt > carriedIndex ? gapAt + 1 : gapAt;
  const isAtHome = index !== null && carriedIndex >= 0 && (index === carriedIndex || index === carriedIndex + 1);
  return isAtHome ? null : index;
}

/** The ends of a list, for the move menu. */
export function endsFor(card: Card, first: Card | undefined, last: Card | undefined, hasMore: boolean) {
  return {
    first: first && first.id !== card.id ? { after: null, before: first, words: 'first' as const } : null,
    // Behind what is not loaded there is no neighbour to name: without one the server takes the end.
    last: hasMore
      ? { after: null, before: null, words: 'last' as const }
      : last && last.id !== card.id
        ? { after: last, before: null, words: 'last' as const }
        : null,
  };
}

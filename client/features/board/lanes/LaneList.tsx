import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { TaskStatus } from '../../../generated/graphql.js';
import type { Lane } from './useLanes.js';

declare module 'react' {
  interface CSSProperties {
    /** The columns that a board's heads and lanes share. */
    '--lane-columns'?: string;
  }
}

export interface LaneListProps {
  lanes: readonly Lane[];
  isPhone: boolean;
  /** Lanes that are drawn wherever one scrolls: with the focus, and with the carried card. */
  pinned: readonly (string | null)[];
  isExpanded: (lane: Lane) => boolean;
  /** The stages whose cards are drawn. */
  drawnStages: readonly TaskStatus[];
  /** Hands over how a lane is brought into sight. */
  onShow: (show: (index: number) => void) => void;
  head: ReactNode;
  row: (lane: Lane) => ReactNode;
}

const headHeight = 37;
const cardHeight = 88;
/** As many cards as a cell shows before it is asked for more. */
const firstCards = 10;

function useOptions({ lanes, pinned, isExpanded, drawnStages }: LaneListProps) {
  return {
    count: lanes.length,
    overscan: 1,
    getItemKey: (index: number) => lanes[index]?.id ?? index,
    // The counts are known before the cards are: a first guess that is nearly right.
    estimateSize(index: number) {
      const lane = lanes[index];
      if (!lane || !isExpanded(lane)) return headHeight;
      const most = Math.max(
        1,
        ...lane.counts.map(({ status, totalCount }) =>
          drawnStages.includes(status) ? Math.min(totalCount, firstCards) : 0,
        ),
      );
      return headHeight + most * cardHeight;
    },
    useFlushSync: false,
    rangeExtractor(range: Range) {
      const indexes = new Set(defaultRangeExtractor(range));
      for (const id of pinned) {
        const index = id === null ? -1 : lanes.findIndex((lane) => lane.id === id);
        if (index >= 0) indexes.add(index);
      }
      return [...indexes].sort((a, b) => a - b);
    },
  };
}

type Rows = Pick<
  ReturnType<typeof useWindowVirtualizer<HTMLDivElement>>,
  'getVirtualItems' | 'getTotalSize' | 'measureElement' | 'scrollToIndex'
> & { options: { scrollMargin: number } };

/** Lanes one under the other, of which those in sight are drawn, and read. */
export function LaneList(props: LaneListProps) {
  return props.isPhone ? <OnPage {...props} /> : <InScroller {...props} />;
}

function InScroller(props: LaneListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...useOptions(props),
    getScrollElement: () => scroller.current,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: headHeight,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.end <= (scrollOffset ?? 0);
  return (
    <div ref={scroller} className="lane-scroller">
      {props.head}
      <Drawn {...props} list={list} virtualizer={virtualizer} />
    </div>
  );
}

function OnPage(props: LaneListProps) {
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    ...useOptions(props),
    scrollMargin: list.current?.offsetTop ?? 0,
    // What stays at the top of the phone's page: its bar and the tabs.
    scrollPaddingStart: 98,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.end <= (scrollOffset ?? 0);
  return <Drawn {...props} list={list} virtualizer={virtualizer} />;
}

function Drawn({
  lanes,
  onShow,
  row,
  list,
  virtualizer,
}: LaneListProps & { list: RefObject<HTMLDivElement | null>; virtualizer: Rows }) {
  const { scrollMargin } = virtualizer.options;
  useEffect(() => onShow((index) => virtualizer.scrollToIndex(index, { align: 'auto' })));
  return (
    <div ref={list} className="lane-list" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const lane = lanes[index];
        return lane ? (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className="lane-row"
            style={{ top: start - scrollMargin }}
          >
            {row(lane)}
          </div>
        ) : null;
      })}
    </div>
  );
}

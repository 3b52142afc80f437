import { useApolloClient, useQuery } from '@apollo/client/react';
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFilter, TaskStatus } from '../../../generated/graphql.js';
import { appendPage, boardField } from '../../../task-actions/boardCache.js';
import { Button } from '../../../ui/Button.js';
import { Skeleton } from '../../../ui/states.js';
import { LaneCardsDocument, MoreOfColumnDocument } from '../board.generated.js';
import { placeId, type Rule, type Target } from '../carrying.js';
import type { ColumnHandle } from '../columns.js';
import type { Card, Column } from '../useBoard.js';
import { LaneCell } from './LaneCell.js';
import { LaneHead, useLaneName } from './LaneHead.js';
import type { Lane } from './useLanes.js';

/** How many cards a press on 再看 brings. */
const more = 20;

export interface LaneRowProps {
  planId: string;
  lane: Lane;
  /** Of the board that holds this lane's cards. */
  filter: TaskFilter;
  isExpanded: boolean;
  /** The stages that are drawn, and which of them as rails. */
  stages: readonly TaskStatus[];
  rails: readonly TaskStatus[];
  fresh: ReadonlySet<string>;
  refusal: { taskId: string; words: string } | null;
  current: Partial<Record<string, string>>;
  /** Where the carried card is from, and may go; null when nothing is carried. */
  carried: { cardId: string; lane: string; target: Target | null } | null;
  ruleFor: ((status: TaskStatus, laneId: string) => Rule) | null;
  onColumns: (laneId: string, columns: readonly Column[] | null) => void;
  onHandle: (place: string) => (handle: ColumnHandle | null) => void;
  onToggle: (laneId: string) => void;
  onHeadKey: (event: KeyboardEvent, laneId: string) => void;
  onKey: (event: KeyboardEvent, card: Card) => void;
  onLeave: () => void;
  onMenu: (isOpen: boolean) => void;
}

/** One lane across the board. Its cards are read when it is drawn, which is when it comes into sight. */
export const LaneRow = memo(function LaneRow({
  planId,
  lane,
  filter,
  isExpanded,
  stages,
  rails,
  fresh,
  refusal,
  current,
  carried,
  ruleFor,
  onColumns,
  onHandle,
  onToggle,
  onHeadKey,
  onKey,
  onLeave,
  onMenu,
}: LaneRowProps) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const name = useLaneName()(lane);
  const client = useApolloClient();
  const variables = useMemo(() => ({ planId, filter }), [planId, filter]);
  const { data, previousData, error, refetch } = useQuery(LaneCardsDocument, { variables, skip: !isExpanded });
  const columns = isExpanded ? ((data ?? previousData)?.board.columns ?? null) : null;
  useLayoutEffect(() => {
    onColumns(lane.id, columns);
    return () => onColumns(lane.id, null);
  }, [onColumns, lane.id, columns]);

  const readMore = useCallback(
    async (status: TaskStatus, after: string | null) => {
      const page = await client.query({
        query: MoreOfColumnDocument,
        variables: { planId, filter: { ...filter, statuses: [status] }, after, first: more },
        fetchPolicy: 'no-cache',
      });
      if (page.data) appendPage(client.cache, boardField(client.cache, variables), status, page.data.tasks);
    },
    [client, planId, filter, variables],
  );

  const isElsewhere = carried !== null && carried.lane !== lane.id;
  const targeted = carried?.target?.lane === lane.id ? carried.target : null;
  const counts = (columns ?? lane.counts).filter(({ status }) => stages.includes(status));
  return (
    <section
      className={`lane${isExpanded ? ' is-open' : ''}${isElsewhere ? ' is-elsewhere' : ''}`}
      aria-label={t('lanes.label', { name, n: lane.totalCount })}
    >
      <LaneHead
        lane={lane}
        counts={counts}
        isExpanded={isExpanded}
        refusal={isElsewhere && targeted && ruleFor ? ruleFor(targeted.status, lane.id).words : null}
        onToggle={onToggle}
        onKey={onHeadKey}
      />
      {columns ? (
        <div className="lane-cells">
          {columns
            .filter(({ status }) => stages.includes(status))
            .map((column) => {
              const { status } = column;
              const isRail = rails.includes(status);
              const rule = ruleFor?.(status, lane.id) ?? null;
              return (
                <LaneCell
                  key={status}
                  laneId={lane.id}
                  column={column}
                  label={t('lanes.cell', { name, stage: tm(`stage.${status}`), n: column.totalCount })}
                  mode={rule?.mode ?? null}
                  fresh={fresh}
                  refusal={refusal}
                  currentId={current[placeId({ status, lane: lane.id })] ?? null}
                  carriedId={
                    carried && column.tasks.nodes.some(({ id }) => id === carried.cardId) ? carried.cardId : null
                  }
                  gapAt={targeted?.status === status && rule?.mode !== 'maynot' ? targeted.index : null}
                  isRail={isRail}
                  onHandle={onHandle(placeId({ status, lane: lane.id }))}
                  onMore={readMore}
                  onKey={onKey}
                  onLeave={onLeave}
                  onMenu={onMenu}
                />
              );
            })}
        </div>
      ) : isExpanded ? (
        error ? (
          <p className="lane-more cap">
            {t('lanes.failed')}
            <Button kind="bare" small onClick={() => void refetch().catch(() => undefined)}>
              {t('state.retry', { ns: 'frame' })}
            </Button>
          </p>
        ) : (
          <Skeleton rows={1} />
        )
      ) : null}
    </section>
  );
});

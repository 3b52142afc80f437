import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { HintBand } from '../../task-actions/hints.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { useDates } from '../../ui/Dates.js';
import { ErrorState } from '../../ui/states.js';
import { BoardColumns } from './BoardColumns.js';
import { BoardSkeleton } from './BoardSkeleton.js';
import { EmptyBoard } from './EmptyBoard.js';
import { FilterSentence } from './FilterSentence.js';
import { isFiltered, readFilter, readLanes, toTaskFilter, writeAsOf, writeFilter, writeLanes } from './filter.js';
import { useLanes } from './lanes/useLanes.js';
import { SavedFilters } from './saved/SavedFilters.js';
import type { BoardView } from './saved/savedView.js';
import { useBoard } from './useBoard.js';
import { useFilterChoices } from './useFilterChoices.js';
import './board.css';

const LanesBoard = lazy(() =>
  import('./lanes/LanesBoard.js').then(({ LanesBoard: component }) => ({ default: component })),
);

export interface BoardPageProps {
  planId: string;
  /** Grows with every return of a lost connection: what was missed is read anew. */
  reconnections: number;
  /** The button that creates a task, from whoever may offer it. */
  create?: ReactNode;
  /** Where the plan is kept by hand; absent for those who may not. */
  keepAddress?: string | undefined;
}

export function BoardPage({ planId, reconnections, create, keepAddress }: BoardPageProps) {
  const { t } = useTranslation('board');
  const explain = useErrorWords();
  const { today } = useDates();
  const { isAsking } = useMoveTask();
  const [params, setParams] = useSearchParams();
  const [isHeld, setHeld] = useState(false);
  const key = writeFilter(new URLSearchParams(), readFilter(params)).toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(key)), [key]);
  const taskFilter = useMemo(() => toTaskFilter(filter, today), [filter, today]);
  const choices = useFilterChoices(planId);
  const lanes = readLanes(params);
  const board = useBoard(planId, taskFilter, isHeld || isAsking, lanes === null);
  const laned = useLanes(planId, taskFilter, lanes, isHeld || isAsking);
  const { refetch, error } = lanes ? laned : board;
  const columns = lanes ? laned.columns : board.columns;

  useEffect(() => {
    document.title = `${t('title')} · ${t('product', { ns: 'frame' })}`;
  }, [t]);
  useEffect(() => {
    if (reconnections > 0) void refetch().catch(() => undefined);
  }, [reconnections, refetch]);

  const setFilter = (change: Parameters<typeof writeFilter>[1]) => setParams((now) => writeFilter(now, change));
  const view = { filter, lanes };
  const openView = (next: BoardView) => setParams((now) => writeLanes(writeFilter(now, next.filter), next.lanes));
  const total = columns?.reduce((sum, column) => sum + column.totalCount, 0);
  const late = columns?.reduce((sum, column) => sum + (column.status === 'DONE' ? 0 : column.lateCount), 0);
  const fault = error ? explain(error) : null;
  return (
    <>
      <h1 className="sr">{t('title')}</h1>
      <FilterSentence
        filter={filter}
        choices={choices}
        total={total}
        late={late}
        onChange={setFilter}
        create={create}
        lanes={lanes}
        onLanes={(next) => setParams((now) => writeLanes(now, next))}
        day={null}
        onDay={(day) => setParams((now) => writeAsOf(now, day))}
        saved={
          <SavedFilters
            planId={planId}
            filters={choices.saved}
            view={view}
            canShare={choices.canShare}
            onOpen={openView}
          />
        }
      />
      <HintBand
        of={[
          ['OFFICE_SENTENCE', 'up'],
          ['OFFICE_MOVE', 'down'],
        ]}
      />
      {fault && !columns ? (
        <div className="board-state">
          <ErrorState title={t('failed')} reason={fault.words} onRetry={() => void refetch().catch(() => undefined)} />
        </div>
      ) : !columns ? (
        <BoardSkeleton />
      ) : total === 0 ? (
        <div className="board-state">
          <EmptyBoard
            filter={filter}
            choices={choices}
            isFiltered={isFiltered(filter)}
            onChange={setFilter}
            keepAddress={keepAddress}
          />
        </div>
      ) : lanes && laned.lanes ? (
        <Suspense fallback={<BoardSkeleton />}>
          <LanesBoard
            key={lanes}
            planId={planId}
            kind={lanes}
            laned={{ ...laned, columns, lanes: laned.lanes }}
            isFiltered={isFiltered(filter)}
            onHeld={setHeld}
          />
        </Suspense>
      ) : board.columns ? (
        <BoardColumns
          planId={planId}
          columns={board.columns}
          isStale={board.isStale}
          isFiltered={isFiltered(filter)}
          fresh={board.fresh}
          onMore={board.loadMore}
          onHeld={setHeld}
        />
      ) : null}
    </>
  );
}

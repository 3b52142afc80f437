import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { useDates } from '../../ui/Dates.js';
import { ErrorState } from '../../ui/states.js';
import { BoardColumns } from './BoardColumns.js';
import { BoardSkeleton } from './BoardSkeleton.js';
import { EmptyBoard } from './EmptyBoard.js';
import { FilterSentence } from './FilterSentence.js';
import { isFiltered, readFilter, toTaskFilter, writeFilter } from './filter.js';
import { useBoard } from './useBoard.js';
import { useFilterChoices } from './useFilterChoices.js';
import './board.css';

export interface BoardPageProps {
  planId: string;
  /** Grows with every return of a lost connection: what was missed is read anew. */
  reconnections: number;
  /** The button that creates a task, from whoever may offer it. */
  create?: ReactNode;
}

export function BoardPage({ planId, reconnections, create }: BoardPageProps) {
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
  const board = useBoard(planId, taskFilter, isHeld || isAsking);
  const { refetch } = board;

  useEffect(() => {
    document.title = `${t('title')} · ${t('product', { ns: 'frame' })}`;
  }, [t]);
  useEffect(() => {
    if (reconnections > 0) void refetch().catch(() => undefined);
  }, [reconnections, refetch]);

  const setFilter = (change: Parameters<typeof writeFilter>[1]) => setParams((now) => writeFilter(now, change));
  const total = board.columns?.reduce((sum, column) => sum + column.totalCount, 0);
  const late = board.columns?.reduce((sum, column) => sum + (column.status === 'DONE' ? 0 : column.lateCount), 0);
  const fault = board.error ? explain(board.error) : null;
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
      />
      {fault && !board.columns ? (
        <div className="board-state">
          <ErrorState title={t('failed')} reason={fault.words} onRetry={() => void refetch().catch(() => undefined)} />
        </div>
      ) : !board.columns ? (
        <BoardSkeleton />
      ) : total === 0 ? (
        <div className="board-state">
          <EmptyBoard filter={filter} choices={choices} isFiltered={isFiltered(filter)} onChange={setFilter} />
        </div>
      ) : (
        <BoardColumns
          columns={board.columns}
          isStale={board.isStale}
          isFiltered={isFiltered(filter)}
          fresh={board.fresh}
          onMore={board.loadMore}
          onHeld={setHeld}
        />
      )}
    </>
  );
}

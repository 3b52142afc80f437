import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { Button } from '../../../ui/Button.js';
import { useDates } from '../../../ui/Dates.js';
import { EmptyState, ErrorState } from '../../../ui/states.js';
import { BoardColumns } from '../BoardColumns.js';
import { BoardSkeleton } from '../BoardSkeleton.js';
import { EmptyBoard } from '../EmptyBoard.js';
import { FilterSentence } from '../FilterSentence.js';
import { isFiltered, readFilter, readLanes, toTaskFilter, writeAsOf, writeFilter, writeLanes } from '../filter.js';
import { ReadOnlyBoard } from '../readOnly.js';
import { SavedFilters } from '../saved/SavedFilters.js';
import { useFilterChoices } from '../useFilterChoices.js';
import { PastBand } from './PastBand.js';
import { usePastBoard } from './usePastBoard.js';
import '../board.css';

interface PastBoardPageProps {
  readonly planId: string;
  /** The day at whose end the board is shown, before today. */
  readonly day: string;
  /** Grows with every return of a lost connection. */
  readonly reconnections: number;
}

const nothingIsFresh: ReadonlySet<string> = new Set();
const isNeverHeld = () => undefined;

/** The board as it stood at the end of a day, from the history: read only, in columns alone. */
export function PastBoardPage({ planId, day, reconnections }: PastBoardPageProps) {
  const { t } = useTranslation('board');
  const explain = useErrorWords();
  const { date } = useDates();
  const [params, setParams] = useSearchParams();
  const key = writeFilter(new URLSearchParams(), readFilter(params)).toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(key)), [key]);
  // What was due within a week then, not now.
  const taskFilter = useMemo(() => toTaskFilter(filter, day), [filter, day]);
  const choices = useFilterChoices(planId);
  const { columns, isStale, error, refetch, loadMore } = usePastBoard(planId, taskFilter, day);
  const retry = useCallback(() => void refetch().catch(() => undefined), [refetch]);

  useEffect(() => {
    document.title = `${t('day.title', { date: date(day) })} · ${t('product', { ns: 'frame' })}`;
  }, [t, date, day]);
  useEffect(() => {
    // A day that is shown stays as it is.
    if (reconnections > 0 && !columns) retry();
  }, [reconnections, columns, retry]);

  const setFilter = (change: Parameters<typeof writeFilter>[1]) => setParams((now) => writeFilter(now, change));
  const setDay = (next: string | null) => setParams((now) => writeAsOf(now, next));
  const total = columns?.reduce((sum, column) => sum + column.totalCount, 0);
  const late = columns?.reduce((sum, column) => sum + (column.status === 'DONE' ? 0 : column.lateCount), 0);

  function board() {
    if (!columns) {
      if (!error) return <BoardSkeleton />;
      return (
        <div className="board-state">
          <ErrorState title={t('failed')} reason={explain(error).words} onRetry={retry} />
        </div>
      );
    }
    if (total === 0)
      return (
        <div className="board-state">
          {isFiltered(filter) ? (
            <EmptyBoard filter={filter} choices={choices} isFiltered onChange={setFilter} keepAddress={undefined} />
          ) : (
            <EmptyState
              title={t('day.empty', { date: date(day) })}
              actions={<Button onClick={() => setDay(null)}>{t('day.today')}</Button>}
            >
              {t('day.emptyHint')}
            </EmptyState>
          )}
        </div>
      );
    return (
      <ReadOnlyBoard value={true}>
        <BoardColumns
          planId={planId}
          columns={columns}
          isStale={isStale}
          isFiltered={isFiltered(filter)}
          fresh={nothingIsFresh}
          onMore={loadMore}
          onHeld={isNeverHeld}
        />
      </ReadOnlyBoard>
    );
  }

  return (
    <>
      <h1 className="sr">{t('day.title', { date: date(day) })}</h1>
      <PastBand day={day} onDay={setDay} />
      <FilterSentence
        filter={filter}
        choices={choices}
        total={total}
        late={late}
        onChange={setFilter}
        lanes={null}
        day={day}
        onDay={setDay}
        saved={
          <SavedFilters
            planId={planId}
            filters={choices.saved}
            view={{ filter, lanes: readLanes(params) }}
            canShare={choices.canShare}
            onOpen={(next) => setParams((now) => writeLanes(writeFilter(now, next.filter), next.lanes))}
          />
        }
      />
      {board()}
    </>
  );
}

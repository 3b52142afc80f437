import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useRowWalk } from '../../ui/useRowWalk.js';
import { grouped, type RowGroup, type TaskRow } from './groups.js';
import { OverdueTable } from './OverdueTable.js';
import { type OverdueView, toTaskFilter } from './overdueAddress.js';
import { useHeadings } from './useHeadings.js';
import { useHeldRows } from './useHeldRows.js';
import type { Lateness } from './useOverdueSummary.js';
import { useOverdueTasks } from './useOverdueTasks.js';

const isWaitingRow = ({ row }: TaskRow): boolean => row.waitsForOffice;

interface OverdueListProps {
  readonly planId: string;
  readonly overdue: Lateness;
  readonly view: OverdueView;
  readonly reconnections: number;
}

/** The rows: those that are late, grouped as wished, and apart those that only wait for the office. */
export function OverdueList({ planId, overdue, view, reconnections }: OverdueListProps) {
  const { t } = useTranslation('overdue');
  const errorWords = useErrorWords();
  const { unit, age, waiting: onlyWaiting } = view;
  const filter = useMemo(() => toTaskFilter({ unit, age, waiting: onlyWaiting }), [unit, age, onlyWaiting]);
  const list = useOverdueTasks(planId, filter, reconnections);
  const { rows, isWaiting, showNow, watch } = useHeldRows(list.tasks ?? []);
  const { headings, ownHeading } = useHeadings(overdue, view);
  const { stop, walk } = useRowWalk();

  if (list.tasks === undefined) {
    return list.error === undefined ? (
      <Skeleton rows={4} words={t('loading')} />
    ) : (
      <ErrorState title={t('failed')} reason={errorWords(list.error).words} onRetry={list.retry} />
    );
  }

  const late = rows.filter((row) => !isWaitingRow(row));
  const waiting = rows.filter(isWaitingRow);
  const groups: RowGroup[] = headings ? grouped(late, headings, ownHeading) : [{ heading: null, rows: late }];
  const tabStop = rows.some(({ row }) => row.id === stop) ? stop : ((late[0] ?? waiting[0])?.row.id ?? null);
  return (
    <>
      <div className="overdue-waits">
        <p role="status">{isWaiting ? t('movedMeanwhile') : ''}</p>
        {isWaiting ? (
          <Button kind="bare" small onClick={showNow}>
            {t('showNow')}
          </Button>
        ) : null}
      </div>
      <div {...watch}>
        <div {...walk}>
          {rows.length === 0 ? <p className="overdue-nothing">{t('nothingChosen')}</p> : null}
          {late.length === 0 ? null : <OverdueTable label={t('rows')} groups={groups} tabStop={tabStop} />}
          {waiting.length === 0 ? null : (
            <section className="overdue-office">
              <h2>
                {t('waitingTitle')}
                <span>{t('waitingNote')}</span>
              </h2>
              <OverdueTable label={t('waitingRows')} groups={[{ heading: null, rows: waiting }]} tabStop={tabStop} />
            </section>
          )}
        </div>
      </div>
      {list.left > 0 ? (
        <p className="overdue-more">
          <Button pending={list.more === 'reading'} onClick={list.readMore}>
            {list.more === 'reading' ? t('readingMore') : t('more', { count: list.left })}
          </Button>
          <span role="status">{list.more === 'failed' ? t('moreFailed') : ''}</span>
        </p>
      ) : null}
    </>
  );
}

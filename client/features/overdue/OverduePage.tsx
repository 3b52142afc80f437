import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverdueTaskFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { OverdueSentence } from './OverdueSentence.js';
import { OverdueTable } from './OverdueTable.js';
import type { ShownRow } from './steadyRows.js';
import { useHeldRows } from './useHeldRows.js';
import { useOverdue } from './useOverdue.js';
import './overdue.css';

const isWaitingRow = ({ row }: ShownRow<OverdueTaskFragment>): boolean => row.waitsForOffice;

interface OverduePageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections?: number;
}

/** What is late, who has it, why, and what happens next: the leader's page. */
export function OverduePage({ planId, reconnections = 0 }: OverduePageProps) {
  const { t } = useTranslation('overdue');
  const errorWords = useErrorWords();
  const overdue = useOverdue(planId, reconnections);
  const { rows, isWaiting, showNow, watch } = useHeldRows(overdue.tasks);
  const { data, tasks } = overdue;

  if (data === undefined) {
    return (
      <div className="overdue">
        <h1 className="sr">{t('page')}</h1>
        {overdue.error === undefined ? (
          <Skeleton rows={8} words={t('loading')} />
        ) : (
          <ErrorState title={t('failed')} reason={errorWords(overdue.error).words} onRetry={overdue.retry} />
        )}
      </div>
    );
  }

  const late = rows.filter((row) => !isWaitingRow(row));
  const waiting = rows.filter(isWaitingRow);
  const left = data.tasks.totalCount - tasks.length;
  return (
    <div className="overdue">
      <OverdueSentence data={data} tasks={tasks} isWhole={!overdue.hasMore} />
      <hr className="ww" />
      {rows.length === 0 ? (
        <Nothing total={data.plan?.progress.total ?? 0} />
      ) : (
        <>
          <div className="overdue-tools">
            <p className="cap q3">{t('sorted')}</p>
            <p role="status" className="overdue-waits">
              {isWaiting ? t('movedMeanwhile') : ''}
            </p>
            {isWaiting ? (
              <Button kind="bare" small onClick={showNow}>
                {t('showNow')}
              </Button>
            ) : null}
            <Button small className="end" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
          <div {...watch}>
            {late.length === 0 ? null : <OverdueTable label={t('rows')} rows={late} />}
            {waiting.length === 0 ? null : (
              <section className="overdue-office">
                <h2>
                  {t('waitingTitle')}
                  <span>{t('waitingNote')}</span>
                </h2>
                <OverdueTable label={t('waitingRows')} rows={waiting} />
              </section>
            )}
          </div>
          {overdue.hasMore ? (
            <p className="overdue-more">
              <Button pending={overdue.more === 'reading'} onClick={overdue.readMore}>
                {overdue.more === 'reading' ? t('readingMore') : t('more', { count: Math.max(left, 1) })}
              </Button>
              <span role="status">{overdue.more === 'failed' ? t('moreFailed') : ''}</span>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

/** Good news in one sentence; and where nothing is late because nothing is there, that is said instead. */
function Nothing({ total }: { readonly total: number }) {
  const { t } = useTranslation('overdue');
  if (total === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>;
  const toBoard = (
    <Link className="btn" to="/board">
      {t('toBoard')}
    </Link>
  );
  return (
    <EmptyState title={t('noneTitle')} actions={toBoard}>
      {t('noneBody', { count: total })}
    </EmptyState>
  );
}

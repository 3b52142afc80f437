import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { HintBand } from '../../task-actions/hints.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { OverdueList } from './OverdueList.js';
import { OverdueMatrix } from './OverdueMatrix.js';
import { OverdueSentence } from './OverdueSentence.js';
import { OverdueTools } from './OverdueTools.js';
import { type OverdueView, readView, writeView } from './overdueAddress.js';
import { useOverdueSummary } from './useOverdueSummary.js';
import './overdue.css';
import './print.css';

interface OverduePageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections?: number;
}

/** What is late, who has it, why, and what happens next: the leader's page. */
export function OverduePage({ planId, reconnections = 0 }: OverduePageProps) {
  const { t } = useTranslation('overdue');
  const errorWords = useErrorWords();
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  const tools = useRef<HTMLDivElement>(null);
  const { summary, today, error, retry } = useOverdueSummary(planId, reconnections);

  if (summary === undefined || today === undefined) {
    return (
      <div className="paper overdue">
        <h1 className="sr">{t('page')}</h1>
        {error === undefined ? (
          <Skeleton rows={8} words={t('loading')} />
        ) : (
          <ErrorState title={t('failed')} reason={errorWords(error).words} onRetry={retry} />
        )}
      </div>
    );
  }

  function show(change: Partial<OverdueView>): void {
    setParams((now) => writeView(now, change));
    // On the phone the matrix stands under the rows that it chooses.
    if (tools.current && tools.current.getBoundingClientRect().top < 0) tools.current.scrollIntoView();
  }

  const { overdue, progress } = summary;
  return (
    <div className="paper overdue">
      <header className="overdue-head">
        <div>
          <OverdueSentence today={today} summary={summary} />
          <HintBand of={[['LEADER_TOTALS', 'up']]} />
        </div>
        {progress.overdue === 0 ? null : <OverdueMatrix overdue={overdue} view={view} onChoose={show} />}
      </header>
      <hr className="ww" />
      {progress.overdue === 0 ? (
        <Nothing total={progress.total} />
      ) : (
        <>
          <OverdueTools ref={tools} overdue={overdue} view={view} onShow={show} />
          <HintBand
            of={[
              ['LEADER_ROWS', 'down'],
              ['LEADER_PRINT', 'up-end'],
            ]}
          />
          <OverdueList
            // Rows that are held in their places belong to one choice.
            key={`${view.unit} ${view.age} ${view.waiting}`}
            planId={planId}
            overdue={overdue}
            view={view}
            reconnections={reconnections}
          />
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

import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useReload } from '../../task-actions/useReload.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { ItemsTable } from './ItemsTable.js';
import { PlanSentence } from './PlanSentence.js';
import { PlanPageDocument } from './plan.generated.js';
import { TimeLine } from './TimeLine.js';
import './plan.css';
import './items.css';
import './plan-narrow.css';
import './plan-print.css';

interface PlanPageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections?: number;
  /** What may be done to the plan: stands below the page's sentence. */
  readonly tools?: ReactNode;
}

/** The plan as a ledger of its items, and its milestones across the years. */
export function PlanPage({ planId, reconnections = 0, tools }: PlanPageProps) {
  const { t } = useTranslation('plan');
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(PlanPageDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  const plan = data?.plan;

  if (!plan) {
    return (
      <div className="paper plan">
        <h1 className="sr">{t('page')}</h1>
        {error === undefined ? (
          <Skeleton rows={9} lines={1} words={t('loading')} />
        ) : (
          <ErrorState
            title={t('failed')}
            reason={errorWords(error).words}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )}
      </div>
    );
  }
  return (
    <div className="paper plan">
      <PlanSentence plan={plan} tools={tools} />
      <hr className="ww" />
      {plan.items.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <>
          <ItemsTable items={plan.items} milestones={plan.milestones} />
          <TimeLine plan={plan} milestones={plan.milestones} />
        </>
      )}
    </div>
  );
}

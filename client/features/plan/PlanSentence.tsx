import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanPageQuery } from '../../generated/graphql.js';
import { StageBar, StageLegend } from '../../task-actions/StageBar.js';
import { itemCount } from '../../ui/numerals.js';
import { usePlanAddress } from './usePlanAddress.js';

interface PlanSentenceProps {
  readonly plan: NonNullable<PlanPageQuery['plan']>;
  readonly tools?: ReactNode;
}

/** The plan in a sentence with figures in it, and beside it how its tasks are spread over the stages. */
export function PlanSentence({ plan, tools }: PlanSentenceProps) {
  const { t, i18n } = useTranslation('plan');
  const address = usePlanAddress();
  const { progress, items } = plan;
  const cancelled = progress.total - progress.inForce;
  const rate = Math.round(progress.completionRate * 100);
  const clauses = [
    t('items', { count: items.length, number: itemCount(items.length, i18n.language) }),
    ...(progress.total === 0
      ? [t('noTasks')]
      : [t('tasks', { count: progress.total }), t('done', { count: progress.done })]),
  ];
  return (
    <header className="plan-head">
      <div className="plan-says">
        <h1>
          {clauses.map((clause) => (
            <Fragment key={clause}>
              <span className="ph">{clause}</span>
              {t('gap')}
            </Fragment>
          ))}
        </h1>
        {progress.total === 0 ? null : (
          <p className="q2">{cancelled > 0 ? t('rateCancelled', { count: cancelled, rate }) : t('rate', { rate })}</p>
        )}
        {tools ? <div className="plan-tools">{tools}</div> : null}
      </div>
      {progress.total === 0 ? null : (
        <div className="plan-sum">
          <p className="cap">
            <span className="q2">{t('stages')}</span>
            {progress.overdue > 0 ? (
              <Link className="late" to={address('/overdue')}>
                {t('overdue', { count: progress.overdue })}
              </Link>
            ) : null}
          </p>
          <StageBar byStatus={progress.byStatus} />
          <StageLegend byStatus={progress.byStatus} />
        </div>
      )}
    </header>
  );
}

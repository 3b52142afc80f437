import { useTranslation } from 'react-i18next';

/** As much of a batch as one sentence says. */
interface Standing {
  readonly mostDaysOverdue: number;
  readonly progress: { readonly total: number; readonly done: number; readonly overdue: number };
}

/** Where what was dealt together stands: how many, how many are done, how many are late and how late the last of them. */
export function BatchSentence({ batch: { mostDaysOverdue: days, progress } }: { readonly batch: Standing }) {
  const { t } = useTranslation('moves');
  const { total, done, overdue } = progress;
  return (
    <>
      <span className="ph">
        {t('batch.units', { count: total })}
        {t('batch.comma')}
      </span>
      {t('batch.gap')}
      <span className="ph">
        {done === 0 ? t('batch.noneDone') : t('batch.done', { count: done })}
        {t('batch.comma')}
      </span>
      {t('batch.gap')}
      <span className="ph">
        {overdue === 0 ? (
          t('batch.noneOverdue')
        ) : (
          <span className="late">
            {overdue === 1 ? t('batch.overdueOne', { days }) : t('batch.overdue', { n: overdue, days })}
          </span>
        )}
        {t('batch.end')}
      </span>
    </>
  );
}

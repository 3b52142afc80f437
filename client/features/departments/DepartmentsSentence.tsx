import { Trans, useTranslation } from 'react-i18next';
import type { DepartmentsQuery } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';

/** The page in a sentence: how many lead, and how many of them have something behind. */
export function DepartmentsSentence({ departments }: { readonly departments: DepartmentsQuery['departments'] }) {
  const { t } = useTranslation('departments');
  const { fullDate, today } = useDates();
  const leading = departments.filter(({ progress }) => progress.total > 0);
  const total = leading.reduce((sum, { progress }) => sum + progress.total, 0);
  const behind = leading.filter(({ progress }) =>
    progress.byLight.some(({ light, count }) => light === 'RED' && count > 0),
  ).length;
  const idle = departments.length - leading.length;
  return (
    <header className="paper-head">
      <h1 className="paper-title">{t('asOf', { date: fullDate(today) })}</h1>
      {total === 0 ? null : (
        <p className="paper-lead deps-sentence">
          <span className="ph">{t('leading', { count: leading.length, total })}</span>
          {t('gap')}
          <span className="ph">
            {behind === 0 ? (
              t('behindNone')
            ) : (
              <Trans t={t} i18nKey="behind" count={behind} components={{ late: <b /> }} />
            )}
          </span>
        </p>
      )}
      {idle > 0 && total > 0 ? <p className="deps-also">{t('idle', { count: idle })}</p> : null}
    </header>
  );
}

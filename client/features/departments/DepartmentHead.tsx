import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddresses } from './address.js';
import type { DepartmentOnPage } from './department.js';

/** Its name, who it is, and how its tasks stand, in a sentence. */
export function DepartmentHead({ department }: { readonly department: DepartmentOnPage }) {
  const { t } = useTranslation('departments');
  const { of } = useAddresses();
  const { head, kind, parent, progress, ledTasks } = department;
  const { total, overdue } = progress;
  const done = progress.byStatus.find(({ status }) => status === 'DONE')?.count ?? 0;
  const behind = progress.byLight.find(({ light }) => light === 'RED')?.count ?? 0;
  // The longest overdue comes first.
  const days = ledTasks.nodes[0]?.daysOverdue ?? 0;
  return (
    <header className="paper-head">
      <h1 className="dep-name">{department.name}</h1>
      <p className="q2">
        {parent ? <Link to={of(parent.code)}>{t('one.under', { name: parent.shortName })}</Link> : t(`kind.${kind}`)}
        {t('one.gap')}
        {head ? t('one.headIs', { name: head.name }) : t('one.noHead')}
        {department.isArchived ? t('one.gap') + t('one.archived') : null}
      </p>
      <p className="dep-sentence">
        <span className="ph">
          {total === 0 ? t('one.leadsNone') : t(total === done ? 'one.leadsOnly' : 'one.leads', { count: total })}
        </span>
        {t('gap')}
        {total === 0 || total === done ? null : (
          <span className="ph">
            {overdue > 0 ? (
              <Trans t={t} i18nKey="one.late" count={overdue} values={{ days }} components={{ late: <b /> }} />
            ) : behind > 0 ? (
              t('one.behind', { count: behind })
            ) : (
              t('one.onTrack')
            )}
          </span>
        )}
        {t('gap')}
        {done > 0 ? <span className="ph">{t('one.done', { count: done })}</span> : null}
      </p>
    </header>
  );
}

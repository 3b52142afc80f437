import { useTranslation } from 'react-i18next';
import type { ImportPreviewQuery } from '../../generated/graphql.js';

/** What each row would become; those that are wrong come first, with what is wrong. */
export function ImportRows({ rows }: { readonly rows: ImportPreviewQuery['accountImportPreview'] }) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const sorted = [...rows].sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0));
  return (
    <section className="import-rows" aria-label={t('import.rows')}>
      <ul>
        {sorted.map((row) => (
          <li key={row.number}>
            <span className="q3">{row.number}</span>
            <span>
              {[
                row.login,
                row.name,
                row.department?.shortName ?? t('accounts.noDepartment'),
                row.roles.length === 0
                  ? t('accounts.noRole')
                  : row.roles.map((role) => tf(`role.${role}`)).join(t('comma')),
              ].join('  ')}
            </span>
            {row.faults.length === 0 ? null : (
              <span className="why">{row.faults.map(({ message }) => message).join(t('comma'))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { KeptAccountFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';

interface AccountsTableProps {
  readonly accounts: readonly KeptAccountFragment[];
  readonly onOpen: (account: KeptAccountFragment) => void;
}

/** A table at the desk, entries on the phone; the roles are said, since the phone lays the table out anew. */
export function AccountsTable({ accounts, onOpen }: AccountsTableProps) {
  const { t } = useTranslation('settings');
  const { clock } = useDates();
  const { t: tf } = useTranslation('frame');
  const heads = ['name', 'login', 'roles', 'department', 'last'] as const;
  return (
    <table className="ledger admin-rows" role="table" aria-label={t('section.accounts')}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className={head}>
              {t(`accounts.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {accounts.map((account) => (
          <tr key={account.id} role="row" className={account.isDisabled ? 'is-off' : undefined}>
            <th role="rowheader" scope="row" className="name">
              <button type="button" className="admin-open" onClick={() => onOpen(account)}>
                {account.name}
              </button>
              {account.isDisabled ? <span className="cap q3">{t('accounts.disabled')}</span> : null}
              {!account.isDisabled && account.mustChangePassword ? (
                <span className="cap q3">{t('accounts.oneTime')}</span>
              ) : null}
            </th>
            <td role="cell">{account.login}</td>
            <td role="cell">
              {account.roles.length === 0 ? (
                <span className="q3">{t('accounts.noRole')}</span>
              ) : (
                account.roles.map((role) => tf(`role.${role}`)).join(t('comma'))
              )}
            </td>
            <td role="cell">
              {account.department?.shortName ?? <span className="q3">{t('accounts.noDepartment')}</span>}
            </td>
            <td role="cell" className="last">
              {account.lastSignedInAt == null ? (
                <span className="q3">{t('accounts.never')}</span>
              ) : (
                clock(Date.parse(account.lastSignedInAt))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

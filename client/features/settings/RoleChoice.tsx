import { useTranslation } from 'react-i18next';
import type { Role } from '../../generated/graphql.js';

const roles: readonly Role[] = ['DEPARTMENT_HEAD', 'OFFICE', 'LEADER', 'ADMIN'];

interface RoleChoiceProps {
  readonly value: readonly Role[];
  readonly onChange: (value: readonly Role[]) => void;
  /** The last admin keeps the role: the server refuses, and here it is told beforehand. */
  readonly keepsAdmin: boolean;
}

/** An account may hold several roles; without one it reads. */
export function RoleChoice({ value, onChange, keepsAdmin }: RoleChoiceProps) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  return (
    <fieldset className="admin-roles">
      <legend>{t('accounts.roles')}</legend>
      {roles.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={value.includes(role)}
            disabled={role === 'ADMIN' && keepsAdmin}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, role] : value.filter((other) => other !== role))
            }
          />
          <span>
            {tf(`role.${role}`)}
            <span className="cap q3">{t(`accounts.roleHint.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import type { MailGroup } from '../../../generated/graphql.js';
import '../administration.css';

/** In the order in which they are offered. */
const groups: readonly MailGroup[] = ['DIGEST', 'NOTICES', 'INSTRUCTIONS', 'ASSIGNMENTS', 'STEPS', 'ANSWERS'];

interface MailGroupsProps {
  readonly legend: string;
  readonly isOn: (group: MailGroup) => boolean;
  /** Whether it cannot be switched off. */
  readonly isFixed?: (group: MailGroup) => boolean;
  readonly onChange: (group: MailGroup, isOn: boolean) => void;
}

/** What may also come by e-mail, a box each. */
export function MailGroups({ legend, isOn, isFixed = () => false, onChange }: MailGroupsProps) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className="admin-roles">
      <legend>{legend}</legend>
      {groups.map((group) => (
        <label key={group}>
          <input
            type="checkbox"
            checked={isOn(group)}
            disabled={isFixed(group)}
            onChange={(event) => onChange(group, event.target.checked)}
          />
          <span>
            {t(`channels.whichOf.${group}`)}
            <span className="cap q3">
              {isFixed(group) ? t('channels.mandatory') : t(`channels.whichHint.${group}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import { OwnPassword } from './OwnPassword.js';
import './settings.css';

/** Before anything else: whoever came in with a one-time password chooses an own one. */
export function FirstPassword({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <div className="first-password">
      <h1>{t('password.first')}</h1>
      <p className="q2">{t('password.firstLead')}</p>
      <OwnPassword onChanged={onChanged} />
    </div>
  );
}

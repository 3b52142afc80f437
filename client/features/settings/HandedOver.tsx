import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { copyText } from '../../ui/copyText.js';
import { Dialog } from '../../ui/Dialog.js';
import { saveAsCsv } from './saveAsCsv.js';

/** An account with the password that it was given: it can be read this once. */
export interface Handing {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly department?: { readonly shortName: string } | null | undefined;
  readonly oneTimePassword: string;
}

interface HandedOverProps {
  readonly handed: readonly Handing[];
  readonly onClose: () => void;
}

/** The one time that passwords can be read: to be written down, copied or saved before it is closed. */
export function HandedOver({ handed, onClose }: HandedOverProps) {
  const { t } = useTranslation('settings');
  const [copying, setCopying] = useState<'copied' | 'refused'>();
  const lines = handed.map(({ login, name, oneTimePassword }) => `${name}\t${login}\t${oneTimePassword}`).join('\n');
  const save = () =>
    saveAsCsv(t('handed.file'), [
      [t('accounts.name'), t('accounts.login'), t('accounts.department'), t('handed.password')],
      ...handed.map((one) => [one.name, one.login, one.department?.shortName ?? '', one.oneTimePassword]),
    ]);
  return (
    <Dialog
      title={t('handed.title', { count: handed.length })}
      isOpen
      onClose={onClose}
      keepOnOutsidePress
      keepOnEscape
      className="admin-dlg"
    >
      <p>{t('handed.lead')}</p>
      <ul className="handed">
        {handed.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}
              <span className="cap q3">{one.login}</span>
            </span>
            <code>{one.oneTimePassword}</code>
          </li>
        ))}
      </ul>
      <p role="alert" className="settings-fault">
        {copying === 'refused' ? t('handed.notCopied') : null}
      </p>
      <div className="do">
        <Button onClick={() => void copy()}>{copying === 'copied' ? t('handed.copied') : t('handed.copy')}</Button>
        <Button onClick={save}>{t('handed.save')}</Button>
        <Button kind="go" onClick={onClose}>
          {t('handed.done')}
        </Button>
      </div>
    </Dialog>
  );

  async function copy(): Promise<void> {
    setCopying((await copyText(lines)) ? 'copied' : 'refused');
  }
}

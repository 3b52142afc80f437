import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { useToast } from '../../ui/Toast.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { ChangeOwnPasswordDocument, PasswordRulesDocument } from './settings.generated.js';

const empty = { currentPassword: '', newPassword: '', again: '' };
type Part = keyof typeof empty;
const parts: readonly Part[] = ['currentPassword', 'newPassword', 'again'];
const partOf = (path: string): Part | undefined => parts.find((part) => path === `input.${part}`);

/** Everybody changes their own password. What a new one needs is told beforehand, by the server. */
export function OwnPassword({ onChanged }: { readonly onChanged?: () => void }) {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const { data } = useQuery(PasswordRulesDocument);
  const [change, { loading }] = useMutation(ChangeOwnPasswordDocument);
  const [typed, setTyped] = useState(empty);
  const [faults, setFaults] = useState<Partial<Record<Part | 'whole', string>>>({});
  const { formRef, focusFirstFault } = useFormFocus();
  // What was refused is looked at again as soon as it is mended.
  useEffect(() => setFaults((now) => ({ ...now, whole: undefined })), [typed]);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const missing: Partial<Record<Part, string>> = {};
    for (const part of parts) if (typed[part] === '') missing[part] = t('password.needed');
    if (!missing.again && typed.again !== typed.newPassword) missing.again = t('password.differs');
    setFaults(missing);
    if (Object.keys(missing).length > 0) return focusFirstFault();
    const { currentPassword, newPassword } = typed;
    try {
      await change({ variables: { input: { currentPassword, newPassword } } });
      setTyped(empty);
      toast({ words: t('password.done') });
      onChanged?.();
    } catch (error) {
      const { fields, words } = explain(error);
      const known = fields.flatMap(({ path, message }) => {
        const part = partOf(path);
        return part ? [[part, message] as const] : [];
      });
      setFaults(known.length > 0 ? Object.fromEntries(known) : { whole: words });
      focusFirstFault();
    }
  }

  const field = (part: Part, label: string, autoComplete: string) => (
    <Field
      label={label}
      value={typed[part]}
      onChange={(value) => setTyped({ ...typed, [part]: value })}
      fault={faults[part]}
      isSecret
      isRequired
      autoComplete={autoComplete}
    />
  );
  return (
    <form ref={formRef} className="settings-form" onSubmit={(event) => void send(event)} noValidate>
      <p className="q2">{t('password.lead')}</p>
      {field('currentPassword', t('password.current'), 'current-password')}
      {data ? (
        <div className="settings-rules">
          <h2>{t('password.rules')}</h2>
          <ul>
            {data.passwordRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {field('newPassword', t('password.next'), 'new-password')}
      {field('again', t('password.again'), 'new-password')}
      <p role="alert" className="settings-fault">
        {faults.whole}
      </p>
      <div className="settings-do">
        <Button kind="go" type="submit" pending={loading}>
          {loading ? t('password.submitting') : t('password.submit')}
        </Button>
        <p className="cap q3">{t('password.others')}</p>
      </div>
    </form>
  );
}

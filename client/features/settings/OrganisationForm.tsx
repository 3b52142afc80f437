import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationSettingsFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { OrganisationDocument, UpdateOrganisationDocument } from './settings.generated.js';

const names = ['federationName', 'federationShortName', 'committeeOfficeName', 'committeeOfficeShortName'] as const;
const thresholds = ['dueSoonDays', 'yellowBehind', 'redBehind'] as const;
const parts = [...names, ...thresholds] as const;
type Part = (typeof parts)[number];

/** The bodies' names and where lights change: for everybody, so an admin's. */
export function OrganisationForm() {
  const { t } = useTranslation('frame');
  const explain = useErrorWords();
  const { data, error, refetch } = useQuery(OrganisationDocument);
  if (data) return <Form organisation={data.organisation} />;
  return error ? (
    <ErrorState title={t('state.pageFailed')} reason={explain(error).words} onRetry={() => void refetch()} />
  ) : (
    <Skeleton rows={6} />
  );
}

function Form({ organisation }: { readonly organisation: OrganisationSettingsFragment }) {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const [update, { loading }] = useMutation(UpdateOrganisationDocument);
  const [typed, setTyped] = useState<Partial<Record<Part, string>>>({});
  const [faults, setFaults] = useState<Partial<Record<Part | 'whole', string>>>({});
  const { formRef, focusFirstFault } = useFormFocus();
  const shown = (part: Part) => typed[part] ?? String(organisation[part] ?? '');

  async function send(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const wrong: Partial<Record<Part, string>> = {};
    // A number that is none cannot be sent; whether it may be, the server says.
    for (const part of thresholds) if (!/^\d{1,4}$/.test(shown(part).trim())) wrong[part] = t('organisation.number');
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return focusFirstFault();
    try {
      await update({
        variables: {
          input: {
            // A name that never was may stay so; one that is there cannot be emptied.
            ...Object.fromEntries(names.filter((part) => typed[part] !== undefined).map((part) => [part, typed[part]])),
            ...Object.fromEntries(thresholds.map((part) => [part, Number(shown(part))])),
          },
        },
      });
      setTyped({});
      toast({ words: t('organisation.done') });
    } catch (error) {
      const { fields, words } = explain(error);
      const known = fields.flatMap(({ path, message }) => {
        const part = parts.find((one) => path === `input.${one}`);
        return part ? [[part, message] as const] : [];
      });
      setFaults(known.length > 0 ? Object.fromEntries(known) : { whole: words });
      focusFirstFault();
    }
  }

  const field = (part: Part) => (
    <Field
      key={part}
      label={t(`organisation.${part}`)}
      value={shown(part)}
      onChange={(value) => setTyped({ ...typed, [part]: value })}
      fault={faults[part]}
      inputMode={thresholds.some((one) => one === part) ? 'numeric' : 'text'}
    />
  );
  return (
    <form ref={formRef} className="settings-form" onSubmit={(event) => void send(event)} noValidate>
      <p className="q2">{t('organisation.lead')}</p>
      <h2>{t('organisation.names')}</h2>
      {names.map(field)}
      <h2>{t('organisation.lights')}</h2>
      <p className="q2">{t('organisation.lightsLead')}</p>
      {thresholds.map(field)}
      <p role="alert" className="settings-fault">
        {faults.whole}
      </p>
      <div className="settings-do">
        <Button kind="go" type="submit" pending={loading}>
          {loading ? t('organisation.submitting') : t('organisation.submit')}
        </Button>
        <p className="cap q3">{t('organisation.everybody')}</p>
      </div>
    </form>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailGroup, OwnChannelsFragment } from '../../../generated/graphql.js';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { Button } from '../../../ui/Button.js';
import { Field } from '../../../ui/Field.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { useToast } from '../../../ui/Toast.js';
import { useSubmit } from '../useSubmit.js';
import { ChannelsDocument, SendTrialMailDocument, UpdateChannelsDocument } from './channels.generated.js';
import { MailGroups } from './MailGroups.js';

/** How somebody is told beside the page of notifications. */
export function OwnChannels() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const { data, error, refetch } = useQuery(ChannelsDocument);
  if (!data)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={4} words={t('reading')} />
    );
  return (
    <div className="settings-form">
      <h2>{t('channels.page')}</h2>
      <p className="q2">{t('channels.pageLead')}</p>
      <h2>{t('channels.mail')}</h2>
      {data.channels.mailIsSetUp ? <ByMail channels={data.channels} /> : <p className="q2">{t('channels.notSetUp')}</p>}
    </div>
  );
}

function ByMail({ channels }: { readonly channels: OwnChannelsFragment }) {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const [update] = useMutation(UpdateChannelsDocument);
  const [sendTrial, { loading: isTrying }] = useMutation(SendTrialMailDocument);
  const [typed, setTyped] = useState(channels.email ?? '');
  const { formRef, failure, isSending, fault, onSubmit } = useSubmit(async () => {
    await update({ variables: { input: { email: typed } } });
    toast({ words: t(typed.trim() === '' ? 'channels.removed' : 'channels.saved') });
  });
  const { email } = channels;

  async function choose(group: MailGroup, isOn: boolean) {
    try {
      await update({ variables: { input: { mail: [{ group, isOn }] } } });
      toast({ words: t('channels.kept') });
    } catch (refused) {
      toast({ words: explain(refused).words, kind: 'fault' });
    }
  }
  async function tryIt(to: string) {
    try {
      await sendTrial();
      toast({ words: t('channels.trialDone', { email: to }) });
    } catch (refused) {
      toast({ words: explain(refused).words, kind: 'fault' });
    }
  }
  const of = (group: MailGroup) => channels.mail.find((choice) => choice.group === group);
  return (
    <>
      <form ref={formRef} className="admin-form" noValidate onSubmit={onSubmit}>
        <Field
          label={t('channels.email')}
          value={typed}
          onChange={setTyped}
          fault={fault('email')}
          hint={t('channels.emailHint')}
          inputMode="email"
          autoComplete="email"
        />
        {failure === undefined ? null : (
          <p role="alert" className="settings-fault">
            {failure}
          </p>
        )}
        <div className="admin-step-row">
          <Button type="submit" pending={isSending}>
            {t('channels.save')}
          </Button>
          {email == null ? null : (
            <Button kind="bare" pending={isTrying} onClick={() => void tryIt(email)}>
              {t('channels.trial')}
            </Button>
          )}
        </div>
      </form>
      {email == null ? null : (
        <MailGroups
          legend={t('channels.which')}
          isOn={(group) => of(group)?.isOn ?? false}
          isFixed={(group) => of(group)?.isMandatory ?? false}
          onChange={(group, isOn) => void choose(group, isOn)}
        />
      )}
    </>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderSettingsFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { SelectField } from '../../ui/SelectField.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { MailGroups } from './channels/MailGroups.js';
import { dayList } from './dayList.js';
import { ReminderSettingsDocument, UpdateReminderSettingsDocument } from './settings.generated.js';
import { useSubmit } from './useSubmit.js';
import './administration.css';

const numbers = ['reportByDay', 'waitsDays'] as const;
const lists = ['daysBefore', 'daysAfter'] as const;
type Typed = Partial<Record<(typeof numbers)[number] | (typeof lists)[number], string>>;
/** A Monday: what the seven days are called is asked of the dates. */
const MONDAY = 5;
const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** How often departments report, and how everybody is reminded. */
export function Reminders() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const { data, error, refetch } = useQuery(ReminderSettingsDocument);
  if (data) return <Form settings={data.reminderSettings} />;
  return error ? (
    <ErrorState
      title={t('failed')}
      reason={explain(error).words}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  ) : (
    <Skeleton rows={4} words={t('reading')} />
  );
}

function Form({ settings }: { readonly settings: ReminderSettingsFragment }) {
  const { t } = useTranslation('settings');
  const { weekday } = useDates();
  const toast = useToast();
  const [update] = useMutation(UpdateReminderSettingsDocument);
  const [typed, setTyped] = useState<Typed>({});
  const [chosen, setChosen] = useState<
    Partial<Pick<ReminderSettingsFragment, 'isOn' | 'hour' | 'weekday' | 'mandatoryMail'>>
  >({});
  const [unread, setUnread] = useState<Typed>({});
  const { isOn, hour, weekday: day, mandatoryMail } = { ...settings, ...chosen };
  const shown = {
    reportByDay: typed.reportByDay ?? String(settings.reportByDay),
    waitsDays: typed.waitsDays ?? String(settings.waitsDays),
    daysBefore: typed.daysBefore ?? settings.daysBefore.join(t('comma')),
    daysAfter: typed.daysAfter ?? settings.daysAfter.join(t('comma')),
  };
  const { formRef, focusFirstFault, failure, isSending, fault, onSubmit } = useSubmit(async () => {
    await update({
      variables: {
        input: {
          isOn,
          hour,
          weekday: day,
          mandatoryMail: [...mandatoryMail],
          reportByDay: Number(shown.reportByDay),
          waitsDays: Number(shown.waitsDays),
          daysBefore: [...(dayList(shown.daysBefore) ?? [])],
          daysAfter: [...(dayList(shown.daysAfter) ?? [])],
        },
      },
    });
    setTyped({});
    setChosen({});
    toast({ words: t('reminders.done') });
  });
  const field = (part: keyof Typed, hint?: string) => (
    <Field
      label={t(`reminders.${part}`)}
      value={shown[part] ?? ''}
      onChange={(value) => setTyped({ ...typed, [part]: value })}
      inputMode={part === 'daysBefore' || part === 'daysAfter' ? 'text' : 'numeric'}
      hint={hint}
      fault={unread[part] ?? fault(part)}
    />
  );
  const list = { searchLabel: '', emptyText: '', placeholder: '' };
  return (
    <form
      ref={formRef}
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        // A number that is none cannot be sent; whether it may be, the server says.
        const wrong: Typed = {};
        for (const part of numbers) if (!/^\d{1,4}$/.test(shown[part].trim())) wrong[part] = t('organisation.number');
        for (const part of lists) if (dayList(shown[part]) === null) wrong[part] = t('reminders.daysFault');
        setUnread(wrong);
        if (Object.keys(wrong).length === 0) return onSubmit(event);
        event.preventDefault();
        focusFirstFault();
      }}
    >
      <h2>{t('reminders.reports')}</h2>
      {field('reportByDay', t('reminders.reportByDayHint'))}
      <h2>{t('reminders.digest')}</h2>
      <p className="q2">{t('reminders.digestLead')}</p>
      <label className="admin-check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setChosen({ ...chosen, isOn: event.target.checked })}
        />
        {t('reminders.isOn')}
      </label>
      <SelectField
        {...list}
        label={t('reminders.hour')}
        value={String(hour)}
        choices={hours}
        searchLabel={t('reminders.findHour')}
        emptyText={t('reminders.noHour')}
        onChange={(value) => setChosen({ ...chosen, hour: Number(value) })}
      />
      {field('daysBefore', t('reminders.daysHint'))}
      {field('daysAfter')}
      <SelectField
        {...list}
        label={t('reminders.weekday')}
        value={String(day)}
        choices={Array.from({ length: 7 }, (_, index) => ({
          id: String(index + 1),
          label: weekday(`2022-09-${String(MONDAY + index).padStart(2, '0')}`),
        }))}
        onChange={(value) => setChosen({ ...chosen, weekday: Number(value) })}
      />
      {field('waitsDays')}
      <h2>{t('reminders.mail')}</h2>
      {settings.mailIsSetUp ? (
        <>
          <p className="q2">{t('reminders.mailLead')}</p>
          <MailGroups
            legend={t('reminders.mandatory')}
            isOn={(group) => mandatoryMail.includes(group)}
            onChange={(group, isMandatory) =>
              setChosen({
                ...chosen,
                mandatoryMail: [...mandatoryMail.filter((one) => one !== group), ...(isMandatory ? [group] : [])],
              })
            }
          />
        </>
      ) : (
        <p className="q2">{t('channels.notSetUp')}</p>
      )}
      <p role="alert" className="settings-fault">
        {failure}
      </p>
      <div className="settings-do">
        <Button kind="go" type="submit" pending={isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

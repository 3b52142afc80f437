import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingYearFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { RemoveDayExceptionDocument, SetDayExceptionDocument, WorkingYearDocument } from './settings.generated.js';
import { stretchesOf } from './stretches.js';
import { useSubmit } from './useSubmit.js';
import './calendar.css';

const wordOf = (isWorked: boolean): 'WORKED' | 'OFF' => (isWorked ? 'WORKED' : 'OFF');

/** Public holidays and make-up days of a year, and what the organisation itself says of single days. */
export function WorkingDays() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const { today } = useDates();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data, previousData, error, refetch } = useQuery(WorkingYearDocument, { variables: { year } });
  const shown = data ?? previousData;
  if (!shown)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={8} lines={1} words={t('reading')} />
    );
  const { workingYear } = shown;
  return (
    <>
      <p className="q2">{t('calendar.lead')}</p>
      {workingYear.viewerCanUpdate ? <ExceptionForm onSet={(date) => setYear(Number(date.slice(0, 4)))} /> : null}
      <div className="calendar-year">
        <h2>{t('calendar.year', { year: workingYear.year })}</h2>
        <div>
          <Button small icon="left" aria-label={t('calendar.earlier')} onClick={() => setYear(year - 1)} />
          <Button small icon="right" aria-label={t('calendar.later')} onClick={() => setYear(year + 1)} />
        </div>
      </div>
      {/* Where the year cannot be read, the one before stays, and this says why. */}
      <p role="status" className={workingYear.isKnown && error === undefined ? 'sr' : 'calendar-unknown'}>
        {error === undefined
          ? t(workingYear.isKnown ? 'calendar.known' : 'calendar.unknown', { year: workingYear.year })
          : explain(error).words}
      </p>
      <Days workingYear={workingYear} />
    </>
  );
}

function Days({ workingYear }: { readonly workingYear: WorkingYearFragment }) {
  const { t } = useTranslation('settings');
  const { date, weekday } = useDates();
  const explain = useErrorWords();
  const toast = useToast();
  const [remove, { loading }] = useMutation(RemoveDayExceptionDocument);
  if (workingYear.days.length === 0) return <p className="q3">{t('calendar.none')}</p>;
  return (
    <ul className="calendar-days">
      {stretchesOf(workingYear.days).map(({ first, last, day }) => (
        <li key={first} className={day.isOwn ? 'is-own' : undefined}>
          <span className="when">
            {first === last
              ? t('calendar.oneDay', { date: date(first), weekday: weekday(first) })
              : t('calendar.stretch', { from: date(first), until: date(last) })}
          </span>
          <span className={day.isWorked ? 'worked' : undefined}>{t(`calendar.is.${wordOf(day.isWorked)}`)}</span>
          <span className="name">
            {day.name}
            {day.isOwn ? <span className="cap q3">{t('calendar.own')}</span> : null}
          </span>
          {day.isOwn && workingYear.viewerCanUpdate ? (
            <Button
              kind="bare"
              small
              pending={loading}
              aria-label={t('calendar.removeOf', { date: date(first) })}
              onClick={() => void takeBack(first)}
            >
              {t('calendar.remove')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );

  async function takeBack(day: string): Promise<void> {
    try {
      await remove({ variables: { input: { date: day } } });
      toast({ words: t('calendar.removed', { date: date(day) }) });
    } catch (error) {
      toast({ kind: 'fault', words: explain(error).words });
    }
  }
}

/** Says of a day whether it is worked. */
function ExceptionForm({ onSet }: { readonly onSet: (date: string) => void }) {
  const { t } = useTranslation('settings');
  const { fullDate } = useDates();
  const toast = useToast();
  const group = useId();
  const [set] = useMutation(SetDayExceptionDocument);
  const [day, setDay] = useState('');
  const [isWorked, setWorked] = useState(false);
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { formRef, failure, isSending, fault, onSubmit } = useSubmit(async () => {
    await set({ variables: { input: { date: day, isWorked, name } } });
    toast({ words: t(`calendar.done.${wordOf(isWorked)}`, { date: fullDate(day) }) });
    onSet(day);
    setDay('');
    setName('');
  });
  return (
    <form
      ref={formRef}
      className="calendar-form"
      noValidate
      onSubmit={(event) => {
        setMissing(day === '');
        if (day === '') event.preventDefault();
        else onSubmit(event);
      }}
    >
      <h2>{t('calendar.add')}</h2>
      <DateField
        label={t('calendar.day')}
        name="date"
        value={day}
        onChange={setDay}
        fault={isMissing && day === '' ? t('calendar.dayNeeded') : fault('date')}
      />
      <fieldset className="calendar-kind">
        <legend>{t('calendar.kind')}</legend>
        {[false, true].map((one) => (
          <label key={String(one)}>
            <input type="radio" name={group} checked={isWorked === one} onChange={() => setWorked(one)} />
            {t(`calendar.is.${wordOf(one)}`)}
          </label>
        ))}
      </fieldset>
      <Field label={t('calendar.name')} value={name} onChange={setName} fault={fault('name')} />
      <div className="calendar-do">
        <Button kind="go" type="submit" pending={isSending}>
          {t('save')}
        </Button>
      </div>
      <p role="alert" className="settings-fault">
        {failure}
      </p>
    </form>
  );
}

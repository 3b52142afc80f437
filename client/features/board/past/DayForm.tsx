import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { DateField, incompleteDates } from '../../../ui/DateField.js';
import { addDays, useDates } from '../../../ui/Dates.js';
import './past.css';

interface DayFormProps {
  readonly day: string | null;
  /** null: the present. */
  readonly onChoose: (day: string | null) => void;
}

/** A day up to today, from the day before. */
export function DayForm({ day, onChoose }: DayFormProps) {
  const { t } = useTranslation('board');
  const { today, fullDate } = useDates();
  const form = useRef<HTMLFormElement>(null);
  const [value, setValue] = useState(day ?? addDays(today, -1));
  const [fault, setFault] = useState<string>();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const isWhole = value !== '' && incompleteDates(event.currentTarget).length === 0;
    if (isWhole && value <= today) return onChoose(value === today ? null : value);
    setFault(isWhole ? t('day.ahead', { today: fullDate(today) }) : t('day.needed'));
    form.current?.querySelector('input')?.focus();
  }
  return (
    <form ref={form} className="day-form" noValidate onSubmit={submit}>
      <DateField
        label={t('day.label')}
        name="asOf"
        value={value}
        onChange={(next) => {
          setValue(next);
          setFault(undefined);
        }}
        hint={t('day.hint')}
        fault={fault}
        isRequired
      />
      <div className="do">
        {day === null ? null : (
          <Button kind="bare" onClick={() => onChoose(null)}>
            {t('day.today')}
          </Button>
        )}
        <Button kind="go" type="submit">
          {t('day.show')}
        </Button>
      </div>
    </form>
  );
}

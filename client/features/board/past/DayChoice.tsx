import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/Dates.js';
import { Popover } from '../../../ui/Popover.js';

const DayForm = lazy(() => import('./DayForm.js').then(({ DayForm: component }) => ({ default: component })));

interface DayChoiceProps {
  /** The past day that is shown; null: the present. */
  readonly day: string | null;
  readonly onChoose: (day: string | null) => void;
}

/** 看某一天: opens a date, and says which one the board shows. */
export function DayChoice({ day, onChoose }: DayChoiceProps) {
  const { t } = useTranslation('board');
  const { date } = useDates();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={day === null ? 'say' : 'say set'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {day === null ? t('day.choose') : t('day.of', { date: date(day) })}
      </button>
      <Popover triggerRef={trigger} isOpen={isOpen} onClose={() => setOpen(false)} title={t('day.choose')} isForm>
        <Suspense fallback={null}>
          <DayForm
            day={day}
            onChoose={(next) => {
              setOpen(false);
              trigger.current?.focus();
              onChoose(next);
            }}
          />
        </Suspense>
      </Popover>
    </>
  );
}

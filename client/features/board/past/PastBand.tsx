import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { addDays, useDates } from '../../../ui/Dates.js';
import { Icon } from '../../../ui/Icon.js';
import './past.css';

interface PastBandProps {
  readonly day: string;
  /** null: the present. */
  readonly onDay: (day: string | null) => void;
}

/** Says that the board is not today's, and leads to the days beside it and back. */
export function PastBand({ day, onDay }: PastBandProps) {
  const { t } = useTranslation('board');
  const { today, fullDate } = useDates();
  const after = addDays(day, 1);
  return (
    <div className="past-band">
      <Icon name="cal" />
      <p role="status">
        <Trans
          t={t}
          i18nKey="day.shown"
          values={{ date: fullDate(day) }}
          components={{ b: <b />, ph: <span className="ph" /> }}
        />
      </p>
      <div className="past-steps">
        <Button kind="bare" small onClick={() => onDay(addDays(day, -1))}>
          {t('day.before')}
        </Button>
        <Button kind="bare" small onClick={() => onDay(after === today ? null : after)}>
          {t('day.after')}
        </Button>
        <Button small onClick={() => onDay(null)}>
          {t('day.today')}
        </Button>
      </div>
    </div>
  );
}

/** The address asks for a day that has no board: what is shown is today's. */
export function MisreadDay({
  words,
  isAhead,
  onDay,
}: {
  readonly words: string;
  readonly isAhead: boolean;
  readonly onDay: PastBandProps['onDay'];
}) {
  const { t } = useTranslation('board');
  const { fullDate } = useDates();
  return (
    <div className="past-band">
      <Icon name="cal" />
      <p role="status">{isAhead ? t('day.isAhead', { date: fullDate(words) }) : t('day.misread', { words })}</p>
      <div className="past-steps">
        <Button small onClick={() => onDay(null)}>
          {t('day.understood')}
        </Button>
      </div>
    </div>
  );
}

/** Under the head of a task that was opened from a past day's board. */
export function PastTaskNote({ day }: { readonly day: string }) {
  const { t } = useTranslation('board');
  const { date } = useDates();
  return (
    <p className="past-note" role="status">
      <Icon name="cal" />
      {t('day.task', { date: date(day) })}
    </p>
  );
}

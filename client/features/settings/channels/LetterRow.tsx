import { useTranslation } from 'react-i18next';
import type { DeadLettersQuery } from '../../../generated/graphql.js';
import { Button } from '../../../ui/Button.js';
import { useDates } from '../../../ui/Dates.js';

type DeadLetter = DeadLettersQuery['deadLetters']['nodes'][number];

interface LetterRowProps {
  readonly letter: DeadLetter;
  /** What was pressed is on its way. */
  readonly isBusy: boolean;
  readonly onResend: () => void;
  readonly onDismiss: () => void;
}

/** What could not be delivered, and the two things that can be done with it. */
export function LetterRow({ letter, isBusy, onResend, onDismiss }: LetterRowProps) {
  const { t } = useTranslation('settings');
  const { clock } = useDates();
  const names = { to: letter.to, about: letter.about };
  return (
    <tr role="row" data-entry={letter.id}>
      <td role="cell" className="at">
        {letter.endedAt == null ? null : clock(Date.parse(letter.endedAt))}
      </td>
      <th role="rowheader" scope="row" className="name">
        {letter.to}
        {letter.address == null ? null : <span className="cap q3">{letter.address}</span>}
      </th>
      <td role="cell" className="about">
        {letter.about}
      </td>
      <td role="cell" className="why">
        {letter.reason}
        <span className="cap q3">{t('undelivered.attempts', { count: letter.attempts })}</span>
        {letter.said === '' ? null : (
          <span className="cap q3 undelivered-said">{t('undelivered.said', { said: letter.said })}</span>
        )}
      </td>
      <td role="cell" className="do">
        <Button
          small
          data-row={letter.id}
          pending={isBusy}
          aria-label={t('undelivered.doOf', { step: t('undelivered.resend'), ...names })}
          onClick={onResend}
        >
          {t('undelivered.resend')}
        </Button>
        <Button
          small
          kind="bare"
          pending={isBusy}
          aria-label={t('undelivered.doOf', { step: t('undelivered.dismiss'), ...names })}
          onClick={onDismiss}
        >
          {t('undelivered.dismiss')}
        </Button>
      </td>
    </tr>
  );
}

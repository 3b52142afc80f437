import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { InboxRow } from './InboxRow.js';

interface DeclineRowProps {
  readonly entry: InboxItemFragment;
  readonly isTabStop: boolean;
  /** Opens the dialog where it is insisted on. */
  readonly onWrite: () => void;
}

/** A task that its lead has declined: given to somebody else, in the task's own form, or insisted on. */
export function DeclineRow({ entry, isTabStop, onWrite }: DeclineRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const address = useTaskAddress();
  const navigate = useNavigate();
  const { task } = entry;
  const { decline } = task;
  const may = task.viewerCan.includes('INSIST');
  return (
    <InboxRow
      entry={entry}
      isTabStop={isTabStop}
      isBusy={false}
      yes={may ? { words: t('inbox.reassign'), onGive: () => void navigate(address(task.id)) } : undefined}
      no={may ? { words: t('inbox.insist'), onGive: onWrite } : undefined}
    >
      {decline == null ? null : (
        <p className="inbox-words">
          {t('inbox.declined', { name: decline.declinedBy?.name ?? '', reason: decline.reason })}
          <span className="cap q3 inbox-when"> {date(decline.declinedOn)}</span>
        </p>
      )}
    </InboxRow>
  );
}

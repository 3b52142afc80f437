import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExtensionOfTaskFragment, InboxItemFragment } from '../../generated/graphql.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { InboxRow } from './InboxRow.js';
import { useDecision } from './useDecision.js';

interface ExtensionRowProps {
  readonly entry: InboxItemFragment;
  readonly request: ExtensionOfTaskFragment;
  readonly isTabStop: boolean;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
  /** Opens the dialog where it is refused. */
  readonly onWrite: () => void;
}

/** A request for a later due date: granted as it was asked, or refused with a note; another date at the task. */
export function ExtensionRow({ entry, request, isTabStop, onSettled, onWrite }: ExtensionRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const address = useTaskAddress();
  const [isSending, setSending] = useState(false);
  const { task } = entry;
  const decide = useDecision(task.code, onSettled);
  const may = request.status === 'PENDING' && task.viewerCan.includes('DECIDE_EXTENSION');
  const until = date(request.newDueOn);
  return (
    <InboxRow
      entry={entry}
      isTabStop={isTabStop}
      isBusy={isSending}
      yes={may ? { words: t('inbox.approve', { date: until }), onGive: () => void grant() } : undefined}
      no={may ? { words: t('reject'), onGive: onWrite } : undefined}
    >
      <p className="inbox-words">
        {t(request.askedLate ? 'askedWordsLate' : 'askedWords', {
          department: request.department.shortName,
          name: request.requestedBy.name,
          until,
          reason: request.reason,
        })}
      </p>
      {may ? (
        <p className="cap">
          <Link to={address(task.id)} tabIndex={isTabStop ? 0 : -1}>
            {t('inbox.otherDate')}
          </Link>
        </p>
      ) : null}
    </InboxRow>
  );

  async function grant(): Promise<void> {
    setSending(true);
    await decide(request, null);
    setSending(false);
  }
}

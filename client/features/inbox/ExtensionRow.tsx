import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExtensionOfTaskFragment, InboxItemFragment } from '../../generated/graphql.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { forgetNote, NoteDialog } from '../../ui/NoteDialog.js';
import { InboxRow } from './InboxRow.js';
import { useDecision } from './useDecision.js';

interface ExtensionRowProps {
  readonly entry: InboxItemFragment;
  readonly request: ExtensionOfTaskFragment;
  readonly viewerId: string;
  readonly isTabStop: boolean;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
}

/** A request for a later due date: granted as it was asked, or refused with a note; another date at the task. */
export function ExtensionRow({ entry, request, viewerId, isTabStop, onSettled }: ExtensionRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const address = useTaskAddress();
  const [isRefusing, setRefusing] = useState(false);
  const [isSending, setSending] = useState(false);
  const { task } = entry;
  const decide = useDecision(task.code, onSettled);
  const draft = `refuse.${viewerId}.${request.id}`;
  const may = request.status === 'PENDING' && task.viewerCan.includes('DECIDE_EXTENSION');
  const until = date(request.newDueOn);
  return (
    <>
      <InboxRow
        entry={entry}
        isTabStop={isTabStop}
        isBusy={isSending}
        yes={may ? { words: t('inbox.approve', { date: until }), onGive: () => void answer(null) } : undefined}
        no={may ? { words: t('reject'), onGive: () => setRefusing(true) } : undefined}
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
      <NoteDialog
        isOpen={isRefusing}
        title={t('inbox.refuseTitle', { code: task.code, date: until })}
        label={t('inbox.refuseLabel')}
        needed={t('noteNeeded')}
        submit={t('reject')}
        pending={isSending}
        keepAs={draft}
        onCancel={() => setRefusing(false)}
        onSubmit={(note) => void answer(note)}
      />
    </>
  );

  async function answer(refusal: string | null): Promise<void> {
    setSending(true);
    const isDecided = await decide(request, refusal);
    setSending(false);
    // Refused, the dialog stays with what was typed.
    if (!isDecided) return;
    forgetNote(draft);
    setRefusing(false);
  }
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtensionOfTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { forgetNote, NoteDialog } from '../../ui/NoteDialog.js';
import { useDecision } from './useDecision.js';

interface RefusalDialogProps {
  readonly code: string;
  readonly request: ExtensionOfTaskFragment;
  readonly viewerId: string;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
  readonly onClose: () => void;
}

/** Why a later due date is not granted. */
export function RefusalDialog({ code, request, viewerId, onSettled, onClose }: RefusalDialogProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const [isSending, setSending] = useState(false);
  const decide = useDecision(code, onSettled);
  const draft = `refuse.${viewerId}.${request.id}`;
  return (
    <NoteDialog
      isOpen
      title={t('inbox.refuseTitle', { code, date: date(request.newDueOn) })}
      label={t('inbox.refuseLabel')}
      needed={t('noteNeeded')}
      submit={t('reject')}
      pending={isSending}
      keepAs={draft}
      onCancel={onClose}
      onSubmit={(note) => void refuse(note)}
    />
  );

  async function refuse(note: string): Promise<void> {
    setSending(true);
    const isDecided = await decide(request, note);
    setSending(false);
    // Not taken, the dialog stays with what was typed.
    if (!isDecided) return;
    forgetNote(draft);
    onClose();
  }
}

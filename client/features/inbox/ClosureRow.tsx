import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItemFragment, TaskStatus } from '../../generated/graphql.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { ClosureEvidence } from './ClosureEvidence.js';
import { InboxRow } from './InboxRow.js';

interface RowProps {
  readonly entry: InboxItemFragment;
  readonly isTabStop: boolean;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
}

/** A task that was handed in: closed, or returned with a note. */
export function ClosureRow({ entry, isTabStop, onSettled }: RowProps) {
  const { t } = useTranslation('supervision');
  const { move } = useMoveTask();
  const [isMoving, setMoving] = useState(false);
  const { task } = entry;
  const may = (to: TaskStatus) => task.status === 'IN_REVIEW' && task.viewerCanMoveTo.includes(to);
  return (
    <InboxRow
      entry={entry}
      isTabStop={isTabStop}
      isBusy={isMoving}
      yes={may('DONE') ? { words: t('inbox.close'), onGive: () => void moveTo('DONE') } : undefined}
      no={may('IN_PROGRESS') ? { words: t('inbox.return'), onGive: () => void moveTo('IN_PROGRESS') } : undefined}
    >
      <ClosureEvidence task={task} />
      {task.status !== 'IN_REVIEW' || may('DONE') ? null : <p className="inbox-note">{t('inbox.anotherAuditor')}</p>}
    </InboxRow>
  );

  async function moveTo(to: TaskStatus): Promise<void> {
    setMoving(true);
    const outcome = await move({ task, to });
    setMoving(false);
    if (outcome !== 'cancelled') onSettled();
  }
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { DeclineDialog } from '../../task-actions/decline/DeclineDialog.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { useToast } from '../../ui/Toast.js';
import { InboxRow } from './InboxRow.js';

interface DeclineRowProps {
  readonly entry: InboxItemFragment;
  readonly viewerId: string;
  readonly isTabStop: boolean;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
}

/** A task that its lead has declined: given to somebody else, in the task's own form, or insisted on. */
export function DeclineRow({ entry, viewerId, isTabStop, onSettled }: DeclineRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const toast = useToast();
  const address = useTaskAddress();
  const navigate = useNavigate();
  const [isInsisting, setInsisting] = useState(false);
  const { task } = entry;
  const { decline } = task;
  const may = task.viewerCan.includes('INSIST');
  return (
    <>
      <InboxRow
        entry={entry}
        isTabStop={isTabStop}
        isBusy={false}
        yes={may ? { words: t('inbox.reassign'), onGive: () => void navigate(address(task.id)) } : undefined}
        no={may ? { words: t('inbox.insist'), onGive: () => setInsisting(true) } : undefined}
      >
        {decline == null ? null : (
          <p className="inbox-words">
            {t('inbox.declined', { name: decline.declinedBy?.name ?? '', reason: decline.reason })}
            <span className="cap q3 inbox-when"> {date(decline.declinedOn)}</span>
          </p>
        )}
      </InboxRow>
      {isInsisting ? (
        <DeclineDialog
          task={task}
          step="insist"
          viewerId={viewerId}
          onDone={(words) => {
            setInsisting(false);
            toast({ words });
            onSettled();
          }}
          onCancel={() => setInsisting(false)}
          onStale={onSettled}
        />
      ) : null}
    </>
  );
}

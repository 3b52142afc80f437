import type { InboxItemFragment } from '../../generated/graphql.js';
import { DeclineDialog } from '../../task-actions/decline/DeclineDialog.js';
import { useToast } from '../../ui/Toast.js';
import { NoticeSheet } from './NoticeSheet.js';
import { RefusalDialog } from './RefusalDialog.js';

interface EntryDialogProps {
  /** As it was when it was opened. */
  readonly opened: InboxItemFragment;
  /** The same as the list has it now; undefined where somebody else has settled it meanwhile. */
  readonly listed: InboxItemFragment | undefined;
  readonly viewerId: string;
  /** It was answered, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
  readonly onClose: () => void;
}

/**
 * Where an entry is answered in words. It belongs to the page and not to the row, which goes when a colleague is first:
 * what is being typed stays, and whoever sends it is told why it is not taken.
 */
export function EntryDialog({ opened, listed, viewerId, onSettled, onClose }: EntryDialogProps) {
  const toast = useToast();
  const { task, extensionRequest, kind } = opened;
  if (extensionRequest != null)
    return (
      <RefusalDialog
        code={task.code}
        request={extensionRequest}
        viewerId={viewerId}
        onSettled={onSettled}
        onClose={onClose}
      />
    );
  if (kind === 'DECLINE')
    return (
      <DeclineDialog
        // Sent again after a conflict, it must be of the version that was read since.
        task={listed?.task ?? task}
        step="insist"
        viewerId={viewerId}
        onDone={done}
        onCancel={onClose}
        onStale={onSettled}
      />
    );
  // The level that is being written: a colleague's notice must not turn it into the next one under the writer's hands.
  const level = task.nextNoticeLevel;
  if (level == null) return null;
  return <NoticeSheet task={task} level={level} viewerId={viewerId} onSent={done} onClose={onClose} />;

  function done(words: string): void {
    onClose();
    toast({ words });
    onSettled();
  }
}

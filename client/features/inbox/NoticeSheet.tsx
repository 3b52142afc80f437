import { useTranslation } from 'react-i18next';
import type { InboxItemFragment, NoticeLevel } from '../../generated/graphql.js';
import { NoticeForm } from '../../task-actions/notice/NoticeForm.js';
import { Dialog } from '../../ui/Dialog.js';
import '../../ui/forms.css';

interface NoticeSheetProps {
  readonly task: InboxItemFragment['task'];
  readonly level: NoticeLevel;
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onSent: (words: string) => void;
  readonly onClose: () => void;
}

/** Where a notice is written that the program proposed. */
export function NoticeSheet({ task, level, viewerId, onSent, onClose }: NoticeSheetProps) {
  const { t } = useTranslation('supervision');
  return (
    <Dialog isOpen title={task.title} above={task.code} closeLabel={t('notice.closeKeeping')} onClose={onClose}>
      <NoticeForm task={task} level={level} viewerId={viewerId} isSheet onStop={onClose} onSent={onSent} />
    </Dialog>
  );
}

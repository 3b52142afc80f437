import { useTranslation } from 'react-i18next';
import type { MyTaskEntryFragment } from '../../generated/graphql.js';
import { ReportForm } from '../../task-actions/report/ReportForm.js';
import { useDates } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import '../../ui/forms.css';

interface ReportSheetProps {
  readonly entry: MyTaskEntryFragment;
  readonly viewerId: string;
  readonly onSent: (words: string) => void;
  readonly onClose: () => void;
}

/** Tap 更新, tap a figure, tap 提交: the month's report over the list. */
export function ReportSheet({ entry, viewerId, onSent, onClose }: ReportSheetProps) {
  const { t } = useTranslation('task');
  const { month, today } = useDates();
  const { task } = entry;
  return (
    <Dialog
      isOpen
      title={task.title}
      above={t('monthly', { code: task.code, month: month(today) })}
      closeLabel={t('closeKeeping')}
      onClose={onClose}
      className="my-sheet"
    >
      <ReportForm task={task} viewerId={viewerId} onSent={onSent} isSheet />
    </Dialog>
  );
}

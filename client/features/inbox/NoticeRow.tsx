import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { NoticeForm } from '../../task-actions/notice/NoticeForm.js';
import { useDates } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { useToast } from '../../ui/Toast.js';
import { InboxRow } from './InboxRow.js';
import '../../ui/forms.css';

interface NoticeRowProps {
  readonly entry: InboxItemFragment;
  readonly viewerId: string;
  readonly isTabStop: boolean;
  /** It was issued, or somebody was first: the list is read anew. */
  readonly onSettled: () => void;
}

/** A proposal: the program says that a notice may be issued, a person writes and issues it. */
export function NoticeRow({ entry, viewerId, isTabStop, onSettled }: NoticeRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const toast = useToast();
  const [isWriting, setWriting] = useState(false);
  const { task } = entry;
  const level = task.nextNoticeLevel;
  const report = task.latestReports[0];
  const may = level != null && task.viewerCan.includes('ISSUE_NOTICE');
  return (
    <>
      <InboxRow
        entry={entry}
        isTabStop={isTabStop}
        isBusy={false}
        yes={
          may
            ? { words: t('notice.propose', { level: t(`notice.level.${level}`) }), onGive: () => setWriting(true) }
            : undefined
        }
        no={undefined}
      >
        <p className="inbox-words">
          {report == null ? t('notice.noReport') : report.narrative}
          {report == null ? null : (
            <span className="cap q3 inbox-when"> {t('inbox.reported', { date: date(report.reportedOn) })}</span>
          )}
        </p>
      </InboxRow>
      {isWriting && level != null ? (
        <Dialog
          isOpen
          title={task.title}
          above={task.code}
          closeLabel={t('notice.closeKeeping')}
          onClose={() => setWriting(false)}
        >
          <NoticeForm
            task={task}
            level={level}
            viewerId={viewerId}
            isSheet
            onStop={() => setWriting(false)}
            onSent={(words) => {
              setWriting(false);
              toast({ words });
              onSettled();
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
}

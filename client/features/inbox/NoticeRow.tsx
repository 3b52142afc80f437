import { useTranslation } from 'react-i18next';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { InboxRow } from './InboxRow.js';

interface NoticeRowProps {
  readonly entry: InboxItemFragment;
  readonly isTabStop: boolean;
  /** Opens the dialog where it is answered in words. */
  readonly onWrite: () => void;
}

/** A proposal: the program says that a notice may be issued, a person writes and issues it. */
export function NoticeRow({ entry, isTabStop, onWrite }: NoticeRowProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const { task } = entry;
  const level = task.nextNoticeLevel;
  const report = task.latestReports[0];
  const may = level != null && task.viewerCan.includes('ISSUE_NOTICE');
  return (
    <InboxRow
      entry={entry}
      isTabStop={isTabStop}
      isBusy={false}
      yes={may ? { words: t('notice.propose', { level: t(`notice.level.${level}`) }), onGive: onWrite } : undefined}
      no={undefined}
    >
      <p className="inbox-words">
        {report == null ? t('notice.noReport') : report.narrative}
        {report == null ? null : (
          <span className="cap q3 inbox-when"> {t('inbox.reported', { date: date(report.reportedOn) })}</span>
        )}
      </p>
    </InboxRow>
  );
}

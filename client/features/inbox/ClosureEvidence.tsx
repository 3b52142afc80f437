import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { ReportedFiles } from '../../task-actions/ReportedFiles.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';

/** What an audit goes by: each department's last report, the lead's first, and the files. */
export function ClosureEvidence({ task }: { readonly task: InboxItemFragment['task'] }) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const address = useTaskAddress();
  const { latestReports, attachments } = task;
  const left = attachments.totalCount - attachments.nodes.length;
  return (
    <>
      {latestReports.map((report) => (
        <div key={report.id} className="inbox-report">
          <p className="cap q3">
            {t('reportedBy', {
              department: report.department.shortName,
              name: report.author.name,
              date: date(report.reportedOn),
            })}
            {t('inbox.percent', { percent: report.progressPercent })}
          </p>
          <p className="inbox-words">{report.narrative}</p>
          {report.problems == null ? null : (
            <p className="inbox-words">{t('inbox.problems', { text: report.problems })}</p>
          )}
          {report.nextSteps == null ? null : (
            <p className="inbox-words">{t('inbox.nextSteps', { text: report.nextSteps })}</p>
          )}
        </div>
      ))}
      {attachments.totalCount === 0 ? (
        <p className="inbox-report cap q3">{t('inbox.noFiles')}</p>
      ) : (
        <div className="inbox-report">
          <ReportedFiles files={attachments.nodes} />
        </div>
      )}
      {left > 0 ? (
        <p className="inbox-words">
          <Link to={address(task.id)}>{t('inbox.moreFiles', { count: left })}</Link>
        </p>
      ) : null}
    </>
  );
}

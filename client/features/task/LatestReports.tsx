import { useTranslation } from 'react-i18next';
import type { ReportOfTaskFragment, TaskPanelTaskFragment } from '../../generated/graphql.js';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { useDates } from '../../ui/Dates.js';

/** Each department's last report in the words of the person who wrote it, the lead's first. */
export function LatestReports({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const ofLead = task.latestReports.find(({ department }) => department.id === task.leadDepartment.id);
  const others = task.latestReports.filter((report) => report !== ofLead);
  return (
    <section className="task-sec">
      <h3>
        {t('lastReport')}
        {ofLead === undefined ? null : <ReportHead report={ofLead} />}
      </h3>
      {ofLead === undefined ? <p className="q3">{none()}</p> : <ReportWords report={ofLead} />}
      {others.map((report) => (
        <div key={report.id} className="task-report">
          <h4>
            <ReportHead report={report} />
          </h4>
          <ReportWords report={report} />
        </div>
      ))}
    </section>
  );

  function none(): string {
    if (others.length > 0) return t('noReportOfLead');
    return t(task.status === 'NOT_STARTED' ? 'noReportUnaccepted' : 'noReport');
  }
}

/** Whose it is, when it came, and how far it says things are. */
function ReportHead({ report }: { readonly report: ReportOfTaskFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  const { department, author, reportedOn, previousPercent: from, progressPercent: to } = report;
  return (
    <>
      <span>
        {t('lastReportBy', { department: department.shortName, name: author.name, date: date(reportedOn) })}{' '}
        {report.isInternal ? <InternalMark /> : null}
      </span>
      <span className="end">{progress()}</span>
    </>
  );

  function progress(): string {
    if (report.noChange) return t('progressNoChange', { to });
    if (from == null) return t('progressTo', { to });
    return from === to ? t('progressSame', { to }) : t('progressFromTo', { from, to });
  }
}

function ReportWords({ report }: { readonly report: ReportOfTaskFragment }) {
  const { t } = useTranslation('task');
  return (
    <dl className="task-words">
      <dt>{t('narrative')}</dt>
      <dd className="task-read">{report.narrative}</dd>
      {report.problems == null ? null : (
        <>
          <dt>{t('problems')}</dt>
          <dd>{report.problems}</dd>
        </>
      )}
      {report.nextSteps == null ? null : (
        <>
          <dt>{t('nextSteps')}</dt>
          <dd>{report.nextSteps}</dd>
        </>
      )}
    </dl>
  );
}

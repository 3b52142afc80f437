import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';

/** The last report in the words of the person who wrote it. */
export function LastReport({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  const report = task.latestReport;
  if (report == null) {
    return (
      <section className="task-sec">
        <h3>{t('lastReport')}</h3>
        <p className="q3">{t(task.status === 'NOT_STARTED' ? 'noReportUnaccepted' : 'noReport')}</p>
      </section>
    );
  }
  return (
    <section className="task-sec">
      <h3>
        {t('lastReport')}
        <span>
          {t('lastReportBy', {
            department: report.department.shortName,
            name: report.author.name,
            date: date(report.reportedOn),
          })}
        </span>
        <span className="end">{progress(report.previousPercent, report.progressPercent)}</span>
      </h3>
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
    </section>
  );

  function progress(from: number | null | undefined, to: number): string {
    if (from == null) return t('progressTo', { to });
    return from === to ? t('progressSame', { to }) : t('progressFromTo', { from, to });
  }
}

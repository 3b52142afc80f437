import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverdueTaskFragment } from '../../generated/graphql.js';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';

interface OverdueRowProps {
  readonly task: OverdueTaskFragment;
  /** No longer overdue, but kept in its place until the reader moves away. */
  readonly isGone: boolean;
  readonly isTabStop: boolean;
}

/** Days late first, because it is what the list is sorted by. The roles are said, since the phone lays the table out anew. */
export function OverdueRow({ task, isGone, isTabStop }: OverdueRowProps) {
  const { t } = useTranslation('overdue');
  const { date } = useDates();
  const address = useTaskAddress();
  const report = task.latestReport;
  return (
    <tr role="row" className={isGone ? 'is-gone' : undefined}>
      <td role="cell" className={task.waitsForOffice || isGone ? 'num is-calm' : 'num'}>
        <b>{task.daysOverdue}</b>
        <span>{t('day', { count: task.daysOverdue })}</span>
      </td>
      <th role="rowheader" scope="row" className="task">
        <Link to={address(task.id)} data-row={task.id} tabIndex={isTabStop ? 0 : -1}>
          {task.title}
        </Link>
        <p className="cap">
          {task.code} {task.item.shortTitle} {task.isInternal ? <InternalMark /> : null}
        </p>
        {task.viewerCan.includes('INSTRUCT') && !isGone ? (
          <p className="cap row-do">
            <Link
              to={address(task.id, 'instruct')}
              tabIndex={isTabStop ? 0 : -1}
              aria-label={t('instructOn', { code: task.code })}
            >
              {t('instruct')}
            </Link>
          </p>
        ) : null}
        {isGone ? <p className="gone">{t('gone')}</p> : null}
      </th>
      <td role="cell" className="dep">
        <p>{task.leadDepartment.shortName}</p>
        <p className="q3">{task.assignee?.name ?? t('nobody')}</p>
      </td>
      <td role="cell" className="due">
        <span className="lab">{t('dueLabel')}</span>
        {task.baselineDueOn === task.dueOn ? null : (
          <p>
            <span className="sr">{t('wasDue')}</span>
            <s className="was">{date(task.baselineDueOn)}</s>
          </p>
        )}
        <p>{date(task.dueOn)}</p>
        {task.dueOnChanges > 0 ? <p className="cap q3">{t('rowMoved', { times: task.dueOnChanges })}</p> : null}
        {task.waitsForOffice && task.submittedOn != null ? (
          <p className="cap q3">{t('submitted', { date: date(task.submittedOn) })}</p>
        ) : null}
      </td>
      <td role="cell" className="rep">
        {report == null ? (
          <p className="q3">{t(task.status === 'NOT_STARTED' ? 'noReportUnaccepted' : 'noReport')}</p>
        ) : (
          <>
            <p className="clamp">{report.narrative}</p>
            <p className="cap q3">
              {t('reported', { date: date(report.reportedOn), percent: report.progressPercent })}
            </p>
          </>
        )}
      </td>
      <td role="cell" className="nxt">
        {report?.nextSteps == null ? (
          <p className="q3">{t('noNextSteps')}</p>
        ) : (
          <p className="clamp">
            <span className="lab">{t('nextLabel')}</span>
            {report.nextSteps}
          </p>
        )}
      </td>
    </tr>
  );
}

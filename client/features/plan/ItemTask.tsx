import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ItemTaskFragment } from '../../generated/graphql.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';

/** A task in its line; among others of its batch its department tells it apart. The roles are said, since the phone lays the table out anew. */
export function ItemTask({ task, isCopy = false }: { readonly task: ItemTaskFragment; readonly isCopy?: boolean }) {
  const { t } = useTranslation('plan');
  const { t: tm } = useTranslation('moves');
  const address = useTaskAddress();
  const isMoving = task.status !== 'DONE' && task.status !== 'CANCELLED' && task.progressPercent > 0;
  return (
    <tr role="row" className={isCopy ? 'copy' : undefined}>
      <th role="rowheader" scope="row" className="task">
        <span className="code">{task.code}</span>
        <Link to={address(task.id)}>{isCopy ? task.leadDepartment.shortName : task.title}</Link>
      </th>
      <td role="cell" className="lit">
        <TaskLight light={task.light} />
        <p className="cap q3">
          <span>{tm(`stage.${task.status}`)}</span>
          {isMoving ? <span> {task.progressPercent}%</span> : null}
        </p>
      </td>
      <td role="cell" className="dep">
        {isCopy ? null : <p>{task.leadDepartment.shortName}</p>}
        {isCopy && task.assignee == null ? null : <p className="cap q3">{task.assignee?.name ?? t('nobody')}</p>}
      </td>
      <td role="cell" className="due">
        <DueWords task={task} />
      </td>
    </tr>
  );
}

/** The original date above the current one, and how late; for what is done, when it was handed in. */
function DueWords({ task }: { readonly task: ItemTaskFragment }) {
  const { t } = useTranslation('plan');
  const { date, overdue, doneLate } = useDates();
  if (task.status === 'DONE' && task.completedOn != null) {
    return (
      <>
        <p>{date(task.completedOn)}</p>
        {task.daysLate == null ? null : <p className="cap q3">{doneLate(task.daysLate)}</p>}
      </>
    );
  }
  return (
    <>
      {task.baselineDueOn === task.dueOn ? null : (
        <p>
          <span className="sr">{t('wasDue')}</span>
          <s className="was">{date(task.baselineDueOn)}</s>
        </p>
      )}
      <p>{date(task.dueOn)}</p>
      {task.isOverdue ? <p className="days">{overdue(task.daysOverdue)}</p> : null}
    </>
  );
}

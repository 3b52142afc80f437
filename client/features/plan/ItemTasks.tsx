import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { ItemTaskFragment } from '../../generated/graphql.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import { itemNumber } from '../../ui/numerals.js';
import { EmptyState } from '../../ui/states.js';
import type { OpenedItem } from './ItemPage.js';
import { usePlanAddress } from './usePlanAddress.js';

/** The tasks of the item by code: a table at the desk, entries on the phone. */
export function ItemTasks({ item }: { readonly item: OpenedItem }) {
  const { t, i18n } = useTranslation('plan');
  const address = usePlanAddress();
  const { nodes, totalCount } = item.tasks;
  const left = totalCount - nodes.length;
  const number = itemNumber(item.number, i18n.language);
  return (
    <section className="item-tasks" aria-labelledby="tasks">
      <h2 id="tasks">
        {t('tasksHead')}
        {totalCount > 0 ? <span>{t('count', { count: totalCount })}</span> : null}
      </h2>
      {nodes.length === 0 ? (
        <EmptyState title={t('noItemTasks')}>{t('noItemTasksHint')}</EmptyState>
      ) : (
        <table className="ledger tasks" role="table" aria-label={t('tasksTable', { number })}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="task">
                {t('task')}
              </th>
              <th role="columnheader" scope="col" className="lit">
                {t('lightHead')}
              </th>
              <th role="columnheader" scope="col" className="dep">
                {t('lead')}
              </th>
              <th role="columnheader" scope="col" className="due">
                {t('due')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {nodes.map((task) => (
              <TaskEntry key={task.id} task={task} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 ? (
        <p className="item-more">
          {t('more', { count: left })}
          <Link to={address('/board', { item: item.id })}>{t('moreOnBoard')}</Link>
        </p>
      ) : null}
    </section>
  );
}

/** The roles are said, since the phone lays the table out anew. */
function TaskEntry({ task }: { readonly task: ItemTaskFragment }) {
  const { t } = useTranslation('plan');
  const { t: tm } = useTranslation('moves');
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('task', task.id);
  const isMoving = task.status !== 'DONE' && task.status !== 'CANCELLED' && task.progressPercent > 0;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="task">
        <span className="code">{task.code}</span>
        <Link to={{ search: `?${params}` }}>{task.title}</Link>
      </th>
      <td role="cell" className="lit">
        <TaskLight light={task.light} />
        <p className="cap q3">
          <span>{tm(`stage.${task.status}`)}</span>
          {isMoving ? <span> {task.progressPercent}%</span> : null}
        </p>
      </td>
      <td role="cell" className="dep">
        <p>{task.leadDepartment.shortName}</p>
        <p className="cap q3">{task.assignee?.name ?? t('nobody')}</p>
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

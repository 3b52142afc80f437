import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import { useAddresses } from './address.js';
import type { TaskOnPage } from './department.js';

interface TaskRowsProps {
  readonly tasks: readonly TaskOnPage[];
  /** Of tasks that it supports: who leads, and the light of each, since no group says it. */
  readonly showsLead?: boolean;
}

/** Tasks as entries of a ledger: title, stage, person or lead, due date. */
export function TaskRows({ tasks, showsLead = false }: TaskRowsProps) {
  return (
    <ul className={showsLead ? 'dep-tasks is-supported' : 'dep-tasks'}>
      {tasks.map((task) => (
        <TaskEntry key={task.id} task={task} showsLead={showsLead} />
      ))}
    </ul>
  );
}

function TaskEntry({ task, showsLead }: { readonly task: TaskOnPage; readonly showsLead: boolean }) {
  const { t } = useTranslation('departments');
  const { t: tm } = useTranslation('moves');
  const { task: address, of } = useAddresses();
  const showsPercent = task.status === 'IN_PROGRESS' && task.progressPercent > 0;
  return (
    <li>
      <div className="what">
        <Link to={address(task.id)}>{task.title}</Link>
        <p className="cap q3">
          {task.code} {task.item.shortTitle}
        </p>
      </div>
      <p className="stage">
        {showsLead ? <TaskLight light={task.light} /> : null}
        <span>{tm(`stage.${task.status}`)}</span>
        {showsPercent ? <span className="q3">{task.progressPercent}%</span> : null}
      </p>
      <p className="who">
        {showsLead ? (
          <Link to={of(task.leadDepartment.code)}>{task.leadDepartment.shortName}</Link>
        ) : (
          (task.assignee?.name ?? <span className="q3">{t('one.nobody')}</span>)
        )}
      </p>
      <DueDate task={task} />
    </li>
  );
}

function DueDate({ task }: { readonly task: TaskOnPage }) {
  const { t } = useTranslation('departments');
  const { t: td } = useTranslation('dates');
  const { date, doneLate, overdue } = useDates();
  if (task.status === 'DONE' && task.completedOn != null)
    return (
      <p className="due q2">
        {td('doneOn', { date: date(task.completedOn), late: task.daysLate == null ? '' : doneLate(task.daysLate) })}
      </p>
    );
  return (
    <p className="due">
      {task.baselineDueOn === task.dueOn ? null : (
        <>
          <span className="sr">{t('one.was')}</span>
          <s className="was cap">{date(task.baselineDueOn)}</s>
        </>
      )}
      <span>{date(task.dueOn)}</span>
      {task.isOverdue ? (
        <span className={task.waitsForOffice ? 'nw q2' : 'days'}>{overdue(task.daysOverdue)}</span>
      ) : null}
      {task.waitsForOffice ? <span className="cap q3">{t('one.waits')}</span> : null}
    </p>
  );
}

import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';

interface TaskStandingProps {
  readonly task: TaskPanelTaskFragment;
  readonly titleId: string;
  readonly titleRef: Ref<HTMLHeadingElement>;
}

/** Title and standing: where the task is, and whether it is late. */
export function TaskStanding({ task, titleId, titleRef }: TaskStandingProps) {
  const { t } = useTranslation(['task', 'moves']);
  const { date, overdue, doneLate } = useDates();
  return (
    <>
      <h2 className="task-title" id={titleId} ref={titleRef} tabIndex={-1}>
        {task.title}
      </h2>
      <p className="task-meta">
        <span>{t(`moves:stage.${task.status}`)}</span>
        <span>{t('progress', { percent: task.progressPercent })}</span>
        <TaskLight light={task.light} />
        {task.isInternal ? <InternalMark /> : null}
        {task.isOverdue ? <span className="days">{overdue(task.daysOverdue)}</span> : null}
        <span>
          {task.completedOn == null || task.daysLate == null
            ? t('due', { date: date(task.dueOn) })
            : t('done', { date: date(task.completedOn), how: doneLate(task.daysLate) })}
        </span>
      </p>
      {task.waitsForOffice ? (
        <p className="task-waits">{t('waitsForOffice', { department: task.leadDepartment.shortName })}</p>
      ) : null}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { TaskComment } from './TaskComment.js';

/** What leaders expect and nobody has answered yet. The server says which. */
export function TaskInstructions({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  if (task.openInstructions.length === 0) return null;
  return (
    <section className="task-instructed" aria-label={t('openInstructions')}>
      <ul>
        {task.openInstructions.map((one) => (
          <li key={one.id}>
            <TaskComment comment={one} />
          </li>
        ))}
      </ul>
      <p className="q3">{t('untilReport', { department: task.leadDepartment.shortName })}</p>
    </section>
  );
}

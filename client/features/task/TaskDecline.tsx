import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';

/** That the task was declined, by whom and why, for whoever is not asked to answer it: they are told in the question. */
export function TaskDecline({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  const { decline } = task;
  if (decline == null || task.viewerIsAskedTo?.action === 'ASSIGN') return null;
  return (
    <p className="task-waits">
      {t('declinedBy', {
        department: task.leadDepartment.shortName,
        name: decline.declinedBy?.name ?? '',
        date: date(decline.declinedOn),
        reason: insideQuotes(decline.reason),
      })}
    </p>
  );
}

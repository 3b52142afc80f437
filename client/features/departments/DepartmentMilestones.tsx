import { useTranslation } from 'react-i18next';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import type { DepartmentOnPage } from './department.js';

/** Where its tasks lead to, by date. */
export function DepartmentMilestones({ milestones }: { readonly milestones: DepartmentOnPage['milestones'] }) {
  const { t } = useTranslation('departments');
  const { date, overdue } = useDates();
  return (
    <section className="dep-sec" aria-labelledby="dep-milestones">
      <h2 id="dep-milestones">{t('one.milestones')}</h2>
      {milestones.length === 0 ? (
        <p className="q3">{t('one.noMilestones')}</p>
      ) : (
        <ul className="dep-people">
          {milestones.map((milestone) => (
            <li key={milestone.id}>
              <span>
                {milestone.title}
                <span className="cap q3">{milestone.series}</span>
              </span>
              <span className="when">
                {milestone.reachedOn == null ? (
                  <>
                    <span>{date(milestone.dueOn)}</span>
                    {milestone.daysOverdue > 0 ? (
                      <span className="days">{overdue(milestone.daysOverdue)}</span>
                    ) : (
                      <TaskLight light={milestone.light} />
                    )}
                  </>
                ) : (
                  <span className="q2">{t('one.reached', { date: date(milestone.reachedOn) })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

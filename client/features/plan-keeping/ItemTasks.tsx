import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useDates } from '../../ui/Dates.js';
import { DeleteButton } from './DeleteButton.js';
import type { ItemOfPlan, Keeping, KeptOutline } from './useKeeping.js';

interface ItemTasksProps {
  readonly plan: KeptOutline;
  readonly item: ItemOfPlan;
  readonly keeping: Keeping;
}

/** The tasks of an item by code: each opens in its panel, where it is edited; in a draft it can be deleted. */
export function ItemTasks({ plan, item, keeping }: ItemTasksProps) {
  const { t } = useTranslation('keep');
  const { date } = useDates();
  const { search } = useLocation();
  const { nodes, totalCount } = item.tasks;
  const panelOf = (taskId: string) => {
    const params = new URLSearchParams(search);
    params.set('task', taskId);
    return { search: `?${params}` };
  };
  return (
    <section className="keep-part" aria-label={t('task.of', { title: item.shortTitle })}>
      <div className="keep-part-head">
        <h4>{t('tasksHead')}</h4>
        {plan.viewerCan.includes('EDIT') ? (
          <Link className="btn bare s" to={`/plan/keep/tasks?plan=${plan.id}&item=${item.id}`}>
            {t('task.add')}
          </Link>
        ) : null}
      </div>
      {nodes.length === 0 ? (
        <p className="q3">{t('task.none')}</p>
      ) : (
        <ul className="keep-rows">
          {nodes.map((task) => (
            <li key={task.id}>
              <span className="keep-when">{task.code}</span>
              <span className="keep-what">
                <Link to={panelOf(task.id)}>{task.title}</Link>
                <span className="cap q3">
                  {' '}
                  {t('task.who', { lead: task.leadDepartment.shortName, due: date(task.dueOn) })}
                </span>
              </span>
              <span className="keep-does">
                {task.viewerCan.includes('DELETE') ? (
                  <DeleteButton
                    name={task.code}
                    says={t('task.deleteSays', { title: task.title })}
                    onDelete={() => void keeping.deleteTask(task)}
                  />
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length ? <p className="q3">{t('task.more', { count: totalCount - nodes.length })}</p> : null}
    </section>
  );
}

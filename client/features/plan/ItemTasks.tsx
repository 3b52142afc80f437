import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemNumber } from '../../ui/numerals.js';
import { EmptyState } from '../../ui/states.js';
import { linesOf } from './batches.js';
import { ItemBatch } from './ItemBatch.js';
import type { OpenedItem } from './ItemPage.js';
import { ItemTask } from './ItemTask.js';
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
            {linesOf(nodes).map(({ id, tasks }) => {
              const [task] = tasks;
              return task.batch == null || tasks.length === 1 ? (
                <ItemTask key={id} task={task} />
              ) : (
                <ItemBatch key={id} batch={task.batch} tasks={tasks} />
              );
            })}
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

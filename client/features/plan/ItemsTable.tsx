import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanPageQuery } from '../../generated/graphql.js';
import { StageBar } from '../../task-actions/StageBar.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import { itemNumber } from '../../ui/numerals.js';
import { useFresh } from './useFresh.js';
import { usePlanAddress } from './usePlanAddress.js';

type Plan = NonNullable<PlanPageQuery['plan']>;
type PlanItemRow = Plan['items'][number];

interface ItemsTableProps {
  readonly items: readonly PlanItemRow[];
  readonly milestones: Plan['milestones'];
}

const standingOf = ({ light, progress, nextMilestone }: PlanItemRow) => [light, progress, nextMilestone];

/** A ledger at the desk, entries on the phone: the same facts in the same order. */
export function ItemsTable({ items, milestones }: ItemsTableProps) {
  const { t } = useTranslation('plan');
  const fresh = useFresh(items, standingOf);
  const withMilestones = new Set(milestones.map(({ item }) => item.id));
  return (
    <table className="ledger items" role="table" aria-label={t('table')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="no">
            <span className="sr">{t('number')}</span>
          </th>
          <th role="columnheader" scope="col">
            {t('item')}
          </th>
          <th role="columnheader" scope="col" className="bar-of">
            {t('stages')}
          </th>
          <th role="columnheader" scope="col" className="done-of">
            {t('doneHead')}
          </th>
          <th role="columnheader" scope="col" className="worst">
            {t('light')}
          </th>
          <th role="columnheader" scope="col" className="late-of">
            {t('late')}
          </th>
          <th role="columnheader" scope="col" className="next">
            {t('next')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} isFresh={fresh.has(item.id)} hasMilestones={withMilestones.has(item.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface ItemRowProps {
  readonly item: PlanItemRow;
  /** Somebody has just changed something of it. */
  readonly isFresh: boolean;
  readonly hasMilestones: boolean;
}

/** The roles are said, since the phone lays the table out anew. */
function ItemRow({ item, isFresh, hasMilestones }: ItemRowProps) {
  const { t, i18n } = useTranslation('plan');
  const address = usePlanAddress();
  const { progress, light } = item;
  const ofThatLight = progress.byLight.find((one) => one.light === light)?.count ?? 0;
  const hasTasks = progress.total > 0;
  return (
    <tr role="row" className={isFresh ? 'is-fresh' : undefined}>
      <td role="cell" className="no">
        {itemNumber(item.number, i18n.language)}
      </td>
      <th role="rowheader" scope="row" className="title">
        <Link to={address(`/plan/items/${item.number}`)}>{item.title}</Link>
      </th>
      <td role="cell" className="bar-of">
        {hasTasks ? <StageBar byStatus={progress.byStatus} /> : <span className="q3">{t('itemWithoutTasks')}</span>}
      </td>
      <td role="cell" className="done-of">
        {hasTasks ? (
          <>
            <span aria-hidden="true">
              <b>{progress.done}</b> / {progress.inForce}
            </span>
            <span className="sr">{t('doneOf', { done: progress.done, total: progress.inForce })}</span>
          </>
        ) : null}
      </td>
      <td role="cell" className="worst">
        {hasTasks ? (
          <>
            <TaskLight light={light} />
            {light === 'RED' || light === 'YELLOW' ? (
              <span className={`cap ${light.toLowerCase()}`}> {t('count', { count: ofThatLight })}</span>
            ) : null}
          </>
        ) : null}
      </td>
      <td role="cell" className="late-of">
        {progress.overdue > 0 ? (
          <>
            <span className="lab">
              {t('late')}
              {t('gap')}
            </span>
            <b className="days">{t('count', { count: progress.overdue })}</b>
          </>
        ) : (
          <span className="sr">{t('lateNone')}</span>
        )}
      </td>
      <td role="cell" className="next">
        <Next item={item} hasMilestones={hasMilestones} />
      </td>
    </tr>
  );
}

function Next({ item, hasMilestones }: Pick<ItemRowProps, 'item' | 'hasMilestones'>) {
  const { t } = useTranslation('plan');
  const { date, overdue } = useDates();
  const next = item.nextMilestone;
  if (next == null) return <span className="q3">{t(hasMilestones ? 'allReached' : 'noMilestone')}</span>;
  return (
    <div>
      <time dateTime={next.dueOn}>{date(next.dueOn)}</time>
      <span>
        {next.title}
        {next.isOverdue ? <span className="days"> {overdue(next.daysOverdue)}</span> : null}
      </span>
    </div>
  );
}

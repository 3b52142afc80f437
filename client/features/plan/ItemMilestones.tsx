import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MilestoneMarkFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import type { OpenedItem } from './ItemPage.js';
import { MilestoneShape } from './MilestoneShape.js';
import { type Series, seriesOf, todayAfter } from './milestones.js';
import { useMarkWords, useStateWord } from './useMarkWords.js';
import { usePlanAddress } from './usePlanAddress.js';

/** The item's milestones by series and date, each with how far the tasks are that lead to it. */
export function ItemMilestones({ item }: { readonly item: OpenedItem }) {
  const { t } = useTranslation('plan');
  const series = seriesOf(item.milestones);
  return (
    <section className="item-milestones" aria-labelledby="milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      {series.length === 0 ? <p className="q3">{t('noItemMilestones')}</p> : null}
      {series.map((one) => (
        <SeriesEntries key={one.key} series={one} />
      ))}
    </section>
  );
}

function SeriesEntries({ series: { name, milestones } }: { readonly series: Series }) {
  const { t } = useTranslation('plan');
  const { today, date } = useDates();
  const divided = todayAfter(milestones, today);
  return (
    <>
      <h3>{name}</h3>
      <ol className="ms-list">
        {milestones.map((milestone, index) => (
          <Fragment key={milestone.id}>
            {index === divided ? <li className="ms-today">{t('today', { date: date(today) })}</li> : null}
            <MilestoneEntry milestone={milestone} />
          </Fragment>
        ))}
      </ol>
    </>
  );
}

function MilestoneEntry({ milestone }: { readonly milestone: MilestoneMarkFragment }) {
  const { t } = useTranslation('plan');
  const wordsOf = useMarkWords();
  const stateWord = useStateWord();
  const address = usePlanAddress();
  const { state, date, late } = wordsOf(milestone);
  const { inForce, done } = milestone.progress;
  return (
    <li className="ms">
      <MilestoneShape state={state} />
      <div>
        <p>{milestone.title}</p>
        <p className="cap">
          <time dateTime={milestone.reachedOn ?? milestone.dueOn}>{date}</time>
          {t('markGap')}
          <span className={state === 'late' ? 'sr' : undefined}>{stateWord(state)}</span>
          {late === null ? null : (
            <>
              {state === 'late' ? ' ' : t('markGap')}
              <span className={state === 'late' ? 'days' : undefined}>{late}</span>
            </>
          )}
        </p>
        {inForce === 0 ? null : (
          <p className="cap">
            <Link to={address('/board', { milestone: milestone.id })}>
              {t('milestoneTasks', { count: done, total: inForce })}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}

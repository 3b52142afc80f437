import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StageBar, StageLegend } from '../../task-actions/StageBar.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { Icon } from '../../ui/Icon.js';
import { itemNumber } from '../../ui/numerals.js';
import type { OpenedItem } from './ItemPage.js';
import { usePlanAddress } from './usePlanAddress.js';

type Neighbour = Pick<OpenedItem, 'id' | 'number' | 'shortTitle'>;

interface ItemHeadProps {
  readonly item: OpenedItem;
  /** All items of the plan, by number. */
  readonly items: readonly Neighbour[];
}

/** The item's words, its standing in a sentence, and the ways to the plan, to its neighbours and to the board. */
export function ItemHead({ item, items }: ItemHeadProps) {
  const { t, i18n } = useTranslation('plan');
  const address = usePlanAddress();
  const { progress } = item;
  const at = items.findIndex(({ id }) => id === item.id);
  const numberOf = (one: { number: number }) => itemNumber(one.number, i18n.language);
  const [previous, next] = [items[at - 1], items[at + 1]];
  const wayTo = (one: Neighbour, words: 'previous' | 'nextItem') => (
    <Link
      to={address(`/plan/items/${one.number}`)}
      rel={words === 'previous' ? 'prev' : 'next'}
      aria-label={t(words, { number: numberOf(one), title: one.shortTitle })}
    >
      {words === 'previous' ? <Icon name="left" /> : null}
      {numberOf(one)} {one.shortTitle}
      {words === 'nextItem' ? <Icon name="right" /> : null}
    </Link>
  );
  return (
    <header className="item-head">
      <nav className="item-ways" aria-label={t('table')}>
        <Link to={address('/plan')}>
          <Icon name="left" />
          {t('back')}
        </Link>
        <span className="grow" />
        {previous ? wayTo(previous, 'previous') : null}
        {next ? wayTo(next, 'nextItem') : null}
      </nav>
      <div className="plan-head">
        <div className="plan-says">
          <p className="item-no">{t('ofItem', { number: numberOf(item) })}</p>
          <h1>{item.title}</h1>
          <div className="plan-tools">
            <Link className="btn s" to={address('/board', { item: item.id })}>
              {t('board')}
            </Link>
          </div>
        </div>
        {progress.total === 0 ? null : (
          <div className="plan-sum">
            <p className="cap">
              <span className="q2">{t('doneOf', { done: progress.done, total: progress.inForce })}</span>
              <span className="item-standing">
                <TaskLight light={item.light} />
                {progress.overdue > 0 ? <b className="days">{t('overdue', { count: progress.overdue })}</b> : null}
              </span>
            </p>
            <StageBar byStatus={progress.byStatus} />
            <StageLegend byStatus={progress.byStatus} />
          </div>
        )}
      </div>
    </header>
  );
}

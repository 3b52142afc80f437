import { type CSSProperties, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MilestoneMarkFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { itemNumber } from '../../ui/numerals.js';
import type { Lanes } from './lanes.js';
import { MilestoneShape } from './MilestoneShape.js';
import { type Series, todayAfter } from './milestones.js';
import { useMarkWords, useStateWord } from './useMarkWords.js';
import { usePlanAddress } from './usePlanAddress.js';

interface SeriesLineProps {
  readonly series: Series;
  readonly lanes: Lanes;
  readonly today: string;
  readonly placed: (day: string) => CSSProperties;
}

/** The milestones of one piece of work, by date, with today between those that are past and those ahead. */
export function SeriesLine({ series, lanes, today, placed }: SeriesLineProps) {
  const { t, i18n } = useTranslation('plan');
  const { date } = useDates();
  const { milestones, item, name } = series;
  const [first, last] = [milestones[0], milestones.at(-1)];
  const divided = todayAfter(milestones, today);
  return (
    <li className={milestones.length === 1 ? 'tl-line is-single' : 'tl-line'}>
      <h3>
        <span className="tl-no" aria-hidden="true">
          {itemNumber(item.number, i18n.language)}
        </span>
        <span className="sr">{t('ofItem', { number: itemNumber(item.number, i18n.language) })} </span>
        <span>{name}</span>
      </h3>
      <div className="tl-track" style={{ '--high': `${lanes.height}px` }}>
        {first && last ? (
          <i className="tl-span" style={{ ...placed(first.dueOn), '--wide': span(first.dueOn, last.dueOn) }} />
        ) : null}
        <ol>
          {milestones.map((milestone, index) => (
            <Fragment key={milestone.id}>
              {index === divided ? (
                <li className="tl-today">
                  <span>{t('today', { date: date(today) })}</span>
                </li>
              ) : null}
              <MarkEntry milestone={milestone} lanes={lanes} style={placed(milestone.dueOn)} />
            </Fragment>
          ))}
        </ol>
      </div>
    </li>
  );

  function span(from: string, to: string): string {
    return String(Number(placed(to)['--x']) - Number(placed(from)['--x']));
  }
}

interface MarkEntryProps {
  readonly milestone: MilestoneMarkFragment;
  readonly lanes: Lanes;
  readonly style: CSSProperties;
}

function MarkEntry({ milestone, lanes, style }: MarkEntryProps) {
  const { t } = useTranslation('plan');
  const wordsOf = useMarkWords();
  const stateWord = useStateWord();
  const address = usePlanAddress();
  const { state, date, late } = wordsOf(milestone);
  const place = lanes.places.get(milestone.id);
  return (
    <li
      className={`tl-mark is-${state}`}
      style={{ ...style, '--top': `${place?.top ?? 0}px`, '--wide': `${place?.width ?? 0}px` }}
    >
      <MilestoneShape state={state} />
      <i className="tl-lead" />
      <div className="tl-words">
        <Link to={address(`/plan/items/${milestone.item.number}`)}>{milestone.title}</Link>
        <p>
          <span className="sr">{stateWord(state)} </span>
          <time dateTime={milestone.reachedOn ?? milestone.dueOn}>{date}</time>
          {late === null ? null : (
            <>
              {t('markGap')}
              <span className={state === 'late' ? 'days' : undefined}>{late}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

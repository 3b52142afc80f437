import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneMarkFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/states.js';
import { laneOfOne, lanesOf } from './lanes.js';
import { MilestoneShape } from './MilestoneShape.js';
import { type MarkState, seriesOf } from './milestones.js';
import { SeriesLine } from './SeriesLine.js';
import { useMarkWords, useStateWord } from './useMarkWords.js';
import { useWidth } from './useWidth.js';
import { YearsAxis } from './YearsAxis.js';
import { placeIn, yearsAround } from './years.js';
import './time-line.css';

declare module 'react' {
  interface CSSProperties {
    /** How far along the line, 0 to 1. */
    '--x'?: number;
    /** Below the line, in px. */
    '--top'?: string;
    '--wide'?: string;
    '--high'?: string;
  }
}

/** Of the track, right of the last day: room for the words of what is due then. Also in time-line.css. */
const roomAtTheEnd = 192;
const states: readonly MarkState[] = ['reached', 'ahead', 'late'];

interface TimeLineProps {
  readonly plan: { readonly startsOn: string; readonly endsOn: string };
  readonly milestones: readonly MilestoneMarkFragment[];
}

/**
 * The milestones, a line for each series, across the years. It is a list of lists; where there is room their entries are laid
 * out along the time, else they stand by date, with today between what is past and what is ahead.
 */
export function TimeLine({ plan, milestones }: TimeLineProps) {
  const { t } = useTranslation('plan');
  const { today } = useDates();
  const wordsOf = useMarkWords();
  const track = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(track) - roomAtTheEnd);
  const years = yearsAround([plan.startsOn, plan.endsOn, ...milestones.map(({ dueOn }) => dueOn)]);
  const placed = (day: string): CSSProperties => ({ '--x': placeIn(years, day) });
  return (
    <section className="tl-section" aria-labelledby="milestones">
      <div className="plan-sec">
        <h2 id="milestones">{t('milestones')}</h2>
        {milestones.length === 0 ? null : <StateLegend />}
      </div>
      {milestones.length === 0 ? <EmptyState title={t('noMilestones')}>{t('noMilestonesHint')}</EmptyState> : null}
      <div className="tl" hidden={milestones.length === 0}>
        <YearsAxis years={years} today={today} width={width} trackRef={track} placed={placed} />
        <ol className="tl-lines">
          {seriesOf(milestones).map((series) => {
            const marks = series.milestones.map((milestone) => {
              const { date, late } = wordsOf(milestone);
              return {
                id: milestone.id,
                x: placeIn(years, milestone.dueOn) * width,
                title: milestone.title,
                caption: late === null ? date : date + t('markGap') + late,
              };
            });
            const [first, ...others] = marks;
            const lanes =
              first && others.length === 0
                ? laneOfOne(first, width + roomAtTheEnd - 16)
                : lanesOf(marks, width + roomAtTheEnd);
            return <SeriesLine key={series.key} series={series} lanes={lanes} today={today} placed={placed} />;
          })}
        </ol>
      </div>
    </section>
  );
}

/** Once a page: which shape is which state. */
function StateLegend() {
  const stateWord = useStateWord();
  return (
    <ul className="tl-legend">
      {states.map((state) => (
        <li key={state} className={state === 'late' ? 'late' : undefined}>
          <MilestoneShape state={state} />
          {stateWord(state)}
        </li>
      ))}
    </ul>
  );
}

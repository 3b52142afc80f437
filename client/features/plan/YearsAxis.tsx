import type { CSSProperties, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/Dates.js';
import { placeIn, type Years } from './years.js';

interface YearsAxisProps {
  readonly years: Years;
  readonly today: string;
  /** Of the time from the first day to the last, in px. */
  readonly width: number;
  readonly trackRef: RefObject<HTMLDivElement | null>;
  readonly placed: (day: string) => CSSProperties;
}

/** A word of the axis needs as much, in px. */
const roomForWord = 46;
const roomForFlag = 62;

/** Years, quarters and today's line behind the marks. Each mark says its date itself, so nobody need hear this. */
export function YearsAxis({ years, today, width, trackRef, placed }: YearsAxisProps) {
  const { t, i18n } = useTranslation('plan');
  const { t: td } = useTranslation('dates');
  const { date } = useDates();
  const months = td('months').split(',');
  const at = placeIn(years, today);
  const isShown = at >= 0 && at <= 1;
  const perQuarter = width / years.quarters.length;
  const isUnderFlag = (quarter: string) => {
    const left = (placeIn(years, quarter) - at) * width;
    return isShown && left > -roomForFlag - roomForWord / 2 && left < roomForFlag;
  };
  return (
    <div className="tl-axis" ref={trackRef} aria-hidden="true" lang={i18n.language}>
      {years.quarters.map((quarter) => {
        const isYear = quarter === years.from || quarter.slice(5, 7) === '01';
        const word = isYear
          ? t('year', { year: quarter.slice(0, 4) })
          : t('month', { month: months[Number(quarter.slice(5, 7)) - 1] });
        const isSaid = (isYear || perQuarter > roomForWord) && !isUnderFlag(quarter);
        return (
          <div key={quarter} className={isYear ? 'tl-quarter is-year' : 'tl-quarter'} style={placed(quarter)}>
            {isSaid ? <span>{word}</span> : null}
          </div>
        );
      })}
      {isShown ? (
        <div className="tl-now" style={placed(today)}>
          <span>{t('today', { date: date(today) })}</span>
        </div>
      ) : null}
    </div>
  );
}

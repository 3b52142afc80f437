import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { usePhone } from '../../ui/useMedia.js';
import type { Lanes } from './filter.js';
import { LaneChoice } from './LaneChoice.js';
import { MoreConditions } from './MoreConditions.js';
import { DayChoice } from './past/DayChoice.js';
import { type FilterWordsProps, useFilterWords } from './useFilterWords.js';
import './sentence.css';

export interface FilterSentenceProps extends FilterWordsProps {
  total: number | undefined;
  late: number | undefined;
  create?: ReactNode;
  /** The menu of saved filters. */
  saved: ReactNode;
  lanes: Lanes | null;
  /** Absent where the board is not laid out in lanes: that of a past day. */
  onLanes?: (lanes: Lanes | null) => void;
  /** The past day that is shown; null: the present. */
  day: string | null;
  onDay: (day: string | null) => void;
}

export function FilterSentence({
  filter,
  choices,
  total,
  late,
  onChange,
  create,
  saved,
  lanes,
  onLanes,
  day,
  onDay,
}: FilterSentenceProps) {
  const { t } = useTranslation('board');
  const isPhone = usePhone();
  const [isMore, setMore] = useState(false);
  const words = useFilterWords({ filter, choices, onChange });
  const laneChoice = onLanes ? <LaneChoice lanes={lanes} onChoose={onLanes} /> : null;
  const dayChoice = <DayChoice day={day} onChoose={onDay} />;
  const inSheet = [filter.milestone, filter.light, filter.due, filter.q, lanes, day].filter(
    (value) => value !== null,
  ).length;
  const more = (
    <button
      type="button"
      className={inSheet > 0 ? 'say set' : 'say'}
      aria-haspopup="dialog"
      aria-expanded={isMore}
      onClick={() => setMore(true)}
    >
      {inSheet > 0 ? t('moreSet', { n: inSheet }) : t('more')}
    </button>
  );
  return (
    <div className="sentence">
      <p>
        <Trans
          t={t}
          i18nKey={filter.mine ? 'sentenceMine' : 'sentence'}
          components={{
            ...words,
            more,
            lanes: laneChoice ?? dayChoice,
            wide: <span className="wide" />,
            narrow: <span className="narrow" />,
          }}
        />
        {filter.q ? <span className="wide">{t('containing', { text: filter.q })}</span> : null}
        {total === undefined ? null : (
          <span className="wide">
            <Trans
              t={t}
              i18nKey={late ? 'sum' : 'sumNoneLate'}
              values={{ total, late }}
              components={{ late: <span className="late nw" /> }}
            />
          </span>
        )}
        {isPhone ? <span className="narrow">{saved}</span> : null}
      </p>
      {create || !isPhone ? (
        <div className="right">
          {isPhone || !laneChoice ? null : dayChoice}
          {isPhone ? null : saved}
          {create}
        </div>
      ) : null}
      <MoreConditions
        isOpen={isMore}
        onClose={() => setMore(false)}
        filter={filter}
        choices={choices}
        onChange={onChange}
        total={total}
        lanes={laneChoice}
        day={dayChoice}
      />
    </div>
  );
}

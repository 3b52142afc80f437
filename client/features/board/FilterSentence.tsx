import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { type BoardFilter, dues, lights } from './filter.js';
import { MoreConditions } from './MoreConditions.js';
import { type FilterChoices, mineUnit } from './useFilterChoices.js';

export interface FilterWordsProps {
  filter: BoardFilter;
  choices: FilterChoices;
  onChange: (change: Partial<BoardFilter>) => void;
}

/** The words of the sentence, each a choice. They stand in it here, and one below the other in the phone's sheet. */
export function useFilterWords({ filter, choices, onChange }: FilterWordsProps) {
  const { t } = useTranslation('board');
  const shared = { findWords: t('filter.find'), noneWords: t('filter.none') };
  return {
    item: (
      <Choice
        {...shared}
        label={t('filter.item')}
        value={filter.item}
        options={choices.items}
        anyWord={choices.allItems}
        onChoose={(item) => onChange({ item })}
      />
    ),
    unit: (
      <Choice
        {...shared}
        label={t('filter.unit')}
        value={filter.mine ? mineUnit : filter.unit}
        options={choices.units}
        anyWord={t('filter.anyUnit')}
        onChoose={(unit) => onChange(unit === mineUnit ? { mine: true, unit: null } : { mine: false, unit })}
      />
    ),
    milestone: (
      <Choice
        {...shared}
        label={t('filter.milestone')}
        value={filter.milestone}
        options={choices.milestones}
        anyWord={t('filter.any')}
        className="e"
        onChoose={(milestone) => onChange({ milestone })}
      />
    ),
    light: (
      <Choice
        {...shared}
        label={t('filter.light')}
        value={filter.light}
        options={choices.lights}
        anyWord={t('filter.any')}
        className="e"
        onChoose={(value) => onChange({ light: lights.find((light) => light === value) ?? null })}
      />
    ),
    due: (
      <Choice
        {...shared}
        label={t('filter.due')}
        value={filter.due}
        options={choices.dues}
        anyWord={t('filter.any')}
        className="e"
        onChoose={(value) => onChange({ due: dues.find((due) => due === value) ?? null })}
      />
    ),
  };
}

export interface FilterSentenceProps extends FilterWordsProps {
  total: number | undefined;
  late: number | undefined;
  create?: ReactNode;
}

export function FilterSentence({ filter, choices, total, late, onChange, create }: FilterSentenceProps) {
  const { t } = useTranslation('board');
  const [isMore, setMore] = useState(false);
  const words = useFilterWords({ filter, choices, onChange });
  const inSheet = [filter.milestone, filter.light, filter.due, filter.q].filter((value) => value !== null).length;
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
          components={{ ...words, more, wide: <span className="wide" />, narrow: <span className="narrow" /> }}
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
      </p>
      {create ? <div className="right">{create}</div> : null}
      <MoreConditions
        isOpen={isMore}
        onClose={() => setMore(false)}
        filter={filter}
        choices={choices}
        onChange={onChange}
        total={total}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { type BoardFilter, dues, lights } from './filter.js';
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

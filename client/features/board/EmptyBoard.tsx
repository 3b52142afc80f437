import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/states.js';
import { type BoardFilter, noFilter } from './filter.js';
import type { FilterWordsProps } from './useFilterWords.js';

/** The sentence above already says why it is empty; here is the smallest step back. */
export function EmptyBoard({
  filter,
  choices,
  isFiltered,
  onChange,
  keepAddress,
}: FilterWordsProps & { isFiltered: boolean; keepAddress: string | undefined }) {
  const { t } = useTranslation('board');
  if (!isFiltered)
    return keepAddress === undefined ? (
      <EmptyState title={t('empty.planTitle')}>{t('empty.planHint')}</EmptyState>
    ) : (
      <EmptyState
        title={t('empty.planTitle')}
        actions={
          <Link className="btn go" to={keepAddress}>
            {t('empty.keep')}
          </Link>
        }
      >
        {t('empty.keepHint')}
      </EmptyState>
    );
  const find = (options: { value: string; word: string; short?: string }[], value: string | null) => {
    const option = options.find((one) => one.value === value);
    return option ? (option.short ?? option.word) : null;
  };
  const set: { word: string | null; change: Partial<BoardFilter> }[] = [
    { word: filter.q, change: { q: null } },
    { word: find(choices.lights, filter.light), change: { light: null } },
    { word: find(choices.dues, filter.due), change: { due: null } },
    { word: find(choices.milestones, filter.milestone), change: { milestone: null } },
    { word: filter.mine ? t('filter.mine') : find(choices.units, filter.unit), change: { unit: null, mine: false } },
    { word: find(choices.items, filter.item), change: { item: null } },
  ];
  const drops = set.filter((one) => one.word !== null);
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {drops.length > 1
            ? drops.slice(0, 2).map(({ word, change }) => (
                <Button key={word} onClick={() => onChange(change)}>
                  {t('empty.drop', { word })}
                </Button>
              ))
            : null}
          <Button kind={drops.length > 1 ? 'bare' : 'plain'} onClick={() => onChange(noFilter)}>
            {t('filter.clear')}
          </Button>
        </>
      }
    >
      {t('empty.hint')}
    </EmptyState>
  );
}

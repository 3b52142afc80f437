import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilterInMenuFragment } from '../../generated/graphql.js';
import type { ChoiceOption } from '../../ui/Choice.js';
import { itemCount, itemNumber } from '../../ui/numerals.js';
import { FilterChoicesDocument } from './board.generated.js';
import { dues, lights } from './filter.js';

export interface FilterChoices {
  items: ChoiceOption[];
  allItems: string;
  units: ChoiceOption[];
  milestones: ChoiceOption[];
  lights: ChoiceOption[];
  dues: ChoiceOption[];
  /** Views under a name; null until they are read. */
  saved: readonly SavedFilterInMenuFragment[] | null;
  /** May the viewer share one with everybody? */
  canShare: boolean;
}

export const mineUnit = 'mine';

/** What may stand at each place of the filter's sentence. */
export function useFilterChoices(planId: string): FilterChoices {
  const { t, i18n } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const { data } = useQuery(FilterChoicesDocument, { variables: { planId } });
  return useMemo(() => {
    const number = (n: number) => itemNumber(n, i18n.language);
    const items = data?.plan?.items ?? [];
    return {
      items: items.map((item) => ({
        value: item.id,
        word: t('filter.itemN', { n: number(item.number), title: item.title }),
        short: t('filter.itemN', { n: number(item.number), title: item.shortTitle }),
      })),
      // How many there are is not said before it is known.
      allItems:
        items.length === 0
          ? t('filter.everyItem')
          : t('filter.allItems', { n: itemCount(items.length, i18n.language) }),
      units: [
        { value: mineUnit, word: t('filter.mine') },
        // Those that still work come first; what an archived one did can be looked for too.
        ...(data?.departments ?? [])
          .toSorted((one, other) => Number(one.isArchived) - Number(other.isArchived))
          .map(({ id, shortName, isArchived }) => ({
            value: id,
            word: isArchived ? t('filter.archivedUnit', { name: shortName }) : shortName,
          })),
      ],
      milestones: (data?.plan?.milestones ?? []).map((milestone) => ({ value: milestone.id, word: milestone.title })),
      lights: lights.map((light) => ({ value: light, word: tm(`light.${light}`) })),
      saved: data ? (data.plan?.savedFilters ?? []) : null,
      canShare: data?.plan?.viewerCanShareFilters ?? false,
      dues: dues.map((due) => ({ value: due, word: t(`filter.${due}`) })),
    };
  }, [data, t, tm, i18n.language]);
}

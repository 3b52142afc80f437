import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChoicesDocument } from '../../generated/graphql.js';
import type { ChoiceOption } from '../../ui/Choice.js';
import { itemNumber } from '../../ui/numerals.js';
import { dues, lights } from './filter.js';

export interface FilterChoices {
  items: ChoiceOption[];
  allItems: string;
  units: ChoiceOption[];
  milestones: ChoiceOption[];
  lights: ChoiceOption[];
  dues: ChoiceOption[];
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
      allItems: t('filter.allItems', { n: number(items.length) }),
      units: [
        { value: mineUnit, word: t('filter.mine') },
        ...(data?.departments ?? []).map((unit) => ({ value: unit.id, word: unit.shortName })),
      ],
      milestones: (data?.plan?.milestones ?? []).map((milestone) => ({ value: milestone.id, word: milestone.title })),
      lights: lights.map((light) => ({ value: light, word: tm(`light.${light}`) })),
      dues: dues.map((due) => ({ value: due, word: t(`filter.${due}`) })),
    };
  }, [data, t, tm, i18n.language]);
}

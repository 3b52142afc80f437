import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BandCountFragment, OverdueTaskFragment } from '../../generated/graphql.js';
import type { Heading } from './groups.js';
import type { OverdueView } from './overdueAddress.js';
import type { Lateness } from './useOverdueSummary.js';

interface Headings {
  /** In their order; null where rows are not grouped. */
  readonly headings: readonly Heading[] | null;
  /** The heading that a task belongs under, for one that the counts do not know yet. */
  readonly ownHeading: (task: OverdueTaskFragment) => Heading;
}

interface Counted {
  readonly late: number;
  readonly byBand: readonly BandCountFragment[];
}

/** Departments with the most that is late first, items by number: the server's order and the server's counts. */
export function useHeadings(overdue: Lateness, { group, unit, age }: OverdueView): Headings {
  const { t } = useTranslation('overdue');
  return useMemo(() => {
    const countOf = ({ late, byBand }: Counted) =>
      age === null ? late : (byBand.find(({ band }) => band === age)?.count ?? 0);
    const itemTitle = (item: { number: number; shortTitle: string }) =>
      t('itemHead', { number: item.number, title: item.shortTitle });
    if (group === 'department')
      return {
        headings: overdue.departments.map((own) => ({
          id: own.department.id,
          title: own.department.shortName,
          count: countOf(own),
        })),
        ownHeading: ({ leadDepartment }) => ({ id: leadDepartment.id, title: leadDepartment.shortName, count: null }),
      };
    return {
      headings:
        group === 'item'
          ? overdue.items.map((own) => ({
              id: own.item.id,
              title: itemTitle(own.item),
              // An item's count is everybody's: of one department's tasks it says nothing.
              count: unit === null ? countOf(own) : null,
            }))
          : null,
      ownHeading: ({ item }) => ({ id: item.id, title: itemTitle(item), count: null }),
    };
  }, [overdue, group, unit, age, t]);
}

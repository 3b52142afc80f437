import { useTranslation } from 'react-i18next';
import type { BandCountFragment } from '../../generated/graphql.js';

/** 8–30天, 90天以上: where a band begins and ends is the server's to say. */
export function useBandWords(): (range: Pick<BandCountFragment, 'fromDays' | 'toDays'>) => string {
  const { t } = useTranslation('overdue');
  return ({ fromDays, toDays }) =>
    toDays === null ? t('bandOver', { days: fromDays - 1 }) : t('band', { from: fromDays, to: toDays });
}

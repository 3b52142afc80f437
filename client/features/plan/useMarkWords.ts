import { useTranslation } from 'react-i18next';
import type { MilestoneMarkFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { type MarkState, stateOf } from './milestones.js';

export interface MarkWords {
  readonly state: MarkState;
  /** The day it was reached, else the day it is due. */
  readonly date: string;
  /** 逾期48天, or by how much it was reached late or early; null while it is ahead. */
  readonly late: string | null;
}

/** What is said of a milestone beside its title. */
export function useMarkWords(): (milestone: MilestoneMarkFragment) => MarkWords {
  const { date, overdue, doneLate } = useDates();
  return (milestone) => {
    const state = stateOf(milestone);
    const late = milestone.daysLate != null ? doneLate(milestone.daysLate) : null;
    return {
      state,
      date: date(milestone.reachedOn ?? milestone.dueOn),
      late: state === 'late' ? overdue(milestone.daysOverdue) : late,
    };
  };
}

/** Its state in one word, for legends and for whoever hears the page. */
export function useStateWord(): (state: MarkState) => string {
  const { t } = useTranslation('plan');
  return (state) => t(`state.${state}`);
}

import type { SessionQuery } from '../generated/graphql.js';

export type PlanInFrame = SessionQuery['plans'][number];

/** The plan on screen: the one that the address names, else the newest that is in force, else the newest. */
export function planOf(plans: readonly PlanInFrame[], wanted: string | null): PlanInFrame | null {
  const newestFirst = plans.toSorted((a, b) => b.year - a.year);
  return (
    plans.find((plan) => plan.id === wanted) ??
    newestFirst.find((plan) => plan.status === 'ACTIVE') ??
    newestFirst[0] ??
    null
  );
}

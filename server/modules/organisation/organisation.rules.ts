import { type Actor, Role } from '../account/account.rules.js';
import type { LightThresholds } from '../task/light.rules.js';

/** The bodies' names and the light thresholds are the admin's. */
export const mayUpdateOrganisation = (actor: Actor): boolean => actor.roles.includes(Role.ADMIN);

/** Whole numbers between which a threshold must lie, both included. */
export const thresholdLimits: Readonly<Record<keyof LightThresholds, { least: number; most: number }>> = {
  dueSoonDays: { least: 1, most: 365 },
  yellowBehind: { least: 1, most: 99 },
  redBehind: { least: 2, most: 100 },
};

export function isPossibleThreshold(field: keyof LightThresholds, value: number): boolean {
  const { least, most } = thresholdLimits[field];
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Further behind is never the milder light. */
export const areOrdered = ({ yellowBehind, redBehind }: Pick<LightThresholds, 'yellowBehind' | 'redBehind'>): boolean =>
  yellowBehind < redBehind;

import { type Actor, isOffice, Role } from '../account/account.rules.js';
import { reportByDayLimits } from '../progress-report/report-cadence.rules.js';

/** The cadence of reports and reminders is the office's; an admin may set it too. */
export const mayUpdateReminders = (actor: Actor): boolean => isOffice(actor) || actor.roles.includes(Role.ADMIN);

/** Whole numbers between which a setting must lie, both included; those of a list, each of its numbers. */
export const reminderLimits = {
  reportByDay: reportByDayLimits,
  hour: { least: 0, most: 23 },
  weekday: { least: 1, most: 7 },
  waitsDays: { least: 1, most: 30 },
  daysBefore: { least: 1, most: 30 },
  daysAfter: { least: 1, most: 30 },
} as const;

/** So many reminders of one thing, and it is a reminder no longer. */
export const mostDays = 5;

export function isPossible(field: keyof typeof reminderLimits, value: number): boolean {
  const { least, most } = reminderLimits[field];
  return Number.isInteger(value) && value >= least && value <= most;
}

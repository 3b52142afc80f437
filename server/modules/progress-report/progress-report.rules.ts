import { type Actor, actsFor } from '../account/account.rules.js';
import { actsForLead, type TaskFacts, takesPart } from '../task/task.rules.js';

type Taking = Pick<TaskFacts, 'leadDepartmentId' | 'supportingDepartmentIds'>;

/**
 * The department that a report by this actor speaks for: a department head's own, also where they are of the office
 * too; the lead, where the office reports on its behalf. Null for whoever takes no part.
 */
export function speaksFor(actor: Actor, task: Taking): string | null {
  if (!takesPart(actor, task)) return null;
  const own = [task.leadDepartmentId, ...task.supportingDepartmentIds].find((id) => actsFor(actor, id));
  return own ?? (actsForLead(actor, task) ? task.leadDepartmentId : null);
}

/** What a report says. */
export interface ReportWords {
  readonly progressPercent: number;
  readonly narrative: string;
  readonly problems: string | null;
  readonly nextSteps: string | null;
}

/** The same figure in the same words. */
export const saysTheSame = (one: ReportWords, other: ReportWords): boolean =>
  one.progressPercent === other.progressPercent &&
  one.narrative === other.narrative &&
  one.problems === other.problems &&
  one.nextSteps === other.nextSteps;

/** Why “no change” is no answer: there is nothing that did not change, or something did. Null when it is one. */
export function refusalOfNoChange(
  last: ReportWords | null,
  report: ReportWords,
): 'NO_FORMER_REPORT' | 'CHANGED' | null {
  if (last === null) return 'NO_FORMER_REPORT';
  return saysTheSame(last, report) ? null : 'CHANGED';
}

import { known } from '../../api/known.js';
import type { TaskView } from '../task/task.graphql.js';
import { extendable } from '../task/task.rules.js';
import type { ExtensionRequestView } from './extension.graphql.js';
import type { ExtensionRow } from './extension.query.js';
import { ExtensionStatus, mayWithdraw, refusalToSettle } from './extension.rules.js';

/** A request of this task; of a day in the past, as it stood then: not yet answered, where the answer came later. */
export function viewOfExtension(row: ExtensionRow, task: TaskView): ExtensionRequestView {
  const { accounts, departments, actor, asOf } = task.around;
  const isSettled = row.status !== ExtensionStatus.PENDING && !(asOf !== null && (row.decided_on ?? '') > asOf);
  const of = { departmentId: row.department_id, requestedById: row.requested_by_id };
  return {
    id: row.id,
    task,
    department: known(departments, row.department_id),
    requestedBy: known(accounts, row.requested_by_id),
    requestedAt: row.requested_at,
    requestedOn: row.requested_on,
    reason: row.reason,
    previousDueOn: row.previous_due_on,
    newDueOn: row.new_due_on,
    askedLate: row.asked_late,
    status: isSettled ? row.status : ExtensionStatus.PENDING,
    grantedDueOn: isSettled ? row.granted_due_on : null,
    decidedBy: isSettled && row.decided_by_id !== null ? known(accounts, row.decided_by_id) : null,
    decidedAt: isSettled ? row.decided_at : null,
    decidedOn: isSettled ? row.decided_on : null,
    decisionNote: isSettled ? row.decision_note : null,
    viewerCanWithdraw:
      asOf === null && !isSettled && mayWithdraw(actor, of) && refusalToSettle(extendable(task.facts)) === null,
  };
}

import { DepartmentKind } from '../department/department.rules.js';
import { type LastNotice, nextLevel } from '../notice/notice.rules.js';
import type { TaskFacts } from './task.rules.js';
import { read, supportingIdsOf, type TaskRow } from './task-columns.js';
import type { TaskSurroundings } from './task-surroundings.graphql.js';

function lastNoticeOf(row: TaskRow): LastNotice | null {
  const [level, respondBy] = [read(row.last_notice_level), read(row.last_notice_respond_by)];
  if (level === null || respondBy === null) return null;
  return { level, respondBy, isAnswered: read(row.last_notice_answered) };
}

/** What the rules need to know of a task. */
export function factsOf(row: TaskRow, around: TaskSurroundings): TaskFacts {
  const leadDepartmentId = read(row.lead_department_id);
  return {
    status: row.status,
    pausedFrom: read(row.paused_from),
    planStatus: around.plan.status,
    leadDepartmentId,
    leadDepartmentKind: around.departments.get(leadDepartmentId)?.kind ?? DepartmentKind.MEMBER_UNIT,
    supportingDepartmentIds: read(supportingIdsOf(row)),
    submittedById: read(row.submitted_by_id),
    reportedSinceReturn: read(row.reported_since_return),
    wasReturned: read(row.was_returned),
    declineState: read(row.decline_state),
    // Only viewerCan asks for these: a board, which asks where a card may move, does not read their columns.
    get extensionPending() {
      return read(row.extension_pending);
    },
    get nextNotice() {
      return nextLevel(lastNoticeOf(row), around.today);
    },
  };
}

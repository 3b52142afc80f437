import { known } from '../../api/known.js';
import type { UserView } from '../account/account.graphql.js';
import type { Actor } from '../account/account.rules.js';
import type { TaskDecline } from '../decline/decline.graphql.js';
import { DeclineState } from '../decline/decline.rules.js';
import type { DepartmentView } from '../department/department.graphql.js';
import type { MilestoneView } from '../milestone/milestone.graphql.js';
import type { PlanItemView, PlanView } from '../plan/plan.graphql.js';
import type { LocalDate } from './date.rules.js';
import type { LightThresholds } from './light.rules.js';
import { supportingIdsOf, type TaskRow } from './task-columns.js';

/** What a task is shown with: read once a request, and joined to its tasks here. */
export interface TaskSurroundings {
  readonly actor: Actor;
  /** What is overdue, and every light, is reckoned for this day: in the past it is that day. */
  readonly today: LocalDate;
  /** The day in the past that is shown; null for the present. In the past nobody can do anything. */
  readonly asOf: LocalDate | null;
  readonly thresholds: LightThresholds;
  readonly plan: PlanView;
  readonly items: ReadonlyMap<string, PlanItemView>;
  readonly milestones: ReadonlyMap<string, MilestoneView>;
  readonly departments: ReadonlyMap<string, DepartmentView>;
  readonly accounts: ReadonlyMap<string, UserView>;
  readonly accountsInUse: ReadonlySet<string>;
}

/** What the columns of a task refer to; undefined where the column was not read. */
export interface TaskReferences {
  readonly item: PlanItemView | undefined;
  readonly milestone: MilestoneView | null | undefined;
  readonly leadDepartment: DepartmentView | undefined;
  readonly supportingDepartments: DepartmentView[] | undefined;
  readonly assignee: UserView | null | undefined;
  readonly decline: TaskDecline | null | undefined;
}

/** What the column refers to; null where it is empty, undefined where it was not read. */
const entryOf = <T>(entries: ReadonlyMap<string, T>, id: string | null | undefined): T | null | undefined =>
  id ? known(entries, id) : id === null ? null : undefined;

/** Null unless it is declined, undefined where that was not read. */
function declineOf(row: TaskRow, accounts: TaskSurroundings['accounts']): TaskDecline | null | undefined {
  const { decline_state: state, declined_by_id: by, declined_on: on, decline_reason: reason } = row;
  if (by === undefined || on === undefined || reason === undefined) return undefined;
  return state === DeclineState.DECLINED && on !== null && reason !== null
    ? { declinedBy: entryOf(accounts, by) ?? null, declinedOn: on, reason }
    : null;
}

export function referencesOf(row: TaskRow, around: TaskSurroundings): TaskReferences {
  const { items, milestones, departments, accounts } = around;
  return {
    item: entryOf(items, row.item_id) ?? undefined,
    milestone: entryOf(milestones, row.milestone_id),
    leadDepartment: entryOf(departments, row.lead_department_id) ?? undefined,
    supportingDepartments: supportingIdsOf(row)?.map((id) => known(departments, id)),
    assignee: entryOf(accounts, row.assignee_id),
    decline: declineOf(row, accounts),
  };
}

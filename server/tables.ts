import type { Generated } from 'kysely';
import type { Role } from './modules/account/account.rules.js';
import type { DepartmentKind } from './modules/department/department.rules.js';
import type { Change, TaskEventKind } from './modules/history/task-event.rules.js';
import type { PlanStatus } from './modules/plan/plan.rules.js';
import type { LocalDate } from './modules/task/date.rules.js';
import type { TaskStatus } from './modules/task/task.rules.js';

/** An instant as the driver gives it: text that Date can read. */
export type InstantText = string;

/** The columns of the entities as SQL sees them, for the read-only *.query.ts. The entities decide. */
export interface Tables {
  account: {
    id: string;
    login: string;
    name: string;
    roles: Role[];
    department_id: string | null;
    password_hash: string;
    disabled_at: InstantText | null;
  };
  session: { id: string; account_id: string; created_at: InstantText; expires_at: InstantText };
  sign_in_attempt: { id: string; login: string; address: string; at: InstantText; succeeded: boolean };
  department: {
    id: string;
    code: string;
    name: string;
    short_name: string;
    kind: DepartmentKind;
    parent_id: string | null;
    head_id: string | null;
  };
  plan: {
    id: string;
    year: number;
    title: string;
    status: PlanStatus;
    starts_on: LocalDate;
    ends_on: LocalDate;
    is_demonstration: boolean;
  };
  plan_item: {
    id: string;
    plan_id: string;
    number: number;
    title: string;
    short_title: string;
    narrative: string | null;
    last_task_sequence: Generated<number>;
  };
  plan_counter: {
    plan_id: string;
    not_started: number;
    in_progress: number;
    in_review: number;
    done: number;
    paused: number;
    cancelled: number;
    chain_length: number;
    chain_head: string;
  };
  milestone: {
    id: string;
    plan_id: string;
    item_id: string;
    series: string;
    title: string;
    due_on: LocalDate;
    reached_on: LocalDate | null;
  };
  task: {
    id: string;
    plan_id: string;
    item_id: string;
    item_number: number;
    sequence: number;
    code: string;
    title: string;
    description: string | null;
    source_excerpt: string | null;
    milestone_id: string | null;
    status: TaskStatus;
    paused_from: TaskStatus | null;
    position: string;
    progress_percent: number;
    lead_department_id: string;
    assignee_id: string | null;
    starts_on: LocalDate | null;
    due_on: LocalDate;
    baseline_due_on: LocalDate;
    due_on_changes: number;
    submitted_on: LocalDate | null;
    submitted_by_id: string | null;
    completed_on: LocalDate | null;
    closed_on: LocalDate | null;
    reported_since_return: boolean;
    was_returned: boolean;
    version: number;
    updated_at: InstantText;
  };
  task_supporting_department: { task_id: string; department_id: string };
  progress_report: {
    id: string;
    task_id: string;
    author_id: string;
    department_id: string;
    reported_at: InstantText;
    reported_on: LocalDate;
    progress_percent: number;
    previous_percent: number | null;
    sets_progress: boolean;
    narrative: string;
    problems: string | null;
    next_steps: string | null;
  };
  task_event: {
    id: string;
    plan_id: string;
    sequence: number;
    task_id: string;
    kind: TaskEventKind;
    actor_id: string | null;
    at: InstantText;
    business_date: LocalDate;
    changes: Change[];
    note: string | null;
    previous_hash: string;
    hash: string;
  };
}

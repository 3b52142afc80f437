import type { Actor } from '../account/account.rules.js';
import { maySeePlan, type PlanStatus } from '../plan/plan.rules.js';
import { maySeeTask } from '../task/visibility.rules.js';

/** What somebody can be told of. The one door: a new kind is a member here, and a sentence in texts/notifications. */
export enum NotificationKind {
  /** The recipient's department leads the task from now on. */
  ASSIGNED = 'ASSIGNED',
  SUPPORT_ASSIGNED = 'SUPPORT_ASSIGNED',
  /** The recipient is the person in charge. */
  ASSIGNEE = 'ASSIGNEE',
  /** Another department leads it from now on. */
  REASSIGNED = 'REASSIGNED',
  DUE_ON_CHANGED = 'DUE_ON_CHANGED',
  DECLINED = 'DECLINED',
  INSISTED = 'INSISTED',
  SUBMITTED = 'SUBMITTED',
  CLOSED = 'CLOSED',
  RETURNED = 'RETURNED',
  REOPENED = 'REOPENED',
  PAUSED = 'PAUSED',
  RESUMED = 'RESUMED',
  CANCELLED = 'CANCELLED',
  EXTENSION_REQUESTED = 'EXTENSION_REQUESTED',
  EXTENSION_DECIDED = 'EXTENSION_DECIDED',
  NOTICE_ISSUED = 'NOTICE_ISSUED',
  NOTICE_ANSWERED = 'NOTICE_ANSWERED',
  /** Of a comment or an instruction: the recipient, or the recipient's department, is named in it. */
  MENTIONED = 'MENTIONED',
  INSTRUCTED = 'INSTRUCTED',
  INSTRUCTION_ANSWERED = 'INSTRUCTION_ANSWERED',
  COMMENTED = 'COMMENTED',
  PLAN_ACTIVATED = 'PLAN_ACTIVATED',
  /** What the recipient is reminded of on a working day: modules/reminder. */
  DIGEST = 'DIGEST',
}

/** What the sentence of a notification needs, by name: dates, ids and figures as text. */
export type NotificationFacts = Readonly<Record<string, string>>;

/** Whom something is for: all heads of these departments, the office, these people. */
export interface Recipients {
  readonly departmentIds?: readonly string[];
  readonly office?: boolean;
  readonly accountIds?: readonly string[];
}

/** One thing to tell, and whom. */
export interface Message {
  readonly kind: NotificationKind;
  readonly to: Recipients;
  readonly facts?: NotificationFacts;
}

/** What the rules need to know of the task that something is told of. */
export interface ToldTask {
  readonly planStatus: PlanStatus;
  readonly leadDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
  readonly isInternal: boolean;
}

/**
 * May this person be told of the task? Asked when a notification is written; what is shown of it is asked again, by
 * `Scope.tasks`, when it is read.
 */
export const mayBeTold = (person: Actor, task: ToldTask): boolean =>
  maySeePlan(person, task.planStatus) && maySeeTask(person, task);

/** How long what was read is kept, in days: the task's history tells it for good. */
export const keptDays = 180;

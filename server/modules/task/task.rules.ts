import { type Actor, actsFor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import { CommentKind, refusalToSay, type SpokenOf } from '../comment/comment.rules.js';
import { type Dealt, DeclineState, refusalToDecline, refusalToInsist } from '../decline/decline.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { type Extendable, refusalToRequest, refusalToSettle } from '../extension/extension.rules.js';
import { type Noticeable, type NoticeLevel, refusalToIssue } from '../notice/notice.rules.js';
import { type PlanRefusal, PlanStatus, refusalToDelete } from '../plan/plan.rules.js';

/** Stages of a task, in the order of the board's columns. domain.md, "Stages". */
export enum TaskStatus {
  NOT_STARTED = 'NOT_STARTED',
  IN_PROGRESS = 'IN_PROGRESS',
  IN_REVIEW = 'IN_REVIEW',
  DONE = 'DONE',
  PAUSED = 'PAUSED',
  CANCELLED = 'CANCELLED',
}

export const stages: readonly TaskStatus[] = Object.values(TaskStatus);

/** What a person may do with a task; only what exists in this version. */
export enum TaskAction {
  ACCEPT = 'ACCEPT',
  /** The lead department does not take it on, and says why. */
  DECLINE = 'DECLINE',
  /** The office's answer to that, where it does not give the task to somebody else. */
  INSIST = 'INSIST',
  REPORT_PROGRESS = 'REPORT_PROGRESS',
  SUBMIT_FOR_CLOSURE = 'SUBMIT_FOR_CLOSURE',
  CLOSE = 'CLOSE',
  RETURN = 'RETURN',
  REOPEN = 'REOPEN',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  CANCEL = 'CANCEL',
  EDIT = 'EDIT',
  ASSIGN = 'ASSIGN',
  REQUEST_EXTENSION = 'REQUEST_EXTENSION',
  DECIDE_EXTENSION = 'DECIDE_EXTENSION',
  ISSUE_NOTICE = 'ISSUE_NOTICE',
  /** A leader's own: what is expected of those who work on it. */
  INSTRUCT = 'INSTRUCT',
  COMMENT = 'COMMENT',
  /** Only of a draft's task that nobody has begun. */
  DELETE = 'DELETE',
}

/** What the rules need to know of a task. */
export interface TaskFacts {
  readonly status: TaskStatus;
  readonly pausedFrom: TaskStatus | null;
  readonly planStatus: PlanStatus;
  readonly leadDepartmentId: string;
  readonly leadDepartmentKind: DepartmentKind;
  readonly supportingDepartmentIds: readonly string[];
  /** Who handed it in, while it is in review. */
  readonly submittedById: string | null;
  /** The lead's side has reported since the task was last returned (or ever, when it was not). */
  readonly reportedSinceReturn: boolean;
  readonly wasReturned: boolean;
  /** A request for a later due date waits for an answer. */
  readonly extensionPending: boolean;
  readonly declineState: DeclineState | null;
  /** The level of notice whose turn it is today; null while one waits for its answer. */
  readonly nextNotice: NoticeLevel | null;
}

/** Why a move is refused. The first three are a matter of who asks (FORBIDDEN), the others of the task. */
export type Refusal =
  | 'OFFICE_ONLY'
  | 'LEAD_ONLY'
  | 'ANOTHER_AUDITOR'
  | 'PLAN_ARCHIVED'
  | 'NO_SUCH_STEP'
  | 'RESUME_ELSEWHERE'
  | 'REPORT_FIRST'
  | 'REPORT_AGAIN';

export const isForbidden = (refusal: Refusal): boolean =>
  refusal === 'OFFICE_ONLY' || refusal === 'LEAD_ONLY' || refusal === 'ANOTHER_AUDITOR';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;

/** The state machine: from → to → the verb of intent. */
const steps: Readonly<Record<TaskStatus, Partial<Record<TaskStatus, TaskAction>>>> = {
  [NOT_STARTED]: {
    [IN_PROGRESS]: TaskAction.ACCEPT,
    [PAUSED]: TaskAction.PAUSE,
    [CANCELLED]: TaskAction.CANCEL,
  },
  [IN_PROGRESS]: {
    [IN_REVIEW]: TaskAction.SUBMIT_FOR_CLOSURE,
    [PAUSED]: TaskAction.PAUSE,
    [CANCELLED]: TaskAction.CANCEL,
  },
  [IN_REVIEW]: { [IN_PROGRESS]: TaskAction.RETURN, [DONE]: TaskAction.CLOSE, [CANCELLED]: TaskAction.CANCEL },
  [DONE]: { [IN_PROGRESS]: TaskAction.REOPEN },
  [PAUSED]: {
    [NOT_STARTED]: TaskAction.RESUME,
    [IN_PROGRESS]: TaskAction.RESUME,
    [CANCELLED]: TaskAction.CANCEL,
  },
  [CANCELLED]: { [NOT_STARTED]: TaskAction.REOPEN },
};

const leadActions: readonly TaskAction[] = [TaskAction.ACCEPT, TaskAction.SUBMIT_FOR_CLOSURE];
const notedActions: readonly TaskAction[] = [TaskAction.RETURN, TaskAction.REOPEN, TaskAction.PAUSE, TaskAction.CANCEL];

/** The verb that takes a task from one stage to another, where the state machine has one. */
export const actionOf = (from: TaskStatus, to: TaskStatus): TaskAction | null => steps[from][to] ?? null;

export const needsNote = (action: TaskAction | null): boolean => action !== null && notedActions.includes(action);

/**
 * Could a person of these roles ever ask for this, whatever the task? Asked before the task is looked up,
 * so that a refusal tells nothing about which tasks exist.
 */
export function mayEverMove(actor: Actor, to: TaskStatus, hasNeighbours: boolean): boolean {
  if (isOffice(actor)) return true;
  return isDepartmentHead(actor) && !hasNeighbours && (to === IN_PROGRESS || to === IN_REVIEW);
}

/** The rights of the lead department, or OFFICE on its behalf. */
export const actsForLead = (actor: Actor, task: Pick<TaskFacts, 'leadDepartmentId'>): boolean =>
  isOffice(actor) || actsFor(actor, task.leadDepartmentId);

/** Leads or supports the task. */
export const takesPart = (
  actor: Actor,
  task: Pick<TaskFacts, 'leadDepartmentId' | 'supportingDepartmentIds'>,
): boolean =>
  isOffice(actor) ||
  actsFor(actor, task.leadDepartmentId) ||
  task.supportingDepartmentIds.some((id) => actsFor(actor, id));

/** The order within a column is the office's. */
export const mayReorder = (actor: Actor, task: Pick<TaskFacts, 'planStatus'>): boolean =>
  isOffice(actor) && task.planStatus !== PlanStatus.ARCHIVED;

function refusalOfAction(actor: Actor, task: TaskFacts, to: TaskStatus, action: TaskAction): Refusal | null {
  if (leadActions.includes(action) ? !actsForLead(actor, task) : !isOffice(actor))
    return leadActions.includes(action) ? 'LEAD_ONLY' : 'OFFICE_ONLY';
  if (action === TaskAction.RESUME && to !== task.pausedFrom) return 'RESUME_ELSEWHERE';
  if (action === TaskAction.SUBMIT_FOR_CLOSURE && !task.reportedSinceReturn)
    return task.wasReturned ? 'REPORT_AGAIN' : 'REPORT_FIRST';
  // The office audits everybody; where it leads itself, a second pair of eyes must.
  if (
    action === TaskAction.CLOSE &&
    task.leadDepartmentKind === DepartmentKind.COMMITTEE_OFFICE &&
    task.submittedById === actor.accountId
  )
    return 'ANOTHER_AUDITOR';
  return null;
}

/** Why the actor may not move the task to this other stage now; null when they may. */
export function refusalToMove(actor: Actor, task: TaskFacts, to: TaskStatus): Refusal | null {
  if (task.planStatus === PlanStatus.ARCHIVED) return 'PLAN_ARCHIVED';
  const action = actionOf(task.status, to);
  return action === null ? 'NO_SUCH_STEP' : refusalOfAction(actor, task, to, action);
}

/** The stages that the actor may move the task to now, in the board's order. */
export const permittedStages = (actor: Actor, task: TaskFacts): TaskStatus[] =>
  stages.filter((to) => to !== task.status && refusalToMove(actor, task, to) === null);

export const acceptsReports = (status: TaskStatus): boolean => status === IN_PROGRESS || status === IN_REVIEW;

/** Nothing is expected of anybody any more. */
export const isOver = (status: TaskStatus): boolean => status === DONE || status === CANCELLED;

/** The task as the rules of comments see it. */
export const spokenOf = (task: TaskFacts): SpokenOf => ({ ...task, isOver: isOver(task.status) });

/** The task as the rules of declining see it. */
export const dealtOf = (task: TaskFacts): Dealt => ({ ...task, awaitsAcceptance: task.status === NOT_STARTED });

/** Everything that the actor may do with the task now: the same functions that refuse it. */
export function permittedActions(actor: Actor, task: TaskFacts): TaskAction[] {
  if (task.planStatus === PlanStatus.ARCHIVED) return [];
  const moves = permittedStages(actor, task).flatMap((to) => actionOf(task.status, to) ?? []);
  const dealt = dealtOf(task);
  const rest = [
    ...(refusalToDecline(actor, dealt) === null ? [TaskAction.DECLINE] : []),
    ...(refusalToInsist(actor, dealt) === null ? [TaskAction.INSIST] : []),
    ...(acceptsReports(task.status) && takesPart(actor, task) ? [TaskAction.REPORT_PROGRESS] : []),
    ...(isOffice(actor) ? [TaskAction.EDIT, TaskAction.ASSIGN] : []),
    ...(actsForLead(actor, task) && refusalToRequest(extendable(task)) === null ? [TaskAction.REQUEST_EXTENSION] : []),
    ...(isOffice(actor) && refusalToSettle(extendable(task)) === null ? [TaskAction.DECIDE_EXTENSION] : []),
    ...(isOffice(actor) && refusalToIssue(noticeable(task)) === null ? [TaskAction.ISSUE_NOTICE] : []),
    ...(refusalToSay(actor, spokenOf(task), CommentKind.INSTRUCTION) === null ? [TaskAction.INSTRUCT] : []),
    ...(refusalToSay(actor, spokenOf(task), CommentKind.COMMENT) === null ? [TaskAction.COMMENT] : []),
    ...(isOffice(actor) && refusalToDeleteTask(task) === null ? [TaskAction.DELETE] : []),
  ];
  const permitted = new Set([...moves, ...rest]);
  return Object.values(TaskAction).filter((action) => permitted.has(action));
}

/**
 * A draft's task goes while it waits to be accepted: domain.md, "A plan is DRAFT". Once somebody has accepted it or
 * reported on it there is work to account for, and it is cancelled.
 */
export const refusalToDeleteTask = (
  task: Pick<TaskFacts, 'planStatus' | 'status' | 'reportedSinceReturn' | 'wasReturned'>,
): PlanRefusal | null =>
  refusalToDelete(task.planStatus) ??
  (task.status !== NOT_STARTED || task.reportedSinceReturn || task.wasReturned ? 'TASK_UNDER_WAY' : null);

/** Due date and lead of a closed chapter stay as they were: a late task cannot be made timely afterwards. */
export const mayRedirect = (status: TaskStatus): boolean => !isOver(status);

/** The task as the rules of notices see it. */
export const noticeable = (task: Pick<TaskFacts, 'planStatus' | 'status' | 'nextNotice'>): Noticeable => ({
  planStatus: task.planStatus,
  isOpen: mayRedirect(task.status),
  isPaused: task.status === PAUSED,
  nextNotice: task.nextNotice,
});

/** The task as the rules of extensions see it. */
export const extendable = (task: Pick<TaskFacts, 'planStatus' | 'status' | 'extensionPending'>): Extendable => ({
  planStatus: task.planStatus,
  isOpen: mayRedirect(task.status),
  extensionPending: task.extensionPending,
});

/** What the actor is asked to do with the task now, null when nothing: the panel's one primary button. */
export function expectedAction(actor: Actor, task: TaskFacts & { progressPercent: number }): TaskAction | null {
  const permitted = permittedActions(actor, task);
  const asked = (action: TaskAction) => (permitted.includes(action) ? action : null);
  // The office may do a department's part on its behalf, but is only asked to do its own.
  const leads = actsFor(actor, task.leadDepartmentId);
  // What was declined waits for the office: to give it to somebody else, or to insist.
  if (task.status === NOT_STARTED && task.declineState === DeclineState.DECLINED) return asked(TaskAction.ASSIGN);
  if (task.status === NOT_STARTED && leads) return asked(TaskAction.ACCEPT);
  if (task.status === IN_PROGRESS && leads)
    return (task.progressPercent === 100 && asked(TaskAction.SUBMIT_FOR_CLOSURE)) || asked(TaskAction.REPORT_PROGRESS);
  if (task.status === IN_PROGRESS && !isOffice(actor)) return asked(TaskAction.REPORT_PROGRESS);
  return (task.status === IN_REVIEW && asked(TaskAction.CLOSE)) || asked(TaskAction.DECIDE_EXTENSION);
}

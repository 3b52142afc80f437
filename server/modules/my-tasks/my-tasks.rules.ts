import { type Actor, actsFor } from '../account/account.rules.js';
import { DeclineState } from '../decline/decline.rules.js';
import { reportDueOn } from '../progress-report/report-cadence.rules.js';
import { daysBetween, type LocalDate } from '../task/date.rules.js';
import { isOverdue } from '../task/light.rules.js';
import { permittedActions, TaskAction, type TaskFacts, TaskStatus, takesPart } from '../task/task.rules.js';

/** Why a task stands among somebody's own, in order of urgency. */
export enum MyTaskKind {
  RETURNED = 'RETURNED',
  NOTICED = 'NOTICED',
  INSTRUCTED = 'INSTRUCTED',
  INSISTED = 'INSISTED',
  OVERDUE = 'OVERDUE',
  TO_ACCEPT = 'TO_ACCEPT',
  REPORT_DUE = 'REPORT_DUE',
  EXTENSION_DECIDED = 'EXTENSION_DECIDED',
  TO_SUBMIT = 'TO_SUBMIT',
  DUE_SOON = 'DUE_SOON',
  WAITING = 'WAITING',
  ON_COURSE = 'ON_COURSE',
}

/** Under which head it is listed. */
export enum MyTaskGroup {
  NOW = 'NOW',
  THIS_MONTH = 'THIS_MONTH',
  SOON = 'SOON',
  WAITING = 'WAITING',
  ON_COURSE = 'ON_COURSE',
}

const groups: Readonly<Record<MyTaskKind, MyTaskGroup>> = {
  [MyTaskKind.RETURNED]: MyTaskGroup.NOW,
  [MyTaskKind.NOTICED]: MyTaskGroup.NOW,
  [MyTaskKind.INSTRUCTED]: MyTaskGroup.NOW,
  [MyTaskKind.INSISTED]: MyTaskGroup.NOW,
  [MyTaskKind.OVERDUE]: MyTaskGroup.NOW,
  [MyTaskKind.TO_ACCEPT]: MyTaskGroup.NOW,
  [MyTaskKind.REPORT_DUE]: MyTaskGroup.THIS_MONTH,
  [MyTaskKind.EXTENSION_DECIDED]: MyTaskGroup.SOON,
  [MyTaskKind.TO_SUBMIT]: MyTaskGroup.SOON,
  [MyTaskKind.DUE_SOON]: MyTaskGroup.SOON,
  [MyTaskKind.WAITING]: MyTaskGroup.WAITING,
  [MyTaskKind.ON_COURSE]: MyTaskGroup.ON_COURSE,
};

export const groupOf = (kind: MyTaskKind): MyTaskGroup => groups[kind];
export const myTaskGroups: readonly MyTaskGroup[] = Object.values(MyTaskGroup);

/** The stages that somebody's own tasks are in: what is done or cancelled asks nothing of anybody. */
export const openStages: readonly TaskStatus[] = [
  TaskStatus.NOT_STARTED,
  TaskStatus.IN_PROGRESS,
  TaskStatus.IN_REVIEW,
  TaskStatus.PAUSED,
];

export interface MyTaskFacts extends TaskFacts {
  readonly progressPercent: number;
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate;
  /** The office pressed for it in writing, and the lead has not answered. */
  readonly noticeWaits: boolean;
  /** A leader instructed, and the lead has not answered. */
  readonly instructionWaits: boolean;
  /** The office answered a request for a later date, and the lead has not reported since. */
  readonly extensionDecided: boolean;
  /** When the actor's own department last reported on it. */
  readonly lastReportedOn: LocalDate | null;
}

/** Where one of somebody's own tasks stands for them. */
export interface MyTaskStanding {
  readonly kind: MyTaskKind;
  /** What its one button starts; null where there is nothing to do but look. */
  readonly action: TaskAction | null;
  /** By when this month's report of the actor's department is due; null when none is asked for. */
  readonly reportDueOn: LocalDate | null;
}

/** What somebody above waits to be answered; null when nothing. */
function pressingOf({ noticeWaits, instructionWaits }: MyTaskFacts): MyTaskKind | null {
  if (noticeWaits) return MyTaskKind.NOTICED;
  return instructionWaits ? MyTaskKind.INSTRUCTED : null;
}

/**
 * Why this task stands among the actor's own, and what is asked of them. The first line that applies: returned, a
 * notice or an instruction to answer, insisted on, overdue, to accept, to submit, report due, an extension decided,
 * due soon. An overdue task stays urgent for its lead until it is handed in; a supporting department has done its part
 * with this month's report. What waits for an answer waits for the lead's, also after it has handed the task in.
 * @param dueSoonDays as for the lights
 * @param reportByDay the day of the month by which reports are due
 * @returns null when the actor's department takes no part in the task, or nothing is left to do about it
 */
export function myTaskOf(
  actor: Actor,
  task: MyTaskFacts,
  today: LocalDate,
  dueSoonDays: number,
  reportByDay: number,
): MyTaskStanding | null {
  const leads = actsFor(actor, task.leadDepartmentId);
  const supports = task.supportingDepartmentIds.some((id) => actsFor(actor, id));
  if (!openStages.includes(task.status) || !takesPart(actor, task) || !(leads || supports)) return null;
  const permitted = permittedActions(actor, task);
  const may = (action: TaskAction) => permitted.includes(action);
  const standing = (kind: MyTaskKind, action: TaskAction | null, dueOn: LocalDate | null = null): MyTaskStanding => ({
    kind,
    action,
    reportDueOn: dueOn,
  });

  const pressing = leads ? pressingOf(task) : null;
  if (task.status === TaskStatus.IN_REVIEW && pressing !== null && may(TaskAction.REPORT_PROGRESS))
    return standing(pressing, TaskAction.REPORT_PROGRESS);
  if (task.status === TaskStatus.IN_REVIEW || task.status === TaskStatus.PAUSED)
    return standing(MyTaskKind.WAITING, null);
  const isLate = isOverdue(task, today);
  if (task.status === TaskStatus.NOT_STARTED) {
    // Declined, it waits for the office; it can still be accepted from its own page.
    if (task.declineState === DeclineState.DECLINED) return standing(MyTaskKind.WAITING, null);
    if (leads && may(TaskAction.ACCEPT)) {
      const insisted = task.declineState === DeclineState.INSISTED ? MyTaskKind.INSISTED : null;
      const plain = isLate ? MyTaskKind.OVERDUE : MyTaskKind.TO_ACCEPT;
      return standing(pressing ?? insisted ?? plain, TaskAction.ACCEPT);
    }
    return standing(MyTaskKind.WAITING, null);
  }
  if (!may(TaskAction.REPORT_PROGRESS)) return standing(MyTaskKind.ON_COURSE, null);

  const isAhead = task.startsOn !== null && task.startsOn > today;
  const asked = isAhead ? null : reportDueOn(today, task.lastReportedOn, reportByDay);
  const report = TaskAction.REPORT_PROGRESS;
  if (leads && task.wasReturned && !task.reportedSinceReturn) return standing(MyTaskKind.RETURNED, report, asked);
  if (pressing !== null) return standing(pressing, report, asked);
  const isReady = leads && task.progressPercent === 100 && may(TaskAction.SUBMIT_FOR_CLOSURE);
  if (isLate && (leads || asked !== null))
    return standing(MyTaskKind.OVERDUE, isReady ? TaskAction.SUBMIT_FOR_CLOSURE : report, asked);
  if (isReady) return standing(MyTaskKind.TO_SUBMIT, TaskAction.SUBMIT_FOR_CLOSURE);
  if (asked !== null) return standing(MyTaskKind.REPORT_DUE, report, asked);
  if (leads && task.extensionDecided) return standing(MyTaskKind.EXTENSION_DECIDED, report);
  const isSoon = leads && daysBetween(today, task.dueOn) <= dueSoonDays;
  return standing(isSoon ? MyTaskKind.DUE_SOON : MyTaskKind.ON_COURSE, report);
}

/** What the list is sorted by: urgency, then due date, then code. */
export type MyTaskKey = readonly [urgency: number, dueOn: LocalDate, itemNumber: number, sequence: number];

export const urgencyOf = (kind: MyTaskKind): number => Object.values(MyTaskKind).indexOf(kind);

export function compareKeys(one: MyTaskKey, other: MyTaskKey): number {
  if (one[0] !== other[0]) return one[0] - other[0];
  if (one[1] !== other[1]) return one[1] < other[1] ? -1 : 1;
  return one[2] - other[2] || one[3] - other[3];
}

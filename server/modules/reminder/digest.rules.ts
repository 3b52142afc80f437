import { type Actor, actsFor, isOffice, Role } from '../account/account.rules.js';
import { workingDaysUntil } from '../calendar/working-day.rules.js';
import { firstOfMonth, reportDayOf } from '../progress-report/report-cadence.rules.js';
import { addDays, daysBetween, type LocalDate } from '../task/date.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import {
  isDayAfter,
  isDayBefore,
  isDayOfWaiting,
  isWeeklyDay,
  type ReminderDay,
  workingDaysWaited,
} from './rhythm.rules.js';

/** Why something stands in somebody's digest, the most urgent first. */
export enum DigestLineKind {
  /** The day by which a notice was to be answered has passed. */
  NOTICE_PASSED = 'NOTICE_PASSED',
  /** A notice is to be answered today, or on the next working day. */
  NOTICE_DUE = 'NOTICE_DUE',
  OVERDUE = 'OVERDUE',
  DUE_SOON = 'DUE_SOON',
  /** The month's report of the recipient's department. */
  REPORT_DUE = 'REPORT_DUE',
  /** Handed in, and the office has not decided. */
  SUBMISSION_WAITS = 'SUBMISSION_WAITS',
  EXTENSION_WAITS = 'EXTENSION_WAITS',
  /** To the office, once a month: so many tasks without a report. */
  SILENT = 'SILENT',
  /** To leaders, once a week: what has been overdue the longest. */
  LATE = 'LATE',
}

export const digestLineKinds: readonly DigestLineKind[] = Object.values(DigestLineKind);

/** A task that is not over, in a plan in force, as digests are reckoned from it. */
export interface DigestTask {
  readonly id: string;
  readonly planId: string;
  readonly status: TaskStatus;
  readonly leadDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly submittedOn: LocalDate | null;
  /** Declined, it waits for the office. */
  readonly isDeclined: boolean;
  /** When the extension was asked for that is not yet decided. */
  readonly extensionAskedOn: LocalDate | null;
  /** By when the last notice is to be answered; null without one, or once it is. */
  readonly respondBy: LocalDate | null;
  /** When each department last reported on it; those that never did are absent. */
  readonly lastReportOn: Readonly<Record<string, LocalDate>>;
}

/** One line of a digest. */
export interface DigestLine {
  readonly kind: DigestLineKind;
  readonly planId: string | null;
  /** Null where it speaks of no single task. */
  readonly taskId: string | null;
  /** What it is about: due date, report day, the day since which it waits. */
  readonly date: LocalDate;
  /**
   * Working days until the date, negative once it has passed; that it has waited; of SILENT tasks, of LATE and OVERDUE
   * calendar days overdue, as everywhere.
   */
  readonly count: number;
}

/** A day with the cadence of reports. */
export interface DigestDay extends ReminderDay {
  readonly reportByDay: number;
}

/** A leader reads so many of what is late; the page has all. */
export const latestNamed = 10;

/** To the heads of departments: what they must do. */
function forDepartment(actor: Actor, task: DigestTask, day: DigestDay): DigestLine | null {
  const { today, exceptions } = day;
  const line = (kind: DigestLineKind, date: LocalDate, count = workingDaysUntil(today, date, exceptions)) => ({
    kind,
    planId: task.planId,
    taskId: task.id,
    date,
    count,
  });
  const leads = actsFor(actor, task.leadDepartmentId);
  const isOpen = task.status === TaskStatus.NOT_STARTED || task.status === TaskStatus.IN_PROGRESS;
  // What waits for the office's word is not asked of the department meanwhile.
  if (leads && isOpen && !task.isDeclined) {
    const { respondBy } = task;
    if (respondBy !== null && isDayAfter(day, respondBy)) return line(DigestLineKind.NOTICE_PASSED, respondBy);
    if (respondBy !== null && respondBy >= today && workingDaysUntil(today, respondBy, exceptions) <= 1)
      return line(DigestLineKind.NOTICE_DUE, respondBy);
    if (task.extensionAskedOn === null) {
      if (isDayAfter(day, task.dueOn)) return line(DigestLineKind.OVERDUE, task.dueOn, daysBetween(task.dueOn, today));
      if (isDayBefore(day, task.dueOn)) return line(DigestLineKind.DUE_SOON, task.dueOn);
    }
  }
  const own = [task.leadDepartmentId, ...task.supportingDepartmentIds].find((id) => actsFor(actor, id));
  if (own === undefined) return null;
  const reportDay = reportDaysTold(day).find((date) => lacksReport(task, own, date, today));
  return reportDay === undefined ? null : line(DigestLineKind.REPORT_DUE, reportDay);
}

/**
 * The report days that a department is reminded of today: before the day as before any other, and once on the first
 * working day after it: then the office asks by name.
 */
const reportDaysTold = (day: DigestDay): LocalDate[] => [
  ...reportDaysJustPassed(day),
  ...[reportDayOf(day.today, day.reportByDay), reportDayOf(dayOfNextMonth(day.today), day.reportByDay)].filter((date) =>
    isDayBefore(day, date),
  ),
];

/** Where all days after it are off, or none is left, the first working day after a report day is in the next month. */
const reportDaysJustPassed = (day: DigestDay): LocalDate[] =>
  [reportDayOf(dayOfLastMonth(day.today), day.reportByDay), reportDayOf(day.today, day.reportByDay)].filter((date) =>
    isFirstAfter(day, date),
  );

const dayOfLastMonth = (date: LocalDate): LocalDate => addDays(firstOfMonth(date), -1);
/** So many days after its first, every month is over, and the next is not. */
const dayOfNextMonth = (date: LocalDate): LocalDate => addDays(firstOfMonth(date), 31);

/** Is the department's report asked for by that day still missing? One that came since that month began is no less good. */
function lacksReport(task: DigestTask, departmentId: string, reportDay: LocalDate, today: LocalDate): boolean {
  const { status, startsOn } = task;
  if (status !== TaskStatus.IN_PROGRESS) return false;
  // What begins later, or began only after the month that is asked for, has nothing to tell of it.
  if (startsOn !== null && (startsOn > today || firstOfMonth(startsOn) > reportDay)) return false;
  const last = task.lastReportOn[departmentId];
  return last === undefined || last < firstOfMonth(reportDay);
}

const isFirstAfter = ({ today, exceptions }: DigestDay, date: LocalDate): boolean =>
  date < today && workingDaysUntil(today, date, exceptions) === -1;

/** To the office: what waits for it, longer than it wants anybody to wait. */
function forOffice(task: DigestTask, day: DigestDay): DigestLine | null {
  const line = (kind: DigestLineKind, date: LocalDate, count: number) => ({
    kind,
    planId: task.planId,
    taskId: task.id,
    date,
    count,
  });
  const { respondBy, submittedOn, extensionAskedOn, status } = task;
  if (respondBy !== null && status !== TaskStatus.IN_REVIEW && isFirstAfter(day, respondBy))
    return line(DigestLineKind.NOTICE_PASSED, respondBy, -1);
  if (status === TaskStatus.IN_REVIEW && submittedOn !== null && isDayOfWaiting(day, submittedOn))
    return line(DigestLineKind.SUBMISSION_WAITS, submittedOn, workingDaysWaited(day, submittedOn));
  if (extensionAskedOn !== null && isDayOfWaiting(day, extensionAskedOn))
    return line(DigestLineKind.EXTENSION_WAITS, extensionAskedOn, workingDaysWaited(day, extensionAskedOn));
  return null;
}

/** To the office, once: so many tasks are without their lead's report. By plan. */
function silenceIn(tasks: readonly DigestTask[], day: DigestDay): DigestLine[] {
  return reportDaysJustPassed(day).flatMap((reportDay) => {
    const silent = tasks.filter((task) => lacksReport(task, task.leadDepartmentId, reportDay, day.today));
    return [...Map.groupBy(silent, ({ planId }) => planId)].map(([planId, { length }]) => ({
      kind: DigestLineKind.SILENT,
      planId,
      taskId: null,
      date: reportDay,
      count: length,
    }));
  });
}

/** To leaders, once a week: what is overdue and not handed in, the longest first. */
function lateIn(tasks: readonly DigestTask[], day: DigestDay): DigestLine[] {
  if (!isWeeklyDay(day)) return [];
  return tasks
    .filter(({ status, dueOn }) => dueOn < day.today && status !== TaskStatus.IN_REVIEW)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
    .slice(0, latestNamed)
    .map(({ id, planId, dueOn }) => ({
      kind: DigestLineKind.LATE,
      planId,
      taskId: id,
      date: dueOn,
      count: daysBetween(dueOn, day.today),
    }));
}

const urgencyOf = ({ kind }: DigestLine): number => digestLineKinds.indexOf(kind);

/**
 * What one person is reminded of on a working day: each task once, for its most urgent reason. Nothing is an empty
 * list, and no digest.
 * @param tasks in the order in which lines of one urgency and date shall stand
 */
export function digestOf(actor: Actor, tasks: readonly DigestTask[], day: DigestDay): DigestLine[] {
  const lines = tasks.flatMap((task) => {
    const found = [forDepartment(actor, task, day), isOffice(actor) ? forOffice(task, day) : null];
    return found.filter((line) => line !== null);
  });
  if (isOffice(actor)) lines.push(...silenceIn(tasks, day));
  if (actor.roles.includes(Role.LEADER)) lines.push(...lateIn(tasks, day));
  const sorted = lines.toSorted(
    (one, other) => urgencyOf(one) - urgencyOf(other) || (one.date < other.date ? -1 : one.date > other.date ? 1 : 0),
  );
  const told = new Set<string>();
  return sorted.filter(({ taskId }) => {
    if (taskId === null) return true;
    if (told.has(taskId)) return false;
    told.add(taskId);
    return true;
  });
}

import type { DigestLineKind } from '../modules/reminder/digest.rules.js';
import type { AboutAll, AboutDepartment } from '../modules/reminder/silent.rules.js';

const monthNames = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const tasksOf = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** A line of a digest: the date it is about, and how many working days. The task's title stands beside it. */
const line: Record<DigestLineKind, (date: string, count: number) => string> = {
  NOTICE_PASSED: (date) => `The notice was to be answered by ${date} and is not`,
  NOTICE_DUE: (date) => `Please answer the notice by ${date}`,
  OVERDUE: (date, count) => `Due ${date}: ${days(count)} overdue`,
  DUE_SOON: (date, count) => `Due ${date}, in ${workingDays(count)}`,
  REPORT_DUE: (date, count) =>
    count < 0 ? `The report was due by ${date}: please report` : `Please report by ${date}`,
  SUBMISSION_WAITS: (date, count) => `Handed in on ${date}, waiting for ${workingDays(count)}`,
  EXTENSION_WAITS: (date, count) => `Extension asked for on ${date}, waiting for ${workingDays(count)}`,
  SILENT: (date, count) => `Reports were due by ${date}: the leads of ${tasksOf(count)} have not reported`,
  LATE: (date, count) => `Due ${date}: ${days(count)} overdue`,
};

/** What is said of working days and reminders. */
export const reminders = {
  calendar: {
    makeUp: (holiday: string) => `${holiday}, make-up day`,
    yearBetween: (first: number, last: number) => `The year must be from ${first} to ${last}.`,
    noException: 'Nothing was said of this day; somebody may just have removed it. Please reload and look again.',
  },
  reminding: {
    days: (most: number, least: number, latest: number) =>
      `At most ${most} numbers, each a whole number from ${least} to ${latest}.`,
    line,
  },
  silent: {
    month: (month: number) => monthNames[month - 1] ?? '',
    forDepartment: ({ month, by, isPast, name, count, tasks }: AboutDepartment) =>
      [
        `[Progress reports of ${month}] ${name}:`,
        `${tasksOf(count)} led by your department ${count === 1 ? 'has' : 'have'} no report this month. ${isPast ? `It was due by ${by}: please report soon` : `Please report in Luoshi by ${by}`}. Where nothing has changed, one tap on “No change” does.`,
        tasks,
      ].join('\n'),
    task: (number: number, code: string, title: string, due: string) => `${number}. ${code} ${title} (due ${due})`,
    internalTask: (number: number, code: string) => `${number}. ${code} (internal: sign in to read its name)`,
    moreTasks: (count: number) => `and ${tasksOf(count)} more: sign in and see My tasks.`,
    forAll: ({ month, by, isPast, departments }: AboutAll) =>
      [
        `[Progress reports of ${month}]`,
        `These departments have tasks without a report this month. ${isPast ? `They were due by ${by}: please report soon` : `Please report in Luoshi by ${by}`}:`,
        `${departments}.`,
        'Where nothing has changed, one tap on “No change” does.',
      ].join('\n'),
    ofDepartment: (name: string, count: number) => `${name}, ${tasksOf(count)}`,
    list: (names: readonly string[]) => names.join('; '),
  },
};

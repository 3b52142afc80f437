import { type Actor, isOffice } from '../account/account.rules.js';
import type { LocalDate } from '../task/date.rules.js';

/** The office asks; everybody else meets their own reports among their tasks. */
export const mayReadSilent = (actor: Actor): boolean => isOffice(actor);

/** So many tasks of a department are named; of the rest their number is told. */
export const namedTasks = 20;

/** A task whose lead has not reported this month. */
export interface SilentTask {
  readonly code: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  /** Names minors or victims: outside of this program it is known by its code alone. */
  readonly isInternal: boolean;
}

/** A lead department that has not reported on some of its tasks this month. */
export interface Silence {
  readonly name: string;
  /** The first of them, at most namedTasks, by code. */
  readonly tasks: readonly SilentTask[];
  /** All of them. */
  readonly taskCount: number;
  /** Those of them that everybody may know of. */
  readonly openCount: number;
}

/** What the texts are made with, already in one language. */
export interface SilentWords {
  readonly date: (date: LocalDate, planYear: number) => string;
  readonly silent: {
    readonly month: (month: number) => string;
    readonly forDepartment: (about: AboutDepartment) => string;
    readonly task: (number: number, code: string, title: string, due: string) => string;
    readonly internalTask: (number: number, code: string) => string;
    readonly moreTasks: (count: number) => string;
    readonly forAll: (about: AboutAll) => string;
    readonly ofDepartment: (name: string, count: number) => string;
    readonly list: (names: readonly string[]) => string;
  };
}

interface About {
  readonly month: string;
  /** By when reports are due, in words. */
  readonly by: string;
  readonly isPast: boolean;
}
export interface AboutDepartment extends About {
  readonly name: string;
  readonly count: number;
  /** A line each. */
  readonly tasks: string;
}
export interface AboutAll extends About {
  readonly departments: string;
}

interface Month {
  readonly today: LocalDate;
  readonly reportDueOn: LocalDate;
  readonly planYear: number;
}

const aboutOf = ({ today, reportDueOn, planYear }: Month, words: SilentWords): About => ({
  month: words.silent.month(Number(today.slice(5, 7))),
  by: words.date(reportDueOn, planYear),
  isPast: today > reportDueOn,
});

/**
 * What the office sends to a department by WeChat. It leaves the program: of an internal task it says no more than its
 * code, which tells the department enough.
 */
export function textForDepartment({ name, tasks, taskCount }: Silence, month: Month, words: SilentWords): string {
  const { silent } = words;
  const lines = tasks.map(({ code, title, dueOn, isInternal }, index) =>
    isInternal
      ? silent.internalTask(index + 1, code)
      : silent.task(index + 1, code, title, words.date(dueOn, month.planYear)),
  );
  if (taskCount > tasks.length) lines.push(silent.moreTasks(taskCount - tasks.length));
  return silent.forDepartment({ ...aboutOf(month, words), name, count: taskCount, tasks: lines.join('\n') });
}

/**
 * What the office sends to the group of all departments: who, and how many tasks. Internal tasks are not counted in
 * it, for others read it; null where that leaves nobody to name.
 */
export function textForAll(silences: readonly Silence[], month: Month, words: SilentWords): string | null {
  const named = silences.filter(({ openCount }) => openCount > 0);
  if (named.length === 0) return null;
  const departments = named.map(({ name, openCount }) => words.silent.ofDepartment(name, openCount));
  return words.silent.forAll({ ...aboutOf(month, words), departments: words.silent.list(departments) });
}

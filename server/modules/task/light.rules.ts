import { daysBetween, type LocalDate } from './date.rules.js';
import { TaskStatus } from './task.rules.js';

/** Derived at read time, never stored. domain.md, "Lights". */
export enum Light {
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  RED = 'RED',
  GREY = 'GREY',
}

/** Where lights change: a setting of the organisation. */
export interface LightThresholds {
  /** YELLOW from so many days before the due date. */
  readonly dueSoonDays: number;
  /** YELLOW from so many points behind the elapsed share of its time. */
  readonly yellowBehind: number;
  /** RED when more points behind than so many. */
  readonly redBehind: number;
}

/** The defaults of domain.md. */
export const defaultThresholds: LightThresholds = { dueSoonDays: 7, yellowBehind: 10, redBehind: 30 };

export interface DatedTask {
  readonly status: TaskStatus;
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly progressPercent: number;
  /** Start of the plan: the start of a task that has none. */
  readonly planStartsOn: LocalDate;
}

const settled: readonly TaskStatus[] = [TaskStatus.DONE, TaskStatus.CANCELLED, TaskStatus.PAUSED];

/** Overdue when today is after dueOn and it is not DONE, CANCELLED or PAUSED. */
export const isOverdue = (task: Pick<DatedTask, 'status' | 'dueOn'>, today: LocalDate): boolean =>
  today > task.dueOn && !settled.includes(task.status);

/** Calendar days overdue; 0 when not overdue. */
export const daysOverdue = (task: Pick<DatedTask, 'status' | 'dueOn'>, today: LocalDate): number =>
  isOverdue(task, today) ? daysBetween(task.dueOn, today) : 0;

/** In review and handed in by its due date: late or not, it waits for the office and costs its department nothing. */
export const waitsForOffice = (task: {
  status: TaskStatus;
  submittedOn: LocalDate | null;
  dueOn: LocalDate;
}): boolean => task.status === TaskStatus.IN_REVIEW && task.submittedOn !== null && task.submittedOn <= task.dueOn;

/** completedOn less dueOn: negative is early; null unless done. */
export const daysLate = (task: {
  status: TaskStatus;
  completedOn: LocalDate | null;
  dueOn: LocalDate;
}): number | null =>
  task.status === TaskStatus.DONE && task.completedOn !== null ? daysBetween(task.dueOn, task.completedOn) : null;

/**
 * Elapsed share of the task's time less its progress, in points × days of its time, so that both this and
 * the SQL of the same rule stay in whole numbers and cannot disagree at a border.
 */
function behind(task: DatedTask, today: LocalDate): { weighted: number; days: number } {
  const start = task.startsOn ?? task.planStartsOn;
  const days = Math.max(0, daysBetween(start, task.dueOn));
  const elapsed = Math.min(days, Math.max(0, daysBetween(start, today)));
  return { weighted: elapsed * 100 - task.progressPercent * days, days };
}

/** What decides a light, in the order of lightTable. */
export type LightCase =
  | 'CANCELLED'
  | 'PAUSED'
  | 'STARTS_LATER'
  | 'DONE'
  | 'OVERDUE'
  | 'FAR_BEHIND'
  | 'DUE_SOON'
  | 'BEHIND'
  | 'OTHERWISE';

/** A row of the table of lights. */
export interface LightRow {
  readonly when: LightCase;
  readonly light: Light;
  applies(task: DatedTask, today: LocalDate, thresholds: LightThresholds): boolean;
}

/** domain.md, "Lights": the first row that applies. The SQL of light.query.ts goes by it, and the Help page prints it. */
export const lightTable: readonly LightRow[] = [
  { when: 'CANCELLED', light: Light.GREY, applies: ({ status }) => status === TaskStatus.CANCELLED },
  { when: 'PAUSED', light: Light.GREY, applies: ({ status }) => status === TaskStatus.PAUSED },
  {
    when: 'STARTS_LATER',
    light: Light.GREY,
    applies: ({ startsOn }, today) => startsOn !== null && startsOn > today,
  },
  { when: 'DONE', light: Light.GREEN, applies: ({ status }) => status === TaskStatus.DONE },
  { when: 'OVERDUE', light: Light.RED, applies: isOverdue },
  {
    when: 'FAR_BEHIND',
    light: Light.RED,
    applies(task, today, { redBehind }) {
      const { weighted, days } = behind(task, today);
      return weighted > redBehind * days;
    },
  },
  {
    when: 'DUE_SOON',
    light: Light.YELLOW,
    applies: ({ dueOn }, today, { dueSoonDays }) => daysBetween(today, dueOn) <= dueSoonDays,
  },
  {
    when: 'BEHIND',
    light: Light.YELLOW,
    applies(task, today, { yellowBehind }) {
      const { weighted, days } = behind(task, today);
      return days > 0 && weighted >= yellowBehind * days;
    },
  },
  { when: 'OTHERWISE', light: Light.GREEN, applies: () => true },
];

/** The first row of the table that applies. */
export function lightOf(task: DatedTask, today: LocalDate, thresholds: LightThresholds): Light {
  return lightTable.find((row) => row.applies(task, today, thresholds))?.light ?? Light.GREEN;
}

const severity: Readonly<Record<Light, number>> = {
  [Light.GREY]: 0,
  [Light.GREEN]: 1,
  [Light.YELLOW]: 2,
  [Light.RED]: 3,
};

/** The worst of several lights; GREY, which counts for nothing, when there is none. */
export const worstLight = (lights: readonly Light[]): Light =>
  lights.reduce((worst, light) => (severity[light] > severity[worst] ? light : worst), Light.GREY);

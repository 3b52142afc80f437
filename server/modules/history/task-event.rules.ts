/** What can happen to a task, or to the plan around it; only what exists in this version. */
export enum TaskEventKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  MOVED = 'MOVED',
  REORDERED = 'REORDERED',
  REPORTED = 'REPORTED',
  EXTENSION_REQUESTED = 'EXTENSION_REQUESTED',
  EXTENSION_DECIDED = 'EXTENSION_DECIDED',
  EXTENSION_WITHDRAWN = 'EXTENSION_WITHDRAWN',
  /** Only in a draft: what is published is never deleted. */
  DELETED = 'DELETED',
  /** The lead department does not take it on. */
  DECLINED = 'DECLINED',
  /** The office's answer to that: it stays where it was. */
  INSISTED = 'INSISTED',
  NOTICE_ISSUED = 'NOTICE_ISSUED',
  NOTICE_ANSWERED = 'NOTICE_ANSWERED',
  COMMENTED = 'COMMENTED',
  /** A leader expects an answer. */
  INSTRUCTED = 'INSTRUCTED',
}

/** What somebody said of a task and did not change: it leaves the task's version as it was. */
export const saidOnly: readonly TaskEventKind[] = [TaskEventKind.COMMENTED, TaskEventKind.INSTRUCTED];

/** What of a plan has a history beside its tasks. */
export enum SubjectKind {
  PLAN = 'PLAN',
  ITEM = 'ITEM',
  MILESTONE = 'MILESTONE',
}

/** The plan, an item or a milestone, as an event names it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** One field of a task, before and after, as text: references by id, lists as JSON, absent as null. */
export interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The ids of a list as a change keeps it; none where there is no list. */
export function idsIn(json: string | null | undefined): string[] {
  const ids: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** The state of a task, item, milestone or plan, field by field, as its history tells it. */
export type TaskState = Readonly<Record<string, string | null>>;

/** The fields that differ, in the order of the second state. */
export const changesBetween = (before: TaskState, after: TaskState): Change[] =>
  Object.keys(after)
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to);

/** Of what is deleted: every field that it had, and nothing after. */
export const nothingOf = (before: TaskState): TaskState =>
  Object.fromEntries(Object.keys(before).map((field) => [field, null]));

/** A task's state after these events, oldest first. */
export const replay = (events: readonly { changes: readonly Change[] }[]): TaskState =>
  Object.fromEntries(events.flatMap(({ changes }) => changes.map(({ field, to }) => [field, to])));

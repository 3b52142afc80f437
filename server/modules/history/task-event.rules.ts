/** What can happen to a task; only what exists in this version. */
export enum TaskEventKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  MOVED = 'MOVED',
  REORDERED = 'REORDERED',
  REPORTED = 'REPORTED',
}

/** One field of a task, before and after, as text: references by id, lists as JSON, absent as null. */
export interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The state of a task, field by field, as its history tells it. */
export type TaskState = Readonly<Record<string, string | null>>;

/** The fields that differ, in the order of the second state. */
export const changesBetween = (before: TaskState, after: TaskState): Change[] =>
  Object.keys(after)
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to);

/** A task's state after these events, oldest first. */
export const replay = (events: readonly { changes: readonly Change[] }[]): TaskState =>
  Object.fromEntries(events.flatMap(({ changes }) => changes.map(({ field, to }) => [field, to])));

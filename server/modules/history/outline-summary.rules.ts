import { PlanStatus } from '../plan/plan.rules.js';
import { type Change, type SubjectKind, TaskEventKind } from './task-event.rules.js';

/** Fields of a plan, an item or a milestone that are told with their values before and after. */
const outlineFields = [
  'number',
  'title',
  'shortTitle',
  'narrative',
  'series',
  'year',
  'startsOn',
  'endsOn',
  'dueOn',
] as const;
type OutlineField = (typeof outlineFields)[number];

/** The words for what happens to a plan itself, an item or a milestone. */
export interface OutlineWords {
  readonly none: string;
  readonly date: (date: string) => string;
  readonly history: {
    readonly updated: (parts: readonly string[]) => string;
    readonly changed: (field: string, from: string, to: string) => string;
    readonly rewritten: (field: string) => string;
    readonly outline: {
      readonly created: Readonly<Record<SubjectKind, string>>;
      readonly deleted: Readonly<Record<SubjectKind, string>>;
      readonly status: Readonly<Partial<Record<PlanStatus, string>>>;
      readonly reached: (date: string) => string;
      readonly notReached: string;
      readonly field: Readonly<Record<OutlineField, string>>;
      readonly about: Readonly<Record<SubjectKind, (title: string) => string>>;
    };
  };
}

const isPlanStatus = (text: string | null | undefined): text is PlanStatus =>
  Object.values(PlanStatus).some((status) => status === text);

/** What happened to a plan, an item or a milestone, in words, without who did it. */
export function outlineSummaryOf(
  event: { kind: TaskEventKind; changes: readonly Change[] },
  subject: SubjectKind,
  words: OutlineWords,
): string {
  const { history, none, date } = words;
  const { outline } = history;
  if (event.kind === TaskEventKind.CREATED) return outline.created[subject];
  if (event.kind === TaskEventKind.DELETED) return outline.deleted[subject];
  const change = (field: string) => event.changes.find((one) => one.field === field);
  const told = (field: OutlineField, value: string | null): string =>
    value === null ? none : field.endsWith('On') ? date(value) : value;
  const edited = outlineFields.flatMap((field) => {
    const one = change(field);
    if (!one) return [];
    const name = outline.field[field];
    return field === 'narrative'
      ? [history.rewritten(name)]
      : [history.changed(name, told(field, one.from), told(field, one.to))];
  });
  const status = change('status')?.to;
  const reached = change('reachedOn');
  return history.updated([
    ...(isPlanStatus(status) ? [outline.status[status] ?? status] : []),
    ...(reached ? [reached.to === null ? outline.notReached : outline.reached(date(reached.to))] : []),
    ...edited,
  ]);
}

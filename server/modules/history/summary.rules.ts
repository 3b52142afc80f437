import { actionOf, type TaskAction, TaskStatus } from '../task/task.rules.js';
import { type Change, TaskEventKind } from './task-event.rules.js';

/** Names of what events refer to by id; an unknown id is told as it is. */
export interface Names {
  person(id: string | null): string | null;
  department(id: string): string;
  milestone(id: string): string;
}

/** The words that a summary is put together from, in one language. */
export interface HistoryWords {
  readonly none: string;
  readonly date: (date: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly history: {
    readonly system: string;
    readonly by: (actor: string, words: string) => string;
    readonly created: (code: string, lead: string, due: string) => string;
    readonly moved: Readonly<Partial<Record<TaskAction, string>>>;
    readonly onBehalf: (words: string, department: string) => string;
    readonly selfAudited: string;
    readonly movedTo: (from: TaskStatus, to: TaskStatus) => string;
    readonly reordered: string;
    readonly reported: (department: string, from: string | null, to: string) => string;
    readonly updated: (parts: readonly string[]) => string;
    readonly changed: (field: string, from: string, to: string) => string;
    readonly rewritten: (field: string) => string;
    readonly field: Readonly<Record<EditedField, string>>;
  };
}

const editedFields = [
  'title',
  'description',
  'milestone',
  'leadDepartment',
  'supportingDepartments',
  'assignee',
  'startsOn',
  'dueOn',
] as const;

type EditedField = (typeof editedFields)[number];

const isStage = (text: string | null): text is TaskStatus =>
  Object.values(TaskStatus).some((status) => status === text);

/** What happened, in words: “who did what”. The note is told beside it. */
export function summaryOf(
  event: { kind: TaskEventKind; changes: readonly Change[]; actorId: string | null },
  names: Names,
  words: HistoryWords,
): string {
  const change = (field: string) => event.changes.find((one) => one.field === field);
  const to = (field: string) => change(field)?.to ?? '';
  const { history } = words;

  function moved(): string {
    const status = change('status');
    if (!status || !isStage(status.from) || !isStage(status.to)) return history.reordered;
    const action = actionOf(status.from, status.to);
    const step = (action && history.moved[action]) ?? history.movedTo(status.from, status.to);
    const audited = change('selfAudited') ? history.selfAudited : '';
    const onBehalfOf = change('onBehalfOf')?.to;
    return onBehalfOf ? history.onBehalf(step, names.department(onBehalfOf)) : `${step}${audited}`;
  }

  function wordOf(field: EditedField, value: string | null): string {
    if (value === null) return words.none;
    if (field === 'milestone') return names.milestone(value);
    if (field === 'leadDepartment') return names.department(value);
    if (field === 'assignee') return names.person(value) ?? value;
    if (field === 'startsOn' || field === 'dueOn') return words.date(value);
    if (field !== 'supportingDepartments') return value;
    const ids: unknown = JSON.parse(value);
    const listed = Array.isArray(ids) ? ids.map((id) => names.department(String(id))) : [];
    return listed.length === 0 ? words.none : words.list(listed);
  }

  function updated(): string {
    const edited = editedFields.flatMap((field) => {
      const one = change(field);
      if (!one) return [];
      const name = history.field[field];
      return field === 'description'
        ? [history.rewritten(name)]
        : [history.changed(name, wordOf(field, one.from), wordOf(field, one.to))];
    });
    return history.updated(edited);
  }

  const told: Record<TaskEventKind, () => string> = {
    [TaskEventKind.CREATED]: () =>
      history.created(to('code'), names.department(to('leadDepartment')), words.date(to('dueOn'))),
    [TaskEventKind.MOVED]: moved,
    [TaskEventKind.REORDERED]: () => history.reordered,
    [TaskEventKind.REPORTED]: () =>
      history.reported(
        names.department(to('reportDepartment')),
        change('progressPercent')?.from ?? null,
        to('reportedPercent'),
      ),
    [TaskEventKind.UPDATED]: updated,
  };
  return history.by(names.person(event.actorId) ?? history.system, told[event.kind]());
}

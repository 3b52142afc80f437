import { NoticeLevel } from '../notice/notice.rules.js';
import { actionOf, type TaskAction, TaskStatus } from '../task/task.rules.js';
import { type OutlineWords, outlineSummaryOf } from './outline-summary.rules.js';
import { type Change, idsIn, type SubjectKind, TaskEventKind } from './task-event.rules.js';

/** Names of what events refer to by id; an unknown id is told as it is. */
export interface Names {
  person(id: string | null): string | null;
  department(id: string): string;
  milestone(id: string): string;
}

/** The words that a summary is put together from, in one language. */
export interface HistoryWords extends OutlineWords {
  readonly noticeLevel: Readonly<Record<NoticeLevel, string>>;
  readonly list: (names: readonly string[]) => string;
  readonly history: OutlineWords['history'] & {
    readonly system: string;
    readonly by: (actor: string, words: string) => string;
    readonly created: (code: string, lead: string, due: string) => string;
    readonly moved: Readonly<Partial<Record<TaskAction, string>>>;
    readonly onBehalf: (words: string, department: string) => string;
    readonly selfAudited: string;
    readonly movedTo: (from: TaskStatus, to: TaskStatus) => string;
    readonly reordered: string;
    readonly deleted: string;
    readonly declined: string;
    readonly insisted: string;
    readonly commented: string;
    readonly instructed: string;
    readonly mentioning: (words: string, names: string) => string;
    readonly reported: (department: string, from: string | null, to: string) => string;
    readonly notice: {
      readonly issued: (level: string, number: string, respondBy: string) => string;
      readonly answered: (numbers: readonly string[]) => string;
    };
    readonly extension: {
      readonly requested: (until: string) => string;
      readonly askedLate: string;
      readonly approved: (from: string, to: string) => string;
      readonly rejected: (until: string) => string;
      readonly withdrawn: string;
      readonly lapsed: string;
    };
    readonly reportedInternally: (department: string, from: string | null, to: string | null) => string;
    readonly batch: { readonly created: string; readonly joined: string };
    readonly internal: { readonly created: string; readonly marked: string; readonly unmarked: string };
    readonly unchanged: (department: string, percent: string) => string;
    readonly field: Readonly<Record<EditedField, string>>;
  };
}

const editedFields = [
  'code',
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

const isLevel = (text: string): text is NoticeLevel => Object.values(NoticeLevel).some((level) => level === text);

/** What happened, in words: “who did what”. The note is told beside it. */
export function summaryOf(
  event: { kind: TaskEventKind; changes: readonly Change[]; actorId: string | null; subject: SubjectKind | null },
  names: Names,
  words: HistoryWords,
): string {
  const change = (field: string) => event.changes.find((one) => one.field === field);
  const to = (field: string) => change(field)?.to ?? '';
  const { history } = words;
  const by = (told: string) => history.by(names.person(event.actorId) ?? history.system, told);
  if (event.subject !== null) return by(outlineSummaryOf(event, event.subject, words));

  function moved(): string {
    const status = change('status');
    if (!status || !isStage(status.from) || !isStage(status.to)) return history.reordered;
    const action = actionOf(status.from, status.to);
    const step = (action && history.moved[action]) ?? history.movedTo(status.from, status.to);
    const audited = change('selfAudited') ? history.selfAudited : '';
    return `${forLead(step)}${audited}${lapsed()}`;
  }

  /** The office did a department's part: history names it. */
  function forLead(told: string): string {
    const onBehalfOf = change('onBehalfOf')?.to;
    return onBehalfOf ? history.onBehalf(told, names.department(onBehalfOf)) : told;
  }

  /** A request that fell with what it asked for, told beside what ended it. */
  const lapsed = (): string => (change('extensionRequest') ? history.extension.lapsed : '');

  function decided(): string {
    const dueOn = change('dueOn');
    return dueOn
      ? history.extension.approved(wordOf('dueOn', dueOn.from), wordOf('dueOn', dueOn.to))
      : history.extension.rejected(words.date(to('requestedDueOn')));
  }

  function wordOf(field: EditedField, value: string | null): string {
    if (value === null) return words.none;
    if (field === 'milestone') return names.milestone(value);
    if (field === 'leadDepartment') return names.department(value);
    if (field === 'assignee') return names.person(value) ?? value;
    if (field === 'startsOn' || field === 'dueOn') return words.date(value);
    if (field !== 'supportingDepartments') return value;
    const listed = idsIn(value).map((id) => names.department(id));
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
    const mark = change('isInternal');
    if (mark) edited.push(mark.to === null ? history.internal.unmarked : history.internal.marked);
    if (change('batch')) edited.push(history.batch.joined);
    return `${history.updated(edited)}${lapsed()}`;
  }

  /** Who was called to the task by what was said. */
  function mentioning(said: string): string {
    const mentioned = [
      ...idsIn(change('mentionedDepartments')?.to).map((id) => names.department(id)),
      ...idsIn(change('mentionedUsers')?.to).map((id) => names.person(id) ?? id),
    ];
    return mentioned.length === 0 ? said : history.mentioning(said, words.list(mentioned));
  }

  const told: Record<TaskEventKind, () => string> = {
    [TaskEventKind.CREATED]: () =>
      history.created(to('code'), names.department(to('leadDepartment')), words.date(to('dueOn'))) +
      (change('batch') ? history.batch.created : '') +
      (change('isInternal') ? history.internal.created : ''),
    [TaskEventKind.MOVED]: moved,
    [TaskEventKind.REORDERED]: () => history.reordered,
    [TaskEventKind.REPORTED]: () => {
      const department = names.department(to('reportDepartment'));
      const progress = change('progressPercent');
      if (change('internalReport'))
        return history.reportedInternally(
          department,
          progress?.from ?? null,
          change('reportedPercent')?.to ?? progress?.to ?? null,
        );
      if (change('noChange')) return history.unchanged(department, to('reportedPercent'));
      return history.reported(department, progress?.from ?? null, to('reportedPercent'));
    },
    [TaskEventKind.EXTENSION_REQUESTED]: () =>
      forLead(history.extension.requested(words.date(to('requestedDueOn')))) +
      (change('askedLate') ? history.extension.askedLate : ''),
    [TaskEventKind.EXTENSION_DECIDED]: decided,
    [TaskEventKind.EXTENSION_WITHDRAWN]: () => forLead(history.extension.withdrawn),
    [TaskEventKind.NOTICE_ISSUED]: () => {
      const level = to('noticeLevel');
      const word = isLevel(level) ? words.noticeLevel[level] : level;
      return history.notice.issued(word, to('noticeNumber'), words.date(to('respondBy')));
    },
    [TaskEventKind.NOTICE_ANSWERED]: () =>
      history.notice.answered(
        event.changes.flatMap(({ field, to: number }) => (field === 'noticeNumber' && number !== null ? [number] : [])),
      ),
    [TaskEventKind.UPDATED]: updated,
    [TaskEventKind.DECLINED]: () => history.declined,
    [TaskEventKind.INSISTED]: () => history.insisted,
    [TaskEventKind.COMMENTED]: () => mentioning(history.commented),
    [TaskEventKind.INSTRUCTED]: () => mentioning(history.instructed),
    [TaskEventKind.DELETED]: () => history.deleted,
  };
  return by(told[event.kind]());
}

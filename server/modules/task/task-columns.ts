import { sql } from 'kysely';
import type { InstantText, Tables } from '../../tables.js';

type Column = keyof Tables['task'] | 'supporting_department_ids';

/** Read of every task: what it is called, where it stands, and what its cursors are made of. */
const always = ['id', 'item_number', 'sequence', 'code', 'title', 'status', 'position', 'due_on', 'version'] as const;

/** What the rules need to know beside that (TaskFacts). */
const forRules = [
  'paused_from',
  'lead_department_id',
  'submitted_by_id',
  'reported_since_return',
  'was_returned',
  'decline_state',
  'supporting_department_ids',
] as const;

/** What extensions and notices are permitted by. */
const forSupervision = [
  ...forRules,
  'extension_pending',
  'last_notice_level',
  'last_notice_respond_by',
  'last_notice_answered',
] as const;

type Always = (typeof always)[number];
export type OptionalColumn = Exclude<Column, Always | 'plan_id'>;

/** What a field of Task is made of, beside what is always read. A field that is not named here reads all columns. */
const columnsOf: ReadonlyMap<string, readonly OptionalColumn[]> = new Map<string, readonly OptionalColumn[]>([
  ...['id', 'code', 'title', 'plan', 'status', 'dueOn', 'isOverdue', 'daysOverdue', 'position', 'version'].map(
    (field): [string, []] => [field, []],
  ),
  ['latestReport', []],
  ['latestReports', ['lead_department_id']],
  ['attachments', []],
  ['extensionRequests', forSupervision],
  ['notices', []],
  ['nextNoticeLevel', forSupervision],
  ['viewerCanReorder', []],
  ['description', ['description']],
  ['sourceExcerpt', ['source_excerpt']],
  ['item', ['item_id']],
  ['milestone', ['milestone_id']],
  ['light', ['starts_on', 'progress_percent']],
  ['progressPercent', ['progress_percent']],
  ['leadDepartment', ['lead_department_id']],
  ['supportingDepartments', ['supporting_department_ids']],
  ['assignee', ['assignee_id']],
  ['startsOn', ['starts_on']],
  ['baselineDueOn', ['baseline_due_on']],
  ['dueOnChanges', ['due_on_changes']],
  ['submittedOn', ['submitted_on']],
  ['waitsForOffice', ['submitted_on']],
  ['completedOn', ['completed_on']],
  ['daysLate', ['completed_on']],
  ['closedOn', ['closed_on']],
  ['updatedAt', ['updated_at']],
  ['isInternal', ['is_internal']],
  ['batch', ['batch_id']],
  ['isDeclined', ['decline_state']],
  ['decline', ['decline_state', 'declined_by_id', 'declined_on', 'decline_reason']],
  ['viewerCan', forSupervision],
  ['viewerCanMoveTo', forRules],
  ['viewerCanMention', [...forSupervision, 'is_internal']],
]);

/** Which fields of Task a list is asked for, and the columns that they are made of. */
export interface Asked {
  readonly fields: ReadonlySet<string>;
  readonly columns: ReadonlySet<OptionalColumn>;
}

/** All columns, for whoever may be asked for anything. */
export const everything: Asked = {
  fields: new Set(),
  columns: new Set([...[...columnsOf.values()].flat(), ...forRules]),
};

export function askedFor(fields: ReadonlySet<string>): Asked {
  const columns = new Set<OptionalColumn>();
  for (const field of fields) {
    const own = columnsOf.get(field);
    if (!own) return { fields, columns: everything.columns };
    for (const column of own) columns.add(column);
  }
  return { fields, columns };
}

/**
 * Reads every field that is asked for once, where a mistake in columnsOf is still this request's own error:
 * compiled execution reads them without a net.
 */
export function readied<T extends object>(views: readonly T[], { fields }: Asked): readonly T[] {
  for (const view of views) for (const field of fields) Reflect.get(view, field);
  return views;
}

interface Instants {
  readonly updated_at: InstantText;
  /** Separated by commas: the driver takes an array of text apart far more slowly than split does. */
  readonly supporting_department_ids: string;
}
type Values = Omit<Tables['task'], keyof Instants> & Instants;

/** A task as SQL gives it: of the optional columns, those that were asked for. */
export type TaskRow = Pick<Values, Always> & Partial<Pick<Values, OptionalColumn>>;

/** @throws Error when the column was not read: columnsOf leaves out what a field is made of */
export function read<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a column of task is used that was not read');
  return value;
}

/** Its supporting departments, taken apart; undefined where they were not read. */
export function supportingIdsOf({ supporting_department_ids: ids }: TaskRow): string[] | undefined {
  return ids === '' ? [] : ids?.split(',');
}

const supportingIds = sql<string>`array_to_string(array(
  select s.department_id from task_supporting_department s where s.task_id = task.id order by s.department_id), ',')`.as(
  'supporting_department_ids',
);

/** Of a task in the past, which has them as history keeps them: JSON, in the same order. */
const supportingIdsThen = sql<string>`translate(task.supporting, '[]"', '')`.as('supporting_department_ids');

/** The columns as expressions over task, as tasksAt gives it for that time. */
export const selectionOf = (
  columns: ReadonlySet<OptionalColumn>,
  { asOf }: { asOf: string | null } = { asOf: null },
) => [
  ...always.map((column) => `task.${column}` as const),
  ...[...columns].flatMap((column) => (column === 'supporting_department_ids' ? [] : [`task.${column}` as const])),
  ...(columns.has('supporting_department_ids') ? [asOf === null ? supportingIds : supportingIdsThen] : []),
];

import type { PasteChoicesQuery, TaskRowInput } from '../../generated/graphql.js';
import { dateIn } from './dateWords.js';
import type { Column, TypedRow } from './pastedRows.js';

/** What a typed row can name. */
export interface Choices {
  readonly departments: PasteChoicesQuery['departments'];
  readonly milestones: readonly { readonly id: string; readonly title: string }[];
  readonly planYear: number;
}

/** What cannot be read out of a cell, with the words that could not. */
export interface Unread {
  readonly kind: 'department' | 'person' | 'personTwice' | 'milestone' | 'date';
  readonly words: string;
}

/** A row as the server takes it, and what could not be read: the server judges the rest. */
export interface ReadRow {
  readonly input: TaskRowInput;
  readonly unread: ReadonlyMap<Column, Unread>;
}

const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** By short name, name or code; nothing is guessed from a part of a name. */
export function departmentNamed(words: string, departments: Choices['departments']): string | undefined {
  const wanted = plain(words);
  return departments.find(({ code, name, shortName }) => [shortName, name, code].some((one) => plain(one) === wanted))
    ?.id;
}

/** Names are looked up; what is not found stays as it was typed and is told. */
export function readRow(row: TypedRow, itemId: string, { departments, milestones, planYear }: Choices): ReadRow {
  const unread = new Map<Column, Unread>();
  const day = (column: 'startsOn' | 'dueOn'): string | null => {
    if (row[column].trim() === '') return null;
    const date = dateIn(row[column], planYear);
    if (date === undefined) unread.set(column, { kind: 'date', words: row[column] });
    return date ?? null;
  };
  const department = (column: 'lead' | 'supporting', words: string): string[] => {
    const id = departmentNamed(words, departments);
    if (id === undefined && !unread.has(column)) unread.set(column, { kind: 'department', words: words.trim() });
    return id === undefined ? [] : [id];
  };
  const [leadDepartmentId = null] = row.lead.trim() === '' ? [] : department('lead', row.lead);
  const named = row.supporting.split(/[、，,；;\n]/).filter((words) => words.trim() !== '');
  const milestone = milestones.find(({ title }) => plain(title) === plain(row.milestone));
  if (row.milestone.trim() !== '' && !milestone) unread.set('milestone', { kind: 'milestone', words: row.milestone });
  return {
    input: {
      itemId,
      title: row.title.trim(),
      description: row.description.trim() === '' ? null : row.description.trim(),
      leadDepartmentId,
      supportingDepartmentIds: [...new Set(named.flatMap((words) => department('supporting', words)))],
      assigneeId: personIn(row, leadDepartmentId, departments, unread),
      startsOn: day('startsOn'),
      dueOn: day('dueOn'),
      milestoneId: milestone?.id ?? null,
    },
    unread,
  };
}

/** Somebody of the lead department first; else the only one of that name anywhere. */
function personIn(
  { assignee }: TypedRow,
  leadDepartmentId: string | null,
  departments: Choices['departments'],
  unread: Map<Column, Unread>,
): string | null {
  if (assignee.trim() === '') return null;
  const people = departments.flatMap(({ id: departmentId, members }) =>
    members.flatMap(({ id, name }) => (plain(name) === plain(assignee) ? [{ id, departmentId }] : [])),
  );
  const own = people.filter(({ departmentId }) => departmentId === leadDepartmentId);
  const [only, another] = own.length > 0 ? own : people;
  if (only && !another) return only.id;
  unread.set('assignee', { kind: only ? 'personTwice' : 'person', words: assignee.trim() });
  return null;
}

/** The column that a field of the server's row stands in. */
export const COLUMN_OF: Readonly<Record<string, Column>> = {
  title: 'title',
  description: 'description',
  leadDepartmentId: 'lead',
  supportingDepartmentIds: 'supporting',
  assigneeId: 'assignee',
  startsOn: 'startsOn',
  dueOn: 'dueOn',
  milestoneId: 'milestone',
};

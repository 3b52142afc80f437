import { lettersIn } from '../../ui/lettersIn.js';

/** A task as a form holds it: '' for what is empty. Shared by editing and creating. */
export interface TaskForm {
  readonly itemId: string;
  readonly title: string;
  readonly description: string;
  readonly milestoneId: string;
  readonly leadDepartmentId: string;
  /** A new task that is dealt to several departments, a copy for each; then they stand in leadDepartmentIds. */
  readonly isDealt: boolean;
  readonly leadDepartmentIds: readonly string[];
  readonly supportingDepartmentIds: readonly string[];
  readonly assigneeId: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly note: string;
  readonly isInternal: boolean;
}

export type TaskFormField = keyof TaskForm;
export const LONGEST_TITLE = 200;
export const LONGEST_TEXT = 10_000;

interface TaskFacts {
  readonly title: string;
  readonly description?: string | null;
  readonly item: { readonly id: string };
  readonly milestone?: { readonly id: string } | null;
  readonly leadDepartment: { readonly id: string };
  readonly supportingDepartments: readonly { readonly id: string }[];
  readonly assignee?: { readonly id: string } | null;
  readonly startsOn?: string | null;
  readonly dueOn: string;
  readonly isInternal: boolean;
}

export function formOf(task: TaskFacts): TaskForm {
  return {
    itemId: task.item.id,
    title: task.title,
    description: task.description ?? '',
    milestoneId: task.milestone?.id ?? '',
    leadDepartmentId: task.leadDepartment.id,
    isDealt: false,
    leadDepartmentIds: [],
    supportingDepartmentIds: task.supportingDepartments.map((department) => department.id),
    assigneeId: task.assignee?.id ?? '',
    startsOn: task.startsOn ?? '',
    dueOn: task.dueOn,
    note: '',
    isInternal: task.isInternal,
  };
}

export const EMPTY_FORM: TaskForm = {
  itemId: '',
  title: '',
  description: '',
  milestoneId: '',
  leadDepartmentId: '',
  isDealt: false,
  leadDepartmentIds: [],
  supportingDepartmentIds: [],
  assigneeId: '',
  startsOn: '',
  dueOn: '',
  note: '',
  isInternal: false,
};

type FieldValue = TaskForm[TaskFormField];

function same(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  const have = new Set(one);
  return one.length === other.length && other.every((id) => have.has(id));
}

export function isEdited(field: TaskFormField, base: TaskForm, form: TaskForm): boolean {
  return !same(base[field], form[field]);
}

/** The fields a person changed, in the order of the form. */
export function editedFields(base: TaskForm, form: TaskForm): readonly TaskFormField[] {
  const fields: TaskFormField[] = [];
  for (const field of TASK_FIELDS) if (isEdited(field, base, form)) fields.push(field);
  return fields;
}

export const TASK_FIELDS: readonly TaskFormField[] = [
  'itemId',
  'title',
  'description',
  'milestoneId',
  'leadDepartmentId',
  'isDealt',
  'leadDepartmentIds',
  'supportingDepartmentIds',
  'assigneeId',
  'startsOn',
  'dueOn',
  'isInternal',
  'note',
];

/** What others changed meanwhile is taken over, except where the person has written something else. */
export function rebase(form: TaskForm, base: TaskForm, latest: TaskForm): TaskForm {
  const kept = <F extends TaskFormField>(field: F): TaskForm[F] => (isEdited(field, base, form) ? form : latest)[field];
  return {
    itemId: kept('itemId'),
    title: kept('title'),
    description: kept('description'),
    milestoneId: kept('milestoneId'),
    leadDepartmentId: kept('leadDepartmentId'),
    isDealt: kept('isDealt'),
    leadDepartmentIds: kept('leadDepartmentIds'),
    supportingDepartmentIds: kept('supportingDepartmentIds'),
    assigneeId: kept('assigneeId'),
    startsOn: kept('startsOn'),
    dueOn: kept('dueOn'),
    isInternal: kept('isInternal'),
    note: form.note,
  };
}

/** Fewer are dealt to one department, by an ordinary task. */
const FEWEST_LEADS = 2;

export type TaskFault = 'needed' | 'fewLeads' | 'tooLong' | 'endsBeforeStart';

/** What can be said before asking the server. The server decides; this only spares a round trip. */
export function taskFaults(form: TaskForm): ReadonlyMap<TaskFormField, TaskFault> {
  const faults = new Map<TaskFormField, TaskFault>();
  const lead = form.isDealt ? [] : (['leadDepartmentId'] as const);
  for (const field of ['itemId', 'title', ...lead, 'dueOn'] as const)
    if (form[field].trim() === '') faults.set(field, 'needed');
  if (form.isDealt && form.leadDepartmentIds.length < FEWEST_LEADS) faults.set('leadDepartmentIds', 'fewLeads');
  if (lettersIn(form.title) > LONGEST_TITLE) faults.set('title', 'tooLong');
  if (lettersIn(form.description) > LONGEST_TEXT) faults.set('description', 'tooLong');
  if (lettersIn(form.note) > LONGEST_TEXT) faults.set('note', 'tooLong');
  if (form.startsOn !== '' && form.dueOn !== '' && form.dueOn < form.startsOn) faults.set('dueOn', 'endsBeforeStart');
  return faults;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value);

export interface TaskChanges {
  title?: string;
  description?: string | null;
  milestoneId?: string | null;
  leadDepartmentId?: string;
  supportingDepartmentIds?: string[];
  assigneeId?: string | null;
  startsOn?: string | null;
  dueOn?: string;
  isInternal?: boolean;
  note?: string;
}

/** Only what was changed: an absent field stays as it is, so two people may change different fields. */
export function changesOf(base: TaskForm, form: TaskForm): TaskChanges {
  const changed = (field: TaskFormField): boolean => isEdited(field, base, form);
  const changes: TaskChanges = {};
  if (changed('title')) changes.title = form.title;
  if (changed('description')) changes.description = orNull(form.description);
  if (changed('milestoneId')) changes.milestoneId = orNull(form.milestoneId);
  if (changed('leadDepartmentId')) changes.leadDepartmentId = form.leadDepartmentId;
  if (changed('supportingDepartmentIds')) changes.supportingDepartmentIds = [...form.supportingDepartmentIds];
  if (changed('assigneeId')) changes.assigneeId = orNull(form.assigneeId);
  if (changed('startsOn')) changes.startsOn = orNull(form.startsOn);
  if (changed('dueOn')) changes.dueOn = form.dueOn;
  if (changed('isInternal')) changes.isInternal = form.isInternal;
  if (form.note.trim() !== '') changes.note = form.note;
  return changes;
}

/** What a new task says, whoever it is given to. */
const saidIn = (form: TaskForm) => ({
  itemId: form.itemId,
  title: form.title,
  description: orNull(form.description),
  milestoneId: orNull(form.milestoneId),
  supportingDepartmentIds: [...form.supportingDepartmentIds],
  startsOn: orNull(form.startsOn),
  dueOn: form.dueOn,
  isInternal: form.isInternal,
});

export const creationOf = (form: TaskForm) => ({
  ...saidIn(form),
  leadDepartmentId: form.leadDepartmentId,
  assigneeId: orNull(form.assigneeId),
});

export const dealOf = (form: TaskForm) => ({ ...saidIn(form), leadDepartmentIds: [...form.leadDepartmentIds] });

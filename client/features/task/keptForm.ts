import { TASK_FIELDS, type TaskForm } from './taskForm.js';

/**
 * A form that is half filled in, kept in this window until it is saved or given up: a session that ended on the
 * server, or a page loaded anew, must not cost what was typed. One an account, because windows outlive sign-outs.
 */
export interface KeptForm {
  readonly form: TaskForm;
  /** As it was when the form was opened: what is saved is the difference, against that version. */
  readonly base: TaskForm;
  readonly version: number;
  readonly lastEventId: string;
}

const keyOf = (viewerId: string, what: string): string => `luoshi:form:${viewerId}:${what}`;

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

function parseForm(value: unknown): TaskForm | undefined {
  const fields = fieldsOf(value);
  const isWhole = TASK_FIELDS.every((field) => fields.has(field));
  const text = (field: Exclude<keyof TaskForm, 'isInternal' | 'isDealt'>): string => {
    const found = fields.get(field);
    return typeof found === 'string' ? found : '';
  };
  const [leads, supporting] = [fields.get('leadDepartmentIds'), fields.get('supportingDepartmentIds')];
  if (!isWhole || !Array.isArray(leads) || !Array.isArray(supporting)) return undefined;
  return {
    itemId: text('itemId'),
    title: text('title'),
    description: text('description'),
    milestoneId: text('milestoneId'),
    leadDepartmentId: text('leadDepartmentId'),
    isDealt: fields.get('isDealt') === true,
    leadDepartmentIds: leads.filter((id) => typeof id === 'string'),
    supportingDepartmentIds: supporting.filter((id) => typeof id === 'string'),
    assigneeId: text('assigneeId'),
    startsOn: text('startsOn'),
    dueOn: text('dueOn'),
    note: text('note'),
    isInternal: fields.get('isInternal') === true,
  };
}

export function readForm(viewerId: string, what: string): KeptForm | undefined {
  try {
    const kept = fieldsOf(JSON.parse(sessionStorage.getItem(keyOf(viewerId, what)) ?? 'null'));
    const form = parseForm(kept.get('form'));
    const base = parseForm(kept.get('base'));
    const version = kept.get('version');
    const lastEventId = kept.get('lastEventId');
    if (form === undefined || base === undefined) return undefined;
    if (typeof version !== 'number' || typeof lastEventId !== 'string') return undefined;
    return { form, base, version, lastEventId };
  } catch {
    // Storage may be switched off, or hold what is no form: then there is none.
    return undefined;
  }
}

export function keepForm(viewerId: string, what: string, kept: KeptForm): void {
  try {
    sessionStorage.setItem(keyOf(viewerId, what), JSON.stringify(kept));
  } catch {
    // The form itself still holds the text.
  }
}

export function dropForm(viewerId: string, what: string): void {
  try {
    sessionStorage.removeItem(keyOf(viewerId, what));
  } catch {
    // Nothing could be kept either.
  }
}

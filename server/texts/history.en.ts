import type { Texts } from '../texts.js';
import { status } from './stages.en.js';

/** Events in words. */
export const history: Texts['history'] = {
  system: 'The system',
  by: (actor, words) => `${actor} ${words}`,
  created: (code, lead, due) => `added the task as ${code}, led by ${lead}, due ${due}`,
  moved: {
    ACCEPT: 'accepted the task',
    SUBMIT_FOR_CLOSURE: 'submitted it for closure',
    CLOSE: 'audited and closed it',
    RETURN: 'returned it',
    REOPEN: 'reopened it',
    PAUSE: 'paused it',
    RESUME: 'resumed it',
    CANCEL: 'cancelled it',
  },
  onBehalf: (words, department) => `${words} on behalf of ${department}`,
  selfAudited: ' (the office audited itself)',
  movedTo: (from, to) => `moved it from “${status[from]}” to “${status[to]}”`,
  reordered: 'changed its place in the column',
  deleted: 'deleted the task',
  declined: 'declined the task',
  insisted: 'insisted on the assignment',
  commented: 'commented',
  instructed: 'instructed',
  mentioning: (words: string, names: string) => `${words}, mentioning ${names}`,
  outline: {
    created: { PLAN: 'made the plan', ITEM: 'added the item', MILESTONE: 'added the milestone' },
    deleted: { PLAN: 'deleted the plan', ITEM: 'deleted the item', MILESTONE: 'deleted the milestone' },
    status: { ACTIVE: 'published the plan', ARCHIVED: 'archived the plan' },
    reached: (date) => `confirmed that it was reached on ${date}`,
    notReached: 'took back that it was reached',
    field: {
      number: 'number',
      title: 'title',
      shortTitle: 'short title',
      narrative: 'text',
      series: 'series',
      year: 'year',
      startsOn: 'start',
      endsOn: 'end',
      dueOn: 'due date',
    },
    about: {
      PLAN: (title) => `Plan: ${title}`,
      ITEM: (title) => `Item: ${title}`,
      MILESTONE: (title) => `Milestone: ${title}`,
    },
  },
  reported: (department, from, to) =>
    from === null || from === to
      ? `reported for ${department}, progress ${to} %`
      : `reported for ${department}, progress ${from} % → ${to} %`,
  reportedInternally: (department, from, to) => {
    if (to === null) return `reported internally for ${department}`;
    return from === null || from === to
      ? `reported internally for ${department}, progress ${to} %`
      : `reported internally for ${department}, progress ${from} % → ${to} %`;
  },
  batch: { created: ', dealt to several departments at once', joined: 'dealt it to further departments as well' },
  internal: { created: ', as internal', marked: 'marked it internal', unmarked: 'no longer internal' },
  notice: {
    issued: (level, number, respondBy) => `issued ${level} notice no. ${number}, to be answered by ${respondBy}`,
    answered: (numbers) => `answered notice no. ${numbers.join(', ')} by a report`,
  },
  extension: {
    requested: (until) => `asked for an extension until ${until}`,
    askedLate: ' (after the due date had passed)',
    approved: (from, to) => `granted an extension: due date from ${from} to ${to}`,
    rejected: (until) => `refused the extension until ${until}`,
    withdrawn: 'withdrew the request for an extension',
    lapsed: '; the request for an extension lapsed with it',
  },
  unchanged: (department, percent) => `reported no change for ${department}, progress ${percent} %`,
  updated: (parts) => parts.join('; '),
  changed: (field, from, to) => `changed the ${field} from ${from} to ${to}`,
  rewritten: (field) => `changed the ${field}`,
  field: {
    code: 'code',
    title: 'title',
    description: 'description',
    milestone: 'milestone',
    leadDepartment: 'lead department',
    supportingDepartments: 'supporting departments',
    assignee: 'person in charge',
    startsOn: 'start',
    dueOn: 'due date',
  },
};

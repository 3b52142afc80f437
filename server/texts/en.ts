import type { Texts } from '../texts.js';

const status: Texts['status'] = {
  NOT_STARTED: 'To accept',
  IN_PROGRESS: 'In progress',
  IN_REVIEW: 'In review',
  DONE: 'Done',
  PAUSED: 'Paused',
  CANCELLED: 'Cancelled',
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export const en: Texts = {
  status,
  action: {
    ACCEPT: 'Accept',
    REPORT_PROGRESS: 'Report progress',
    SUBMIT_FOR_CLOSURE: 'Submit for closure',
    CLOSE: 'Close',
    RETURN: 'Return',
    REOPEN: 'Reopen',
    PAUSE: 'Pause',
    RESUME: 'Resume',
    CANCEL: 'Cancel',
    EDIT: 'Edit',
    ASSIGN: 'Reassign',
  },
  refusal: {
    OFFICE_ONLY: () => 'Only the committee office takes this step.',
    LEAD_ONLY: () => 'Only the lead department or the committee office may do this.',
    ANOTHER_AUDITOR: () =>
      'The office leads this task itself: somebody of the office other than the submitter must audit it.',
    PLAN_ARCHIVED: () => 'The plan is archived and can only be read.',
    NO_SUCH_STEP: (from, to) => {
      if (to === 'DONE')
        return from === 'IN_PROGRESS'
          ? 'Submit it for closure first; it is done after the audit.'
          : `A task in “${status[from]}” cannot be closed directly.`;
      if (to === 'NOT_STARTED') return 'A task once accepted does not go back to be accepted.';
      if (to === 'IN_REVIEW')
        return from === 'NOT_STARTED'
          ? 'Accept it and report progress first, then submit it.'
          : 'Only a task in progress can be submitted for closure.';
      if (to === 'PAUSED' && from === 'IN_REVIEW') return 'A task in review must be returned before it can be paused.';
      if (to === 'CANCELLED' && from === 'DONE') return 'A done task cannot be cancelled; reopen it first.';
      return `It cannot go from “${status[from]}” to “${status[to]}”.`;
    },
    RESUME_ELSEWHERE: () => 'Resuming goes back to the stage it was paused from.',
    REPORT_FIRST: () => 'Report progress once before submitting it for closure.',
    REPORT_AGAIN: () => 'There is no report since it was returned: add one, then submit again.',
  },
  date: (date, planYear) => {
    const [year, month = 1, day] = date.split('-').map(Number);
    return year === planYear ? `${months[month - 1]} ${day}` : `${months[month - 1]} ${day}, ${year}`;
  },
  none: 'none',
  list: (names) => names.join(', '),
  errors: {
    unauthenticated: 'Please sign in first.',
    wrongPassword: 'Wrong login or password. Please try again; an administrator can reset a forgotten password.',
    rateLimited: (minutes) => `Too many failed attempts. Try again in ${minutes} minutes, or ask an administrator.`,
    forbiddenRole: 'Your account may not do this.',
    reorderOnly: 'The order within a column is the committee office’s.',
    partOnly: 'Only the lead or a supporting department, or the committee office, may report.',
    notFound: 'Not found: it may no longer be in this plan. Reload and try again.',
    conflict: (version) =>
      `Somebody has just changed this task (now version ${version}). Look at it again before you change it; what you typed is kept.`,
    reportStage: (from) => `A task in “${status[from]}” takes no reports; one in progress or in review does.`,
    redirect: (from) => `The due date and lead of a task in “${status[from]}” stay as they are; reopen it first.`,
    archived: 'The plan is archived and can only be read.',
    tooComplex: 'The query is too large: ask for smaller pages or fewer levels.',
    tooDeep: 'The query is nested too deeply.',
    internal: (reference) =>
      `Something went wrong on the server and was noted. Try again later; if it persists, give your administrator the number ${reference}.`,
    pageSize: 'A page holds 1 to 200 entries.',
    cursor: 'The page position cannot be read: start again from the first page.',
    wholeNumber: 'Must be a whole number.',
    shape: 'This does not have the expected form.',
  },
  fields: {
    required: 'Please fill this in; spaces alone do not count.',
    tooLong: (limit) => `Too long: at most ${limit.toLocaleString('en')} characters.`,
    unreadable: 'It holds characters that cannot be kept; please remove them.',
    percent: 'Progress is a whole number from 0 to 100.',
    noteRequired: 'Please say why; the others will read it.',
    noteForRedirect: 'Say why the due date or the lead department changes; it goes into the history.',
    leadSupports: 'The lead department need not be listed as supporting.',
    startAfterDue: 'The start cannot come after the due date.',
    dueBeforeStart: 'The due date cannot come before the start.',
    otherPlan: 'It does not belong to the same plan.',
    disabledAccount: 'This account is disabled; choose another person.',
    neighbour: 'The neighbouring task is not in the target column. Reload and try again.',
    neighbourOrder: 'The two neighbours are in the wrong order. Reload and try again.',
    neighbourSelf: 'A task cannot be its own neighbour.',
  },
  expectation: {
    ACCEPT: {
      title: 'Please accept it now',
      sentence: (due) => `The task was given to your department, due ${due}. Work begins when you accept it.`,
    },
    REPORT_PROGRESS: {
      title: 'Please report progress',
      sentence: (due, overdue) =>
        overdue > 0
          ? `It was due ${due}, ${days(overdue)} ago. Say how far it is, what hinders it and what comes next.`
          : `Due ${due}. Please report where it stands.`,
    },
    REPORT_AGAIN: {
      title: 'Please complete and submit again',
      sentence: (note) => `Returned by the office: “${note}”. Report what was missing, then submit it again.`,
    },
    SUBMIT_FOR_CLOSURE: {
      title: 'Please submit it for closure',
      sentence: (due) => `Progress is at 100 %, due ${due}. The committee office will audit and close it.`,
    },
    CLOSE: {
      title: 'Please audit it',
      sentence: (department, on) =>
        `${department} submitted it on ${on}. Read the report, then close it, or return it with your reason.`,
    },
  },
  history: {
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
    reported: (department, from, to) =>
      from === null || from === to
        ? `reported for ${department}, progress ${to} %`
        : `reported for ${department}, progress ${from} % → ${to} %`,
    updated: (parts) => parts.join('; '),
    changed: (field, from, to) => `changed the ${field} from ${from} to ${to}`,
    rewritten: (field) => `changed the ${field}`,
    field: {
      title: 'title',
      description: 'description',
      milestone: 'milestone',
      leadDepartment: 'lead department',
      supportingDepartments: 'supporting departments',
      assignee: 'person in charge',
      startsOn: 'start',
      dueOn: 'due date',
    },
  },
};

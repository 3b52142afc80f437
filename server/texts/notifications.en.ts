import { type DigestLineKind, digestLineKinds } from '../modules/reminder/digest.rules.js';
import type { Texts } from '../texts.js';

const tasks = (count: string): string => `${count} ${count === '1' ? 'task' : 'tasks'}`;

/** What a digest counts, the most urgent first. */
const counted: Record<DigestLineKind, (count: string) => string> = {
  NOTICE_PASSED: (count) => `${count} ${count === '1' ? 'notice' : 'notices'} unanswered past the day`,
  NOTICE_DUE: (count) => `${count} ${count === '1' ? 'notice' : 'notices'} to answer`,
  OVERDUE: (count) => `${count} overdue`,
  DUE_SOON: (count) => `${count} due soon`,
  REPORT_DUE: (count) => `${count} to report this month`,
  SUBMISSION_WAITS: (count) => `${count} handed in and waiting`,
  EXTENSION_WAITS: (count) => `${count} ${count === '1' ? 'extension' : 'extensions'} to decide`,
  SILENT: () => 'departments without a report this month',
  LATE: (count) => `the ${count === '1' ? 'one' : count} overdue the longest`,
};

/** What people are told of, in words. */
export const notifications: Texts['notifications'] = {
  system: 'The system',
  withheld: 'You may no longer see what this notification was about',
  sentence: {
    ASSIGNED: ({ actor, date }) =>
      `${actor} assigned the task to your department, due ${date('dueOn')}; please accept it`,
    SUPPORT_ASSIGNED: ({ actor, has, fact }) =>
      has('copies')
        ? `${actor} named your department as supporting, one of ${fact('copies')} tasks dealt together`
        : `${actor} named your department as supporting`,
    ASSIGNEE: ({ actor }) => `${actor} named you as the person in charge`,
    REASSIGNED: ({ actor, department }) =>
      `${actor} gave the task to ${department('department')}; your department no longer leads it`,
    DUE_ON_CHANGED: ({ actor, date }) => `${actor} moved the due date from ${date('from')} to ${date('to')}`,
    DECLINED: ({ actor }) => `${actor} declined the task; please reassign it or insist`,
    INSISTED: ({ actor }) => `${actor} insists on the assignment; please accept it`,
    SUBMITTED: ({ actor }) => `${actor} submitted it for closure; please audit it`,
    CLOSED: ({ actor }) => `${actor} audited and closed the task`,
    RETURNED: ({ actor }) => `${actor} returned the task; please add to it and submit again`,
    REOPENED: ({ actor }) => `${actor} reopened the task`,
    PAUSED: ({ actor }) => `${actor} paused the task`,
    RESUMED: ({ actor }) => `${actor} resumed the task`,
    CANCELLED: ({ actor }) => `${actor} cancelled the task`,
    EXTENSION_REQUESTED: ({ actor, date }) =>
      `${actor} asks for an extension to ${date('requestedDueOn')}; please decide`,
    EXTENSION_DECIDED: ({ actor, date, has }) =>
      has('dueOn')
        ? `${actor} granted the extension: now due ${date('dueOn')}`
        : `${actor} refused the extension to ${date('requestedDueOn')}`,
    NOTICE_ISSUED: ({ actor, level, fact, date }) =>
      `${actor} issued ${level} notice no. ${fact('noticeNumber')}; please answer by ${date('respondBy')}`,
    NOTICE_ANSWERED: ({ actor, fact }) => `${actor} reported, which answers notice no. ${fact('noticeNumber')}`,
    MENTIONED: ({ actor, has }) =>
      `${actor} mentioned ${has('asDepartment') ? 'your department' : 'you'} in ${has('inInstruction') ? 'an instruction' : 'a comment'}`,
    INSTRUCTED: ({ actor }) => `${actor} instructed`,
    INSTRUCTION_ANSWERED: ({ actor }) => `${actor} reported, which answers your instruction`,
    COMMENTED: ({ actor }) => `${actor} commented`,
    DIGEST: ({ date, has, fact }) =>
      `Reminders of ${date('on')}: ${digestLineKinds
        .filter(has)
        .map((kind) => counted[kind](fact(kind)))
        .join(', ')}`,
    PLAN_ACTIVATED: ({ plan, fact }) =>
      `${plan} is published: your department leads ${tasks(fact('led'))} and supports ${tasks(fact('supported'))}; please accept each`,
  },
};

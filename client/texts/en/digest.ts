import type { Same } from '../same.js';
import type { digest as zh } from '../zh/digest.js';

export const digest: Same<typeof zh> = {
  title: 'Reminders of {{date}}',
  lead_one: 'One thing to remember.',
  lead_other: '{{count}} things to remember.',
  kind: {
    NOTICE_PASSED: 'Notices unanswered past their day',
    NOTICE_DUE: 'Notices to answer',
    OVERDUE: 'Overdue',
    DUE_SOON: 'Due soon',
    REPORT_DUE: 'To report this month',
    SUBMISSION_WAITS: 'Handed in and waiting',
    EXTENSION_WAITS: 'Extensions to decide',
    SILENT: 'Departments without a report this month',
    LATE: 'Overdue the longest',
  },
  pieces_one: '{{count}} item',
  pieces_other: '{{count}} items',
  of: '{{code}} {{department}}',
  now: 'Now: {{stage}}',
  allLate: 'See all that is overdue',
  withheld_one: 'One more that you may no longer see.',
  withheld_other: '{{count}} more that you may no longer see.',
  foot: 'One reminder a working day at most, and none when there is nothing. The office sets when.',
  loading: 'Reading the reminders',
  failed: 'The reminders could not be read.',
  none: 'You had no reminders that day.',
  noneBody: "Reminders are their reader's alone, and are kept for half a year.",
  home: 'Begin',
};

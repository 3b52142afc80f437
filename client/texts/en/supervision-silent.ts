import type { Same } from '../same.js';
import type { silent as zh } from '../zh/supervision-silent.js';

export const silent: Same<typeof zh> = {
  title: 'No report this month',
  by_one: '{{count}} department, due by {{date}}',
  by_other: '{{count}} departments, due by {{date}}',
  was_one: '{{count}} department, was due by {{date}}',
  was_other: '{{count}} departments, were due by {{date}}',
  lead: 'The reminders are written: copy one and paste it into WeChat. That for all names departments and numbers alone.',
  copyAll: 'Copy for all departments',
  everybody: 'all departments',
  copy: 'Copy reminder',
  copyFor: 'Copy the reminder for {{department}}',
  copied: 'The reminder for {{to}} is copied; paste it into WeChat.',
  tasks_one: '{{count}} task',
  tasks_other: '{{count}} tasks',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  none: 'Everybody has reported this month.',
  failed: 'Who has not reported could not be read. {{reason}}',
  again: 'Try again',
  byHandTitle: 'Reminder for {{to}}',
  byHand:
    'The browser does not copy by itself. A press on the text selects all of it; then Ctrl+C, or on a phone hold it and choose Copy.',
  close: 'Close',
};

import type { Same } from '../same.js';
import type { calendar as zh } from '../zh/settings-calendar.js';

export const calendar: Same<typeof zh> = {
  lead: 'Reminders go by working days: none on weekends and public holidays, as usual on make-up working days. What your organisation does otherwise is set here, and goes first.',
  add: 'Days that differ in your organisation',
  day: 'Day',
  dayNeeded: 'Please enter a date.',
  kind: 'That day',
  is: { WORKED: 'is worked', OFF: 'is off' },
  name: 'Why: a sports day, say',
  done: { WORKED: '{{date}} counts as a working day.', OFF: '{{date}} counts as a day off.' },
  year: '{{year}}',
  earlier: 'The year before',
  later: 'The year after',
  known: 'Public holidays and make-up days of {{year}} are known.',
  unknown:
    'The public holidays of {{year}} are not known here: but for the days below, Mondays to Fridays are taken for working days. Once they are announced, update the program, or set them day by day above.',
  none: 'Nothing is set for this year.',
  oneDay: '{{weekday}}, {{date}}',
  stretch: '{{from}} to {{until}}',
  own: 'ours',
  remove: 'Remove',
  removeOf: 'Remove what is set for {{date}}',
  removed: '{{date}} goes by the public holidays again.',
};

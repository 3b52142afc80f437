import type { Same } from '../same.js';
import type { reminders as zh } from '../zh/settings-reminders.js';

export const reminders: Same<typeof zh> = {
  reports: 'Monthly reports',
  reportByDay: 'Due by this day of the month (1 to 28)',
  reportByDayHint: 'My tasks asks departments by it, and the inbox lists by it who has not reported.',
  digest: 'Daily reminders',
  digestLead:
    'On working days, one a person at most, with everything together; none for those with nothing to do. All days are working days.',
  isOn: 'Remind daily',
  hour: 'From this hour on',
  findHour: 'Find an hour',
  noHour: 'No such hour.',
  daysBefore: 'So many days before something is due',
  daysHint: 'Several numbers with commas: 7, 3, 1. For due dates and monthly reports.',
  daysAfter: 'On these days after it has passed',
  weekday: 'Then once a week on, or on the next working day',
  waitsDays: 'Remind the office of what has waited for it longer than so many days',
  mail: 'E-mail',
  mailLead:
    'Everybody chooses under Channels what also comes by e-mail. What is ticked here goes to everybody with an address, who cannot switch it off.',
  mandatory: 'E-mail that cannot be switched off',
  daysFault: 'Please enter whole numbers with commas between them.',
  done: 'The settings of reminders are saved.',
};

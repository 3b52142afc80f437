import type { Same } from '../same.js';
import type { dates as zh } from '../zh/dates.js';

export const dates: Same<typeof zh> = {
  day: '{{month}} {{day}}',
  dayAndYear: '{{month}} {{day}}, {{year}}',
  month: '{{month}}',
  months: 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec',
  weekdays: 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
  overdue: '{{days}} d late',
  doneLate: '{{days}} d late',
  doneEarly: '{{days}} d early',
  doneOn: '{{date}}, {{late}}',
  doneOnTime: 'on time',
};

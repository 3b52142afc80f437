import { expect, test } from '@jest/globals';
import { firstOfMonth, reportDayOf, reportDueOn } from './report-cadence.rules.js';

test.each([
  ['2022-09-01', null, 25, '2022-09-25'],
  ['2022-09-15', '2022-08-31', 25, '2022-09-25'],
  ['2022-09-30', '2022-08-31', 25, '2022-09-25'],
  ['2022-09-30', '2022-09-01', 25, null],
  ['2022-09-15', '2021-09-15', 25, '2022-09-25'],
  ['2022-02-15', '2022-01-31', 5, '2022-02-05'],
])('on %s, the last one of %s, by day %i, a report is due on %s', (today, last, byDay, dueOn) => {
  expect(reportDueOn(today, last, byDay)).toBe(dueOn);
});

test('the month is that of the day', () => {
  expect([firstOfMonth('2022-12-31'), reportDayOf('2022-12-31', 28)]).toEqual(['2022-12-01', '2022-12-28']);
});

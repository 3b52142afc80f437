import { expect, test } from '@jest/globals';
import { stretchesOf } from './stretches.js';

const day = (date: string, name: string, isWorked = false, isOwn = false) => ({ date, name, isWorked, isOwn });
const told = (days: ReturnType<typeof day>[]) => stretchesOf(days).map(({ first, last }) => [first, last]);

test('holidays on end are one stretch, the working day beside them another', () => {
  expect(told([day('2022-09-30', '国庆节'), day('2022-10-01', '国庆节'), day('2022-10-02', '国庆节', true)])).toEqual([
    ['2022-09-30', '2022-10-01'],
    ['2022-10-02', '2022-10-02'],
  ]);
});

test('days apart, of another name, or of one’s own stand alone', () => {
  expect(
    told([
      day('2022-04-03', '清明节'),
      day('2022-04-05', '清明节'),
      day('2022-04-06', '运动会'),
      day('2022-04-07', '运动会', false, true),
      day('2022-04-08', '运动会', false, true),
    ]),
  ).toEqual([
    ['2022-04-03', '2022-04-03'],
    ['2022-04-05', '2022-04-05'],
    ['2022-04-06', '2022-04-06'],
    ['2022-04-07', '2022-04-07'],
    ['2022-04-08', '2022-04-08'],
  ]);
});

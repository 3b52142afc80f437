import { expect, test } from '@jest/globals';
import { dayList } from './dayList.js';

test.each<[string, readonly number[] | null]>([
  ['7、3、1', [7, 3, 1]],
  ['7, 3,1', [7, 3, 1]],
  ['7，3 1；', [7, 3, 1]],
  ['', []],
  ['  ', []],
  ['三天', null],
  ['7.5', null],
  ['-1', null],
])('%j is read as %j', (text, expected) => {
  expect(dayList(text)).toEqual(expected);
});

/// <reference types="jest" />
import { itemCount, itemNumber } from './numerals.js';

test.each([
  [1, '一', '一'],
  [2, '二', '两'],
  [9, '九', '九'],
  [10, '十', '十'],
  [12, '十二', '十二'],
  [30, '三十', '三十'],
  [100, '100', '100'],
])('%i is the item %s, and so many are %s', (n, number, count) => {
  expect(itemNumber(n, 'zh')).toBe(number);
  expect(itemCount(n, 'zh')).toBe(count);
  expect(itemCount(n, 'en')).toBe(String(n));
});

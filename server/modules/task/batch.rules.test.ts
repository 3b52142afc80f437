import { describe, expect, it } from '@jest/globals';
import { makeBatch, mostDaysOverdue, namedTwice } from './batch.rules.js';

describe('what was dealt together', () => {
  it.each([
    [0, false],
    [1, false],
    [2, true],
    [16, true],
  ])('%i copies are a batch: %s', (many, isOne) => {
    expect(makeBatch(Array.from({ length: many }))).toBe(isOne);
  });

  it.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 12, 3], 12],
  ])('of the days overdue %j the most are %i', (days, most) => {
    expect(mostDaysOverdue(days.map((daysOverdue) => ({ daysOverdue })))).toBe(most);
  });

  it.each([
    [['a', 'b'], []],
    [['a', 'b', 'a', 'a'], ['a']],
    [
      ['b', 'a', 'a', 'b'],
      ['a', 'b'],
    ],
  ])('of %j named twice are %j', (ids, twice) => {
    expect(namedTwice(ids)).toEqual(twice);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isDayAfter, isDayBefore, isDayOfWaiting, isWeeklyDay, type ReminderDay } from './rhythm.rules.js';

const rhythm = { daysBefore: [1, 3, 7], daysAfter: [1, 3, 7], weekday: 1, waitsDays: 3 };
const day = (today: string, changes: Partial<typeof rhythm> = {}): ReminderDay => ({
  today,
  exceptions: new Map(),
  rhythm: { ...rhythm, ...changes },
});

describe('the week’s day', () => {
  it.each([
    ['2022-09-19', 1, true, 'a Monday'],
    ['2022-09-20', 1, false, 'a Tuesday'],
    ['2022-09-12', 1, false, 'a Monday off, 中秋'],
    ['2022-09-13', 1, true, 'the first working day after it'],
    ['2022-09-14', 1, false, 'the second'],
    ['2022-10-03', 1, false, 'a Monday in 国庆'],
    ['2022-10-08', 1, true, 'the Saturday after 国庆 that is worked'],
    ['2022-10-09', 1, false, 'the Sunday after it, worked too'],
    ['2022-10-10', 1, true, 'the next Monday'],
    ['2022-09-16', 5, true, 'a Friday, of Fridays'],
    ['2022-09-19', 7, true, 'the Monday after a Sunday, of Sundays'],
  ])('%s, of weekday %i: %s (%s)', (today, weekday, expected) => {
    expect(isWeeklyDay(day(today, { weekday }))).toBe(expected);
  });
});

describe('before a date', () => {
  it.each([
    ['2022-09-20', '2022-09-30', false, 'eight working days'],
    ['2022-09-21', '2022-09-30', true, 'seven'],
    ['2022-09-27', '2022-09-30', true, 'three'],
    ['2022-09-29', '2022-09-30', true, 'one'],
    ['2022-09-30', '2022-09-30', false, 'the day itself'],
    ['2022-09-30', '2022-10-08', true, 'one, with 国庆 between'],
    ['2022-09-15', '2022-09-18', true, 'due on a Sunday: the last working day but one'],
    ['2022-09-16', '2022-09-18', false, 'due on a Sunday: the last working day'],
  ])('on %s of %s: %s (%s)', (today, date, expected) => {
    expect(isDayBefore(day(today), date)).toBe(expected);
  });
});

describe('after a date', () => {
  it.each([
    ['2022-09-15', '2022-09-15', false, 'not on the day'],
    ['2022-09-16', '2022-09-15', true, 'the first working day'],
    ['2022-09-19', '2022-09-15', false, 'the second'],
    ['2022-09-20', '2022-09-15', true, 'the third'],
    ['2022-09-26', '2022-09-15', true, 'the seventh, a Monday'],
    ['2022-09-27', '2022-09-15', false, 'the eighth'],
    ['2022-10-10', '2022-09-15', true, 'a Monday long after'],
    ['2022-10-11', '2022-09-15', false, 'a Tuesday long after'],
    ['2022-10-08', '2022-09-30', true, 'the first working day after 国庆'],
  ])('on %s of %s: %s (%s)', (today, date, expected) => {
    expect(isDayAfter(day(today), date)).toBe(expected);
  });

  it('without days of its own it is weekly from the beginning', () => {
    expect(isDayAfter(day('2022-09-19', { daysAfter: [] }), '2022-09-15')).toBe(true);
    expect(isDayAfter(day('2022-09-16', { daysAfter: [] }), '2022-09-15')).toBe(false);
  });
});

describe('waiting for the office', () => {
  it.each([
    ['2022-09-15', '2022-09-15', false, 'since today'],
    ['2022-09-20', '2022-09-15', false, 'three working days'],
    ['2022-09-21', '2022-09-15', true, 'four: over three'],
    ['2022-09-22', '2022-09-15', false, 'five'],
    ['2022-09-23', '2022-09-15', true, 'six: the third day over'],
    ['2022-10-10', '2022-09-15', true, 'a Monday long after'],
    ['2022-10-11', '2022-09-15', false, 'a Tuesday long after'],
  ])('on %s since %s: %s (%s)', (today, since, expected) => {
    expect(isDayOfWaiting(day(today), since)).toBe(expected);
  });
});

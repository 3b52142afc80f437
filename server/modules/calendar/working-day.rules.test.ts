import { describe, expect, it, test } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { isKnownYear, officialDay, officialDaysOf } from './official-days.rules.js';
import { addWorkingDays, isWorkingDay, mayKeepCalendar, workingDaysUntil } from './working-day.rules.js';

const none = new Map();
const own = new Map([
  ['2022-10-08', { isWorked: false }],
  ['2022-10-03', { isWorked: true }],
  ['2022-09-15', { isWorked: false }],
  ['2022-09-18', { isWorked: true }],
]);

describe('a working day', () => {
  it.each([
    ['2022-09-15', true, 'a Thursday'],
    ['2022-09-17', false, 'a Saturday'],
    ['2022-09-18', false, 'a Sunday'],
    ['2022-09-12', false, '中秋节, a Monday'],
    ['2022-01-30', true, '春节调休, a Sunday that is worked'],
    ['2022-01-31', false, '除夕'],
    ['2022-02-04', false, '春节, a Friday'],
    ['2022-02-07', true, 'the Monday after 春节'],
    ['2022-10-01', false, '国庆, a Saturday'],
    ['2022-10-07', false, '国庆, a Friday'],
    ['2022-10-08', true, '国庆调休, a Saturday that is worked'],
    ['2022-10-09', true, '国庆调休, a Sunday that is worked'],
    ['2024-02-09', true, '除夕 of 2024, worked'],
    ['2025-10-06', false, '中秋 within 国庆'],
    ['2026-02-23', false, '春节 of 2026, the ninth day'],
    ['2026-02-28', true, '春节调休 of 2026'],
    ['2099-10-01', true, 'a Thursday of a year without a notice: by the weekday'],
    ['2099-10-03', false, 'a Saturday of a year without a notice'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date, none)).toBe(expected);
  });

  it.each([
    ['2022-10-08', false, 'a make-up day that the organisation does not work'],
    ['2022-10-03', true, 'a holiday that it works'],
    ['2022-09-15', false, 'a working day that it has off'],
    ['2022-09-18', true, 'a Sunday that it works'],
    ['2022-10-09', true, 'what it does not speak of stays'],
  ])('by the organisation’s own word, %s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date, own)).toBe(expected);
  });
});

test.each([
  ['2022-09-15', 1, '2022-09-16'],
  ['2022-09-16', 1, '2022-09-19'],
  ['2022-09-30', 1, '2022-10-08'],
  ['2022-09-30', 3, '2022-10-10'],
  ['2022-10-08', -1, '2022-09-30'],
  ['2022-10-10', -3, '2022-09-30'],
  ['2022-10-01', 0, '2022-10-01'],
  ['2022-01-28', 2, '2022-01-30'],
])('from %s, %i working days on is %s', (date, count, expected) => {
  // 29 and 30 January 2022 are a weekend of which both days make up for 春节.
  expect(addWorkingDays(date, count, none)).toBe(expected);
});

test('a calendar in which nothing is ever worked is told, and does not run for ever', () => {
  const always = { get: () => ({ isWorked: false }) };
  const exceptions = Object.assign(new Map(), always);
  expect(() => addWorkingDays('2022-09-15', 1, exceptions)).toThrow('no working day');
});

test.each([
  ['2022-09-15', '2022-09-15', 0],
  ['2022-09-15', '2022-09-16', 1],
  ['2022-09-15', '2022-09-19', 2],
  ['2022-09-29', '2022-10-08', 2],
  ['2022-09-30', '2022-10-07', 0],
  ['2022-09-16', '2022-09-15', -1],
  ['2022-09-19', '2022-09-15', -2],
  ['2022-10-08', '2022-09-30', -1],
  ['2022-10-07', '2022-09-30', 0],
])('from %s until %s are %i working days', (from, until, expected) => {
  expect(workingDaysUntil(from, until, none)).toBe(expected);
});

describe('the notices of the State Council', () => {
  it.each([
    [2003, false],
    [2004, true],
    [2022, true],
    [2026, true],
    [2099, false],
  ])('of %i are known: %s', (year, expected) => {
    expect(isKnownYear(year)).toBe(expected);
  });

  it('name a day by its holiday, in both languages, and are told in order', () => {
    expect(officialDay('2022-10-08')).toEqual({ isWorked: true, holiday: { zh: '国庆节', en: 'National Day' } });
    expect(officialDay('2022-09-15')).toBeNull();
    const days = officialDaysOf(2022);
    expect(days[0]).toEqual({
      date: '2022-01-01',
      isWorked: false,
      holiday: { zh: '元旦', en: "New Year's Day" },
    });
    expect(days.at(-1)?.date).toBe('2022-12-31');
  });
});

test.each<[Role[], boolean]>([
  [[Role.OFFICE], true],
  [[Role.ADMIN], true],
  [[Role.LEADER, Role.OFFICE], true],
  [[Role.LEADER], false],
  [[Role.DEPARTMENT_HEAD], false],
  [[], false],
])('%j may keep the calendar: %s', (roles, expected) => {
  const actor: Actor = { accountId: 'a', roles, departmentId: null, language: 'zh' };
  expect(mayKeepCalendar(actor)).toBe(expected);
});

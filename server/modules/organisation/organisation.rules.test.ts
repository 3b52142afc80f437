import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import type { LightThresholds } from '../task/light.rules.js';
import { areOrdered, isPossibleThreshold, mayUpdateOrganisation } from './organisation.rules.js';

describe('the settings of the organisation', () => {
  it.each<[Role[], boolean]>([
    [[Role.ADMIN], true],
    [[Role.ADMIN, Role.LEADER], true],
    [[Role.OFFICE], false],
    [[Role.LEADER], false],
    [[Role.DEPARTMENT_HEAD], false],
    [[], false],
  ])('may be changed by %j: %s', (roles, may) => {
    const actor: Actor = { accountId: 'a', roles, departmentId: null, language: 'zh' };
    expect(mayUpdateOrganisation(actor)).toBe(may);
  });

  it.each<[keyof LightThresholds, number, boolean]>([
    ['dueSoonDays', 0, false],
    ['dueSoonDays', 1, true],
    ['dueSoonDays', 365, true],
    ['dueSoonDays', 366, false],
    ['dueSoonDays', 1.5, false],
    ['yellowBehind', -3, false],
    ['yellowBehind', 0, false],
    ['yellowBehind', 99, true],
    ['redBehind', 1, false],
    ['redBehind', 100, true],
    ['redBehind', 101, false],
  ])('%s may be %s: %s', (field, value, may) => {
    expect(isPossibleThreshold(field, value)).toBe(may);
  });

  it.each([
    [10, 30, true],
    [29, 30, true],
    [30, 30, false],
    [31, 30, false],
  ])('%i points for yellow and %i for red are in order: %s', (yellowBehind, redBehind, inOrder) => {
    expect(areOrdered({ yellowBehind, redBehind })).toBe(inOrder);
  });
});

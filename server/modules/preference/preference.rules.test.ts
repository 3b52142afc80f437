import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { Hint, Home, hintsFor, homeOf, homesOf } from './preference.rules.js';

const actor = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'a',
  roles,
  departmentId,
  language: 'zh',
});
const { ADMIN, OFFICE, LEADER, DEPARTMENT_HEAD } = Role;
const { MY_TASKS, BOARD, OVERDUE, PLAN, SETTINGS } = Home;

describe('where somebody begins', () => {
  it.each<[Role[], string | null, Home]>([
    [[DEPARTMENT_HEAD], 'rights', MY_TASKS],
    [[OFFICE], 'committee', BOARD],
    [[LEADER], null, OVERDUE],
    [[ADMIN], null, SETTINGS],
    [[], null, BOARD],
    // The rights of a department come with a department.
    [[DEPARTMENT_HEAD], null, BOARD],
    [[OFFICE, DEPARTMENT_HEAD], 'committee', BOARD],
    [[LEADER, DEPARTMENT_HEAD], 'federation', OVERDUE],
    [[ADMIN, OFFICE], null, BOARD],
    [[ADMIN, DEPARTMENT_HEAD], 'rights', MY_TASKS],
  ])('%j of department %s begins at %s', (roles, departmentId, home) => {
    expect(homeOf(actor(roles, departmentId), null)).toBe(home);
  });

  it.each<[Role[], string | null, Home[]]>([
    [[DEPARTMENT_HEAD], 'rights', [MY_TASKS, BOARD, OVERDUE, PLAN]],
    [[OFFICE], null, [BOARD, OVERDUE, PLAN]],
    [[ADMIN], null, [BOARD, OVERDUE, PLAN, SETTINGS]],
    [[], null, [BOARD, OVERDUE, PLAN]],
  ])('%j of department %s may choose among %j', (roles, departmentId, homes) => {
    expect(homesOf(actor(roles, departmentId))).toEqual(homes);
  });

  it('is what was chosen, while that page is still for them', () => {
    expect(homeOf(actor([LEADER]), PLAN)).toBe(PLAN);
    expect(homeOf(actor([LEADER]), SETTINGS)).toBe(OVERDUE);
    expect(homeOf(actor([DEPARTMENT_HEAD]), MY_TASKS)).toBe(BOARD);
  });
});

describe('first-day hints', () => {
  it.each([ADMIN, OFFICE, LEADER, DEPARTMENT_HEAD])('are three for %s', (role) => {
    expect(hintsFor(actor([role]), [])).toHaveLength(3);
  });

  it('are none without a role, and those of each role where there are several', () => {
    expect(hintsFor(actor([]), [])).toEqual([]);
    expect(hintsFor(actor([OFFICE, DEPARTMENT_HEAD]), [])).toHaveLength(6);
  });

  it('no longer come once put away, each by itself', () => {
    expect(hintsFor(actor([LEADER]), [Hint.LEADER_TOTALS])).toEqual([Hint.LEADER_ROWS, Hint.LEADER_PRINT]);
    expect(hintsFor(actor([LEADER]), Object.values(Hint))).toEqual([]);
  });
});

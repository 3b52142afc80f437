import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from './account.rules.js';
import {
  AccountAction,
  type AccountFacts,
  type AdministrationRefusal,
  lacksDepartment,
  loginFault,
  refusalOfRoles,
  refusalToAdminister,
} from './administration.rules.js';

const actor = (roles: Role[]): Actor => ({ accountId: 'me', roles, departmentId: null, language: 'zh' });
const account = (details: Partial<AccountFacts> = {}): AccountFacts => ({
  id: 'other',
  roles: [Role.OFFICE],
  isDisabled: false,
  enabledAdmins: 2,
  ...details,
});
const { EDIT, RESET_PASSWORD, DISABLE, ENABLE } = AccountAction;
const admin = [Role.ADMIN];

describe('what an admin may do with an account', () => {
  it.each<[AccountAction, Role[], Partial<AccountFacts>, AdministrationRefusal | null]>([
    [EDIT, [Role.OFFICE, Role.LEADER, Role.DEPARTMENT_HEAD], {}, 'ADMIN_ONLY'],
    [DISABLE, [Role.OFFICE], {}, 'ADMIN_ONLY'],
    [RESET_PASSWORD, [], {}, 'ADMIN_ONLY'],
    [EDIT, admin, {}, null],
    [EDIT, admin, { isDisabled: true }, null],
    [RESET_PASSWORD, admin, {}, null],
    [RESET_PASSWORD, admin, { id: 'me' }, 'ONESELF'],
    [RESET_PASSWORD, admin, { isDisabled: true }, 'DISABLED'],
    [DISABLE, admin, {}, null],
    [DISABLE, admin, { isDisabled: true }, 'DISABLED'],
    [DISABLE, admin, { id: 'me', roles: admin }, 'ONESELF'],
    [DISABLE, admin, { id: 'me', roles: admin, enabledAdmins: 1 }, 'LAST_ADMIN'],
    [DISABLE, admin, { roles: admin, enabledAdmins: 1 }, 'LAST_ADMIN'],
    [DISABLE, admin, { roles: admin, enabledAdmins: 2 }, null],
    [ENABLE, admin, { isDisabled: true }, null],
    [ENABLE, admin, {}, 'NOT_DISABLED'],
  ])('%s by %j of %j: %s', (action, roles, details, refusal) => {
    expect(refusalToAdminister(action, actor(roles), account(details))).toBe(refusal);
  });

  it.each<[Partial<AccountFacts>, Role[], AdministrationRefusal | null]>([
    [{ roles: admin, enabledAdmins: 1 }, [Role.OFFICE], 'LAST_ADMIN'],
    [{ roles: admin, enabledAdmins: 1 }, [Role.OFFICE, Role.ADMIN], null],
    [{ roles: admin, enabledAdmins: 2 }, [], null],
    [{ roles: admin, enabledAdmins: 1, isDisabled: true }, [], null],
    [{ enabledAdmins: 1 }, [], null],
  ])('the last admin keeps the role: %j to %j: %s', (details, roles, refusal) => {
    expect(refusalOfRoles(account(details), roles)).toBe(refusal);
  });

  it.each([
    ['rights', null],
    [' Ｒights ', null],
    ['李秋霞', null],
    ['x'.repeat(64), null],
    ['x'.repeat(65), 'TOO_LONG'],
    ['two words', 'SPACES'],
    ['a\0b', 'SPACES'],
    ['\u3000', 'BLANK'],
    ['', 'BLANK'],
  ])('%j can be a login, but for: %s', (login, fault) => expect(loginFault(login)).toBe(fault));

  it('a department head needs a department', () => {
    expect(lacksDepartment([Role.DEPARTMENT_HEAD], null)).toBe(true);
    expect(lacksDepartment([Role.DEPARTMENT_HEAD], 'd')).toBe(false);
    expect(lacksDepartment([Role.OFFICE], null)).toBe(false);
  });
});

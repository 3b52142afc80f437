import { describe, expect, it } from '@jest/globals';
import { type Actor, actsFor, isDepartmentHead, isOffice, maySignIn, normalLogin, Role } from './account.rules.js';

const someone = (roles: Role[], departmentId: string | null): Actor => ({
  accountId: 'a',
  roles,
  departmentId,
  language: 'zh',
});

describe('the rights of a department', () => {
  it.each<[string, Actor, boolean]>([
    ['a department head of it', someone([Role.DEPARTMENT_HEAD], 'own'), true],
    ['a department head who is of the office too', someone([Role.OFFICE, Role.DEPARTMENT_HEAD], 'own'), true],
    ['a member without the role', someone([], 'own'), false],
    ['an office member of it', someone([Role.OFFICE], 'own'), false],
    ['a leader in it', someone([Role.LEADER], 'own'), false],
    ['an admin in it', someone([Role.ADMIN], 'own'), false],
    ['a head of another department', someone([Role.DEPARTMENT_HEAD], 'other'), false],
    ['a head of none', someone([Role.DEPARTMENT_HEAD], null), false],
  ])('belong to %s: case %#', (_name, actor, expected) => expect(actsFor(actor, 'own')).toBe(expected));

  it('a head of no department is no head', () => {
    expect(isDepartmentHead(someone([Role.DEPARTMENT_HEAD], null))).toBe(false);
    expect(isDepartmentHead(someone([Role.DEPARTMENT_HEAD], 'own'))).toBe(true);
  });

  it('only the role makes somebody the office', () => {
    expect(isOffice(someone([Role.OFFICE], null))).toBe(true);
    expect(isOffice(someone([Role.ADMIN, Role.LEADER, Role.DEPARTMENT_HEAD], 'own'))).toBe(false);
  });
});

describe('trying to sign in', () => {
  it.each([
    [0, 0, true],
    [4, 4, true],
    [5, 5, false],
    [0, 99, true],
    [0, 100, false],
  ])(
    'after %i failures of the login there and %i of the address is allowed: %s',
    (loginAndAddress, address, allowed) => {
      expect(maySignIn({ loginAndAddress, address })).toBe(allowed);
    },
  );

  it.each(['office', ' Office ', 'OFFICE', 'ｏｆｆｉｃｅ', '\u3000office\u3000'])(
    '%j spells the login office',
    (spelling) => {
      expect(normalLogin(spelling)).toBe('office');
    },
  );
});

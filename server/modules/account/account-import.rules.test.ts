import { describe, expect, it } from '@jest/globals';
import { Role } from './account.rules.js';
import { type ImportFault, type ImportRow, judgeImport, roleNamesOf } from './account-import.rules.js';

const surroundings = {
  departments: [
    { id: '1', code: 'rights', name: '区妇联权益部', shortName: '权益部', isArchived: false },
    { id: '2', code: 'justice', name: '港北区司法局', shortName: '区司法局', isArchived: false },
    { id: '3', code: 'old', name: '区老干局', shortName: '区老干局', isArchived: true },
    { id: '4', code: 'first', name: '第一办公室', shortName: '办公室', isArchived: false },
    { id: '5', code: 'second', name: '第二办公室', shortName: '办公室', isArchived: false },
  ],
  takenLogins: new Set(['office']),
  roleNames: roleNamesOf([
    { ADMIN: ['系统管理员', '管理员'], OFFICE: ['办公室'], LEADER: ['分管领导'], DEPARTMENT_HEAD: ['单位负责人'] },
  ]),
};
const row = (details: Partial<ImportRow> = {}): ImportRow => ({
  login: 'weilifang',
  name: '韦丽芳',
  department: 'rights',
  roles: '单位负责人',
  ...details,
});
const judged = (details: Partial<ImportRow>) => judgeImport([row(details)], surroundings)[0];

describe('a row of an import of accounts', () => {
  it('is read as it will be written', () => {
    expect(judged({ login: ' ＷeiLiFang', department: ' 权益部 ', roles: '单位负责人、分管领导 leader' })).toEqual({
      login: 'weilifang',
      name: '韦丽芳',
      departmentId: '1',
      roles: [Role.DEPARTMENT_HEAD, Role.LEADER],
      faults: [],
    });
  });

  it.each<[Partial<ImportRow>, keyof ImportRow, ImportFault]>([
    [{ login: '' }, 'login', 'LOGIN_BLANK'],
    [{ login: 'wei lifang' }, 'login', 'LOGIN_SPACES'],
    [{ login: 'x'.repeat(65) }, 'login', 'LOGIN_TOO_LONG'],
    [{ login: 'ＯFFICE' }, 'login', 'LOGIN_TAKEN'],
    [{ name: ' ' }, 'name', 'NAME_BLANK'],
    [{ name: '长'.repeat(201) }, 'name', 'NAME_TOO_LONG'],
    [{ department: '没有的单位' }, 'department', 'DEPARTMENT_UNKNOWN'],
    [{ department: '办公室' }, 'department', 'DEPARTMENT_AMBIGUOUS'],
    [{ department: '区老干局' }, 'department', 'DEPARTMENT_ARCHIVED'],
    [{ department: '' }, 'department', 'DEPARTMENT_NEEDED'],
    [{ roles: '单位负责人，局长' }, 'roles', 'ROLE_UNKNOWN'],
  ])('%j has against it, at %s: %s', (details, field, fault) => {
    expect(judged(details)?.faults).toEqual([{ field, fault }]);
  });

  it('needs no department for other roles, and no role at all', () => {
    expect(judged({ department: '', roles: '管理员' })?.faults).toEqual([]);
    expect(judged({ roles: '' })).toMatchObject({ roles: [], faults: [] });
  });

  it('whose login comes twice among the rows is wrong in both', () => {
    const rows = judgeImport([row(), row({ login: 'WEILIFANG ' }), row({ login: 'another' })], surroundings);
    expect(rows.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([['LOGIN_TWICE'], ['LOGIN_TWICE'], []]);
  });

  it('has every fault told at once', () => {
    expect(judged({ login: '', name: '', department: 'x', roles: 'y' })?.faults.length).toBe(4);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import type { ToldTask } from '../notification/notification.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { type Mentionable, type MentionRefusal, nameWritten, refusalToMention } from './mention.rules.js';

const someone = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'en',
});
const { OFFICE, LEADER, DEPARTMENT_HEAD, ADMIN } = Role;
const task: ToldTask = {
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['support'],
  isInternal: false,
};
const named = (...people: Actor[]): Mentionable => ({ isInUse: true, people });
const head = (departmentId: string) => someone([DEPARTMENT_HEAD], departmentId);

describe('who may be mentioned', () => {
  it.each<[string, Mentionable, MentionRefusal | null, MentionRefusal | null]>([
    ['the lead', named(head('lead')), null, null],
    ['a supporting department', named(head('support'), head('support')), null, null],
    ['another department', named(head('other')), null, 'CANNOT_SEE'],
    ['another department, of which one head is a leader too', named(head('other'), someone([LEADER])), null, null],
    ['somebody of the office', named(someone([OFFICE], 'committee')), null, null],
    ['a leader', named(someone([LEADER])), null, null],
    ['an admin', named(someone([ADMIN])), null, 'CANNOT_SEE'],
    ['somebody of the lead who is no head', named(someone([], 'lead')), null, 'CANNOT_SEE'],
    ['a department without a head', named(), 'NOBODY', 'NOBODY'],
    ['whoever left', { isInUse: false, people: [] }, 'OUT_OF_USE', 'OUT_OF_USE'],
  ])('%s', (_who, mentionable, open, internal) => {
    expect(refusalToMention(mentionable, task)).toBe(open);
    expect(refusalToMention(mentionable, { ...task, isInternal: true })).toBe(internal);
  });

  it.each([PlanStatus.DRAFT, PlanStatus.ARCHIVED])('nobody where the plan is %s', (planStatus) => {
    expect(refusalToMention(named(head('lead')), { ...task, planStatus })).toBe('NOT_PUBLISHED');
  });
});

describe('the name that stands in the words', () => {
  it.each<[string, string, string[], string | undefined]>([
    ['at the beginning', '@教育局 请配合', ['教育局', '区教育局'], '教育局'],
    ['without spaces around it', '请@教育局配合', ['教育局'], '教育局'],
    ['the longest of several', '请@教育局机关党委看', ['教育局', '教育局机关党委'], '教育局机关党委'],
    ['not without the sign', '请教育局配合', ['教育局'], undefined],
  ])('%s', (_where, body, names, expected) => {
    expect(nameWritten(body, names)).toBe(expected);
  });

  it.each<[string, string, string | undefined]>([
    ['taken for its beginning', '@张三丰 请看', undefined],
    ['where both are there', '@张三丰 @张三 请看', '张三'],
    ['where it stands by itself', '@张三 请张三丰看', '张三'],
    ['where nobody is called so', '@张三请看', '张三'],
    ['and an address that is none', 'a@b 张三', undefined],
  ])('a longer name of somebody else, %s (%s)', (_where, body, expected) => {
    expect(nameWritten(body, ['张三'], ['张三', '张三丰', '李四'])).toBe(expected);
  });
});

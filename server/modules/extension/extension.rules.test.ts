import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import {
  type Extendable,
  type ExtensionRefusal,
  isAskedLate,
  mayWithdraw,
  refusalToRequest,
  refusalToSettle,
} from './extension.rules.js';

const { DRAFT, ACTIVE, ARCHIVED } = PlanStatus;
const task = (facts: Partial<Extendable> = {}): Extendable => ({
  planStatus: ACTIVE,
  isOpen: true,
  extensionPending: false,
  ...facts,
});

describe('a request for a later due date', () => {
  it.each<[string, Partial<Extendable>, ExtensionRefusal | null, ExtensionRefusal | null]>([
    ['an open task', {}, null, 'NOT_PENDING'],
    ['an open task with one waiting', { extensionPending: true }, 'ALREADY_PENDING', null],
    ['a task that is over', { isOpen: false }, 'TASK_OVER', 'TASK_OVER'],
    ['a draft', { planStatus: DRAFT }, 'DRAFT', 'DRAFT'],
    ['an archived plan', { planStatus: ARCHIVED }, 'ARCHIVED', 'ARCHIVED'],
    ['one waiting in an archived plan', { planStatus: ARCHIVED, extensionPending: true }, 'ARCHIVED', 'ARCHIVED'],
  ])('of %s', (_of, facts, toRequest, toSettle) => {
    expect([refusalToRequest(task(facts)), refusalToSettle(task(facts))]).toEqual([toRequest, toSettle]);
  });

  it('is late from the day after the due date', () => {
    expect(isAskedLate('2022-09-15', '2022-09-15')).toBe(false);
    expect(isAskedLate('2022-09-14', '2022-09-15')).toBe(true);
  });

  const someone = (accountId: string, roles: Role[], departmentId: string | null): Actor => ({
    accountId,
    roles,
    departmentId,
    language: 'en',
  });
  const ofDepartment = { departmentId: 'lead', requestedById: 'head' };
  const onBehalf = { departmentId: 'lead', requestedById: 'officer' };
  it.each<[string, Actor, boolean, boolean]>([
    ['who asked', someone('head', [Role.DEPARTMENT_HEAD], 'lead'), true, true],
    ['another head of the department', someone('other', [Role.DEPARTMENT_HEAD], 'lead'), true, true],
    ['who asked, and went to another department', someone('head', [Role.DEPARTMENT_HEAD], 'other'), false, false],
    ['somebody of the department without the role', someone('clerk', [], 'lead'), false, false],
    ['who asked on its behalf', someone('officer', [Role.OFFICE], 'committee'), false, true],
    ['another person of the office', someone('colleague', [Role.OFFICE], 'committee'), false, false],
    ['who asked on its behalf, and left the office', someone('officer', [Role.LEADER], null), false, false],
  ])('may be withdrawn by %s: the department’s own, and one made on its behalf', (_who, actor, own, behalf) => {
    expect([mayWithdraw(actor, ofDepartment), mayWithdraw(actor, onBehalf)]).toEqual([own, behalf]);
  });
});

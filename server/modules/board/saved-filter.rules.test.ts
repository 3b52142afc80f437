import { describe, expect, it } from '@jest/globals';
import { Role } from '../account/account.rules.js';
import { mayChangeFilter, maySeeFilter, mayShareFilter } from './saved-filter.rules.js';

const holder = (accountId: string, ...roles: Role[]) => ({
  accountId,
  roles,
  departmentId: 'd',
  language: 'zh' as const,
});
const head = holder('head', Role.DEPARTMENT_HEAD);
const office = holder('office', Role.OFFICE);
const admin = holder('admin', Role.ADMIN);

describe('a saved filter', () => {
  it.each([
    // owner, shared, who; see, change, share
    ['head', false, head, [true, true, false]],
    ['head', false, office, [false, false, false]],
    ['head', false, admin, [false, false, false]],
    ['office', false, office, [true, true, true]],
    ['office', true, office, [true, true, true]],
    ['colleague', true, office, [true, true, false]],
    ['office', true, head, [true, false, false]],
    ['office', true, admin, [true, false, false]],
    // Who is no longer of the office: what they shared stays the office's.
    ['head', true, head, [true, false, false]],
  ] as const)('of %s, shared %s', (ownerId, isShared, actor, expected) => {
    const facts = { ownerId, isShared };
    expect([maySeeFilter(actor, facts), mayChangeFilter(actor, facts), mayShareFilter(actor, facts)]).toEqual(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { isAmong, lostSight, maySeeReport, maySeeTask, sightOf } from './visibility.rules.js';

const actor = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'someone',
  roles,
  departmentId,
  language: 'en',
});
const head = (departmentId: string | null) => actor([Role.DEPARTMENT_HEAD], departmentId);
const task = (isInternal: boolean, lead = 'lead', supporting = ['supporting']) => ({
  isInternal,
  leadDepartmentId: lead,
  supportingDepartmentIds: supporting,
});

describe('what is internal', () => {
  it.each([
    ['the office', actor([Role.OFFICE]), true],
    ['a leader', actor([Role.LEADER]), true],
    ['the lead department', head('lead'), true],
    ['a supporting department', head('supporting'), true],
    ['another department', head('other'), false],
    ['a department head of no department', head(null), false],
    ['an account of the lead department without its rights', actor([], 'lead'), false],
    ['an admin', actor([Role.ADMIN]), false],
    ['an admin of the lead department, who is not its head', actor([Role.ADMIN], 'lead'), false],
    ['an admin who is also of the office', actor([Role.ADMIN, Role.OFFICE]), true],
    ['nobody in particular', actor([]), false],
  ])('%s', (_who, who, sees) => {
    expect(maySeeTask(who, task(true))).toBe(sees);
    expect(maySeeReport(who, task(false), { isInternal: true })).toBe(sees);
    expect(maySeeReport(who, task(true), { isInternal: false })).toBe(sees);
    expect([maySeeTask(who, task(false)), maySeeReport(who, task(false), { isInternal: false })]).toEqual([true, true]);
  });

  it.each([
    ['it becomes internal', task(false), task(true), 'OTHERS'],
    ['it is internal no more', task(true), task(false), null],
    ['it stays open', task(false), task(false, 'another'), null],
    ['another department leads it', task(true), task(true, 'another'), ['lead']],
    ['a department leaves it', task(true), task(true, 'lead', []), ['supporting']],
    ['a department joins it', task(true), task(true, 'lead', ['supporting', 'another']), null],
    ['lead and support change places', task(true), task(true, 'supporting', ['lead']), null],
  ])('who loses sight of it when %s', (_what, before, after, lost) => {
    expect(lostSight(before, after)).toEqual(lost);
  });

  it('whoever sees everything never loses sight of anything', () => {
    expect([
      isAmong(sightOf(actor([Role.OFFICE])), 'OTHERS'),
      isAmong(sightOf(actor([Role.ADMIN])), 'OTHERS'),
      isAmong(sightOf(head('lead')), ['lead']),
      isAmong(sightOf(head('other')), ['lead']),
    ]).toEqual([false, true, true, false]);
  });
});

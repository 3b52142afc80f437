import { describe, expect, it } from '@jest/globals';
import { Role } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { Light } from '../task/light.rules.js';
import {
  isMilestoneOverdue,
  MilestoneAction,
  milestoneDaysLate,
  milestoneDaysOverdue,
  milestoneLight,
  milestoneNeedsNote,
  nextMilestone,
  permittedMilestoneActions,
} from './milestone.rules.js';

const open = { dueOn: '2022-09-30', reachedOn: null };
const reached = { dueOn: '2022-09-30', reachedOn: '2022-10-05' };

describe('a milestone', () => {
  it.each([
    ['2022-09-29', 0],
    ['2022-09-30', 0],
    ['2022-10-01', 1],
    ['2023-01-01', 93],
  ])('on %s, not reached and due on 30 September, is %i days overdue', (today, days) => {
    expect(milestoneDaysOverdue(open, today)).toBe(days);
    expect(isMilestoneOverdue(open, today)).toBe(days > 0);
  });

  it('once reached, however late, is not overdue', () => {
    expect(isMilestoneOverdue(reached, '2022-12-31')).toBe(false);
    expect(milestoneDaysOverdue(reached, '2022-12-31')).toBe(0);
  });

  it('is green when reached, whatever its tasks say', () => {
    expect(milestoneLight(reached, '2022-12-31', [Light.RED])).toBe(Light.GREEN);
  });

  it('is red when overdue, whatever its tasks say', () => {
    expect(milestoneLight(open, '2022-10-01', [Light.GREEN])).toBe(Light.RED);
    expect(milestoneLight(open, '2022-10-01', [])).toBe(Light.RED);
  });

  it('else has the worst light of its tasks, and none where there are none', () => {
    expect(milestoneLight(open, '2022-09-30', [Light.GREEN, Light.YELLOW, Light.GREY])).toBe(Light.YELLOW);
    expect(milestoneLight(open, '2022-09-30', [])).toBe(Light.GREY);
  });
});

describe('how late a milestone was reached', () => {
  it.each([
    ['2022-09-28', -2],
    ['2022-09-30', 0],
    ['2022-10-05', 5],
    [null, null],
  ])('reached on %s, due on 30 September: %s days', (reachedOn, days) => {
    expect(milestoneDaysLate({ dueOn: '2022-09-30', reachedOn })).toBe(days);
  });
});

describe('the next milestone', () => {
  const due = (dueOn: string, reachedOn: string | null = null) => ({ dueOn, reachedOn });
  it.each([
    ['none has none', [], null],
    ['all reached has none', [due('2022-03-31', '2022-03-30')], null],
    ['is the first that is not reached', [due('2022-03-31', '2022-03-30'), due('2022-06-30')], '2022-06-30'],
    ['is the earliest, in whatever order they come', [due('2022-11-30'), due('2022-06-30')], '2022-06-30'],
    [
      'of what was left behind comes before a later one that is reached',
      [due('2022-06-30'), due('2022-08-31', '2022-08-31')],
      '2022-06-30',
    ],
  ])('%s', (_name, milestones, dueOn) => {
    expect(nextMilestone(milestones)?.dueOn ?? null).toBe(dueOn);
  });

  it('of two due on one day is the one that comes first in the list', () => {
    const [first, second] = [due('2022-06-30'), due('2022-06-30')];
    expect(nextMilestone([first, second])).toBe(first);
  });
});

describe('keeping a milestone', () => {
  it.each<[string, PlanStatus, typeof open | typeof reached, typeof open | typeof reached, boolean]>([
    ['its day moves in a published plan', PlanStatus.ACTIVE, open, { ...open, dueOn: '2022-10-31' }, true],
    ['its day moves in a draft', PlanStatus.DRAFT, open, { ...open, dueOn: '2022-10-31' }, false],
    ['it is reached', PlanStatus.ACTIVE, open, reached, false],
    ['the day it was reached is corrected', PlanStatus.ACTIVE, reached, { ...reached, reachedOn: '2022-10-04' }, false],
    ['it is not reached after all', PlanStatus.ACTIVE, reached, open, true],
    ['it is not reached after all, in a draft', PlanStatus.DRAFT, reached, open, false],
  ])('when %s (%s), a note: %#', (_what, status, before, after, needed) => {
    expect(milestoneNeedsNote(status, before, after)).toBe(needed);
  });

  it.each<[PlanStatus, number, MilestoneAction[]]>([
    [PlanStatus.DRAFT, 0, [MilestoneAction.EDIT, MilestoneAction.DELETE]],
    [PlanStatus.DRAFT, 1, [MilestoneAction.EDIT]],
    [PlanStatus.ACTIVE, 0, [MilestoneAction.EDIT]],
    [PlanStatus.ARCHIVED, 0, []],
  ])('the office, in a plan that is %s, with %i tasks leading to it: %j', (status, tasks, actions) => {
    const holder = (role: Role) => ({ accountId: 'a', roles: [role], departmentId: 'd', language: 'zh' as const });
    for (const role of Object.values(Role))
      expect(permittedMilestoneActions(holder(role), status, tasks)).toEqual(role === Role.OFFICE ? actions : []);
  });
});

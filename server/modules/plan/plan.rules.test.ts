import { describe, expect, it } from '@jest/globals';
import { Role } from '../account/account.rules.js';
import { mayCreateTask, maySeePlan, PlanStatus } from './plan.rules.js';

const holder = (...roles: Role[]) => ({ accountId: 'a', roles, departmentId: 'd', language: 'zh' as const });
const everybody = [holder(), ...Object.values(Role).map((role) => holder(role))];

describe('a plan', () => {
  it.each([PlanStatus.ACTIVE, PlanStatus.ARCHIVED])('that is %s is seen by everybody signed in', (status) => {
    for (const actor of everybody) expect(maySeePlan(actor, status)).toBe(true);
  });

  it('in draft is seen by the office and the admin only', () => {
    const seeing = everybody.filter((actor) => maySeePlan(actor, PlanStatus.DRAFT)).flatMap(({ roles }) => roles);
    expect(seeing).toEqual([Role.ADMIN, Role.OFFICE]);
  });

  it.each<[PlanStatus, Role[]]>([
    [PlanStatus.DRAFT, [Role.OFFICE]],
    [PlanStatus.ACTIVE, [Role.OFFICE]],
    [PlanStatus.ARCHIVED, []],
  ])('that is %s gets new tasks from %j', (status, roles) => {
    expect(everybody.filter((actor) => mayCreateTask(actor, status)).flatMap((actor) => actor.roles)).toEqual(roles);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Role } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { stages, TaskStatus } from '../task/task.rules.js';
import { limitState, maySetLimit } from './column-limit.rules.js';

const holder = (...roles: Role[]) => ({ accountId: 'a', roles, departmentId: 'd', language: 'zh' as const });

describe('a column limit', () => {
  it.each(Object.values(PlanStatus))('is set by the office alone, and never in an archived plan: %s', (status) => {
    const setting = Object.values(Role).filter((role) => maySetLimit(holder(role), status, TaskStatus.IN_PROGRESS));
    expect(setting).toEqual(status === PlanStatus.ARCHIVED ? [] : [Role.OFFICE]);
  });

  it('is for stages where work waits or is under way, not for what is settled', () => {
    expect(stages.filter((stage) => maySetLimit(holder(Role.OFFICE), PlanStatus.ACTIVE, stage))).toEqual([
      'NOT_STARTED',
      'IN_PROGRESS',
      'IN_REVIEW',
      'PAUSED',
    ]);
  });

  it.each([
    [10, 9, 0],
    [10, 10, 0],
    [10, 12, 2],
    [1, 0, 0],
  ])('of %i with %i tasks is exceeded by %i', (most, held, excess) => {
    expect(limitState(most, held)).toEqual({ most, held, excess });
  });

  it('that is not set exceeds nothing', () => {
    expect(limitState(undefined, 100)).toBeNull();
  });
});

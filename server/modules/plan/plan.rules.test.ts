import { describe, expect, it } from '@jest/globals';
import { Role } from '../account/account.rules.js';
import {
  mayCreateTask,
  maySeePlan,
  PlanAction,
  PlanItemAction,
  type PlanRefusal,
  PlanStatus,
  permittedItemActions,
  permittedPlanActions,
  refusalToActivate,
  refusalToArchive,
  refusalToDelete,
  refusalToDeleteItem,
  refusalToRenumber,
} from './plan.rules.js';

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

const { DRAFT, ACTIVE, ARCHIVED } = PlanStatus;

describe('a change of a plan', () => {
  it.each<[PlanStatus, number, PlanRefusal | null]>([
    [DRAFT, 1, null],
    [DRAFT, 0, 'NO_TASKS'],
    [ACTIVE, 1, 'ALREADY_ACTIVE'],
    [ACTIVE, 0, 'ALREADY_ACTIVE'],
    [ARCHIVED, 1, 'ARCHIVED'],
  ])('publishing one that is %s with %i tasks: %s', (status, tasks, refusal) => {
    expect(refusalToActivate({ status, tasks })).toBe(refusal);
  });

  it.each<[PlanStatus, PlanRefusal | null, PlanRefusal | null, PlanRefusal | null]>([
    [DRAFT, 'STILL_DRAFT', null, null],
    [ACTIVE, null, 'NUMBERS_FIXED', 'NEVER_DELETED'],
    [ARCHIVED, 'ARCHIVED', 'ARCHIVED', 'ARCHIVED'],
  ])(
    'one that is %s: archiving %s, numbering its items anew %s, deleting from it %s',
    (status, archive, number, gone) => {
      expect([refusalToArchive(status), refusalToRenumber(status), refusalToDelete(status)]).toEqual([
        archive,
        number,
        gone,
      ]);
    },
  );

  it.each<[PlanStatus, { tasks: number; milestones: number }, PlanRefusal | null]>([
    [DRAFT, { tasks: 0, milestones: 0 }, null],
    [DRAFT, { tasks: 1, milestones: 0 }, 'ITEM_IN_USE'],
    [DRAFT, { tasks: 0, milestones: 1 }, 'ITEM_IN_USE'],
    [ACTIVE, { tasks: 0, milestones: 0 }, 'NEVER_DELETED'],
  ])('deleting an item of one that is %s with %j: %s', (status, used, refusal) => {
    expect(refusalToDeleteItem(status, used)).toBe(refusal);
  });
});

describe('what the office may do', () => {
  const office = holder(Role.OFFICE);

  it.each<[PlanStatus, number, PlanAction[], PlanItemAction[]]>([
    [DRAFT, 0, [PlanAction.EDIT], [PlanItemAction.EDIT, PlanItemAction.MOVE, PlanItemAction.DELETE]],
    [DRAFT, 1, [PlanAction.EDIT, PlanAction.ACTIVATE], [PlanItemAction.EDIT, PlanItemAction.MOVE]],
    [ACTIVE, 1, [PlanAction.EDIT, PlanAction.ARCHIVE], [PlanItemAction.EDIT]],
    [ARCHIVED, 1, [], []],
  ])('with a plan that is %s with %i tasks: %j, with an item of it: %j', (status, tasks, plan, item) => {
    expect(permittedPlanActions(office, { status, tasks })).toEqual(plan);
    expect(permittedItemActions(office, status, { tasks, milestones: 0 })).toEqual(item);
  });

  it.each(Object.values(Role).filter((role) => role !== Role.OFFICE))('%s may not', (role) => {
    for (const status of Object.values(PlanStatus)) {
      expect(permittedPlanActions(holder(role), { status, tasks: 1 })).toEqual([]);
      expect(permittedItemActions(holder(role), status, { tasks: 0, milestones: 0 })).toEqual([]);
    }
  });
});

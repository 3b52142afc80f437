import { ref } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Database } from '../server/database.js';
import { type Actor, Role } from '../server/modules/account/account.rules.js';
import { addAccount, hashPassword } from '../server/modules/account/account.service.js';
import { Department } from '../server/modules/department/department.entity.js';
import { DepartmentKind } from '../server/modules/department/department.rules.js';
import { Milestone } from '../server/modules/milestone/milestone.entity.js';
import { Plan, PlanCounter, PlanItem } from '../server/modules/plan/plan.entity.js';
import { PlanStatus } from '../server/modules/plan/plan.rules.js';

/** The password of everybody in the tests. */
export const testPassword = 'only-for-tests';

export type DepartmentCode = 'federation' | 'rights' | 'family' | 'committee' | 'education' | 'guicheng';
export type Login =
  | 'admin'
  | 'office'
  /** Another person of the office, who is also the committee office's department head. */
  | 'committee'
  | 'leader'
  | 'rights'
  /** A second account of the rights department: rights belong to all of its heads. */
  | 'rights2'
  | 'family'
  | 'education'
  | 'guicheng'
  /** Holds no role at all. */
  | 'nobody';

const kinds: Record<DepartmentCode, DepartmentKind> = {
  federation: DepartmentKind.FEDERATION,
  rights: DepartmentKind.FEDERATION,
  family: DepartmentKind.FEDERATION,
  committee: DepartmentKind.COMMITTEE_OFFICE,
  education: DepartmentKind.MEMBER_UNIT,
  guicheng: DepartmentKind.TOWNSHIP,
};

const people: Record<Login, { roles: Role[]; department: DepartmentCode | null }> = {
  admin: { roles: [Role.ADMIN], department: null },
  office: { roles: [Role.OFFICE], department: 'committee' },
  committee: { roles: [Role.OFFICE, Role.DEPARTMENT_HEAD], department: 'committee' },
  leader: { roles: [Role.LEADER], department: null },
  rights: { roles: [Role.DEPARTMENT_HEAD], department: 'rights' },
  rights2: { roles: [Role.DEPARTMENT_HEAD], department: 'rights' },
  family: { roles: [Role.DEPARTMENT_HEAD], department: 'family' },
  education: { roles: [Role.DEPARTMENT_HEAD], department: 'education' },
  guicheng: { roles: [Role.DEPARTMENT_HEAD], department: 'guicheng' },
  nobody: { roles: [], department: null },
};

/** A plan with its items and milestone, by id. */
export interface BuiltPlan {
  readonly id: string;
  /** Items 1, 2 and 3, in order; the third has no milestone. */
  readonly itemIds: readonly [string, string, string];
  /** Of item 1, due 2022-09-30. */
  readonly milestoneId: string;
}

/** A small committee: six departments, ten people. */
export interface World {
  readonly actors: Readonly<Record<Login, Actor>>;
  readonly departmentIds: Readonly<Record<DepartmentCode, string>>;
}

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
let sharedHash: Promise<string> | undefined;

export async function buildWorld(database: Database): Promise<World> {
  const em = database.fork();
  const departments = new Map<DepartmentCode, Department>();
  for (const code of keysOf(kinds))
    departments.set(
      code,
      em.create(Department, { id: uuid(), code, name: `Department of ${code}`, shortName: code, kind: kinds[code] }),
    );
  await em.flush();
  sharedHash ??= hashPassword(testPassword);
  const passwordHash = await sharedHash;
  const actors: [Login, Actor][] = [];
  for (const login of keysOf(people)) {
    const { roles, department: code } = people[login];
    const department = code === null ? null : (departments.get(code) ?? null);
    const account = addAccount(em, { login, name: `Name of ${login}`, roles, department }, passwordHash);
    actors.push([login, { accountId: account.id, roles, departmentId: department?.id ?? null, language: 'en' }]);
    const own = keysOf(kinds).find((one) => one === login);
    const led = own && departments.get(own);
    if (led) led.head = ref(account);
  }
  await em.flush();
  return {
    actors: Object.fromEntries(actors) as Record<Login, Actor>,
    departmentIds: Object.fromEntries([...departments].map(([code, { id }]) => [code, id])) as Record<
      DepartmentCode,
      string
    >,
  };
}

/** A plan of 2022 with three items and a milestone. */
export async function buildPlan(database: Database, status: PlanStatus = PlanStatus.ACTIVE): Promise<BuiltPlan> {
  const em = database.fork();
  const plan = em.create(Plan, {
    id: uuid(),
    year: 2022,
    title: `Plan, ${status}`,
    status,
    startsOn: '2022-01-01',
    endsOn: '2022-12-31',
  });
  const itemOf = (number: number) =>
    em.create(PlanItem, { id: uuid(), plan, number, title: `Item ${number}`, shortTitle: `Item ${number}` });
  const [first, second, third] = [itemOf(1), itemOf(2), itemOf(3)];
  const milestone = em.create(Milestone, {
    id: uuid(),
    plan,
    item: first,
    series: 'Elections',
    title: 'Elected',
    dueOn: '2022-09-30',
  });
  await em.flush();
  em.create(PlanCounter, { plan });
  await em.flush();
  return { id: plan.id, itemIds: [first.id, second.id, third.id], milestoneId: milestone.id };
}

/** Publishes, or archives, a plan behind the API's back: no mutation does it yet. */
export async function setPlanStatus(database: Database, planId: string, status: PlanStatus): Promise<void> {
  await database.fork().nativeUpdate(Plan, { id: planId }, { status });
}

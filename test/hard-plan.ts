import { v7 as uuid } from 'uuid';
import type { Services } from '../server/api/context.js';
import type { Database } from '../server/database.js';
import { Account } from '../server/modules/account/account.entity.js';
import type { Actor } from '../server/modules/account/account.rules.js';
import { Department } from '../server/modules/department/department.entity.js';
import { DepartmentKind } from '../server/modules/department/department.rules.js';
import { Milestone } from '../server/modules/milestone/milestone.entity.js';
import { Plan, PlanCounter, PlanItem } from '../server/modules/plan/plan.entity.js';
import { PlanStatus } from '../server/modules/plan/plan.rules.js';

/** Eighty characters, as the longest titles of real plans have them. */
export const longTitle = (number: number): string =>
  `第${number}项${'统筹推进妇女儿童之家规范化建设与家庭教育指导服务站点提质扩面工作'.repeat(3)}`.slice(0, 80);

export interface HardPlans {
  /**
   * Item 1 has tasks and milestones with long titles, item 2 has nothing. Sixty more departments lead its tasks, and
   * the rights department one more.
   */
  readonly longId: string;
  /** Active, with two items, and neither tasks nor milestones. */
  readonly bareId: string;
}

/** Two plans that are hard to lay out, beside what is there already. Needs the accounts `office` and `rights`. */
export async function buildHardPlans(database: Database, { tasks }: Pick<Services, 'tasks'>): Promise<HardPlans> {
  const em = database.fork();
  const departmentIds: string[] = [];
  for (let n = 1; n <= 60; n += 1) {
    const name = `港北区第${n}片区妇女儿童发展与家庭教育服务指导中心`;
    const department = {
      id: uuid(),
      code: `unit${n}`,
      name,
      shortName: name.slice(2, 14),
      kind: DepartmentKind.MEMBER_UNIT,
    };
    departmentIds.push(em.create(Department, department).id);
  }
  const planOf = (title: string) => {
    const plan = em.create(Plan, {
      id: uuid(),
      year: 2022,
      title,
      status: PlanStatus.ACTIVE,
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
    });
    const items = [1, 2].map((number) =>
      em.create(PlanItem, { id: uuid(), plan, number, title: longTitle(number), shortTitle: '妇女儿童之家规范化建设' }),
    );
    return { plan, items };
  };
  const bare = planOf('没有里程碑的计划');
  const long = planOf(longTitle(0));
  const item = long.items[0];
  if (!item) throw new Error('the plan has no items');
  item.narrative = longTitle(1).repeat(6);
  for (const [n, dueOn] of [
    '2022-09-01',
    '2022-09-13',
    '2022-09-20',
    '2022-09-20',
    '2022-12-31',
    '2024-06-30',
  ].entries())
    em.create(Milestone, { id: uuid(), plan: long.plan, item, series: longTitle(9), title: longTitle(n), dueOn });
  await em.flush();
  for (const { plan } of [bare, long]) em.create(PlanCounter, { plan });
  await em.flush();

  const { id: accountId, roles } = await em.findOneOrFail(Account, { login: 'office' });
  const office: Actor = { accountId, roles, departmentId: null, language: 'zh' };
  const { department: rights } = await em.findOneOrFail(Account, { login: 'rights' });
  const leads = [...departmentIds, ...(rights ? [rights.id] : [])];
  for (const [n, leadDepartmentId] of leads.entries())
    await tasks.createTask(office, {
      itemId: item.id,
      title: longTitle(n),
      leadDepartmentId,
      supportingDepartmentIds: departmentIds.slice(0, 3).filter((id) => id !== leadDepartmentId),
      dueOn: n % 2 === 0 ? '2022-06-30' : '2024-06-30',
    });
  return { longId: long.plan.id, bareId: bare.plan.id };
}

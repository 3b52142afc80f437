import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';

const read = `query ($code: String!, $planId: ID!, $first: Int) { department(code: $code) {
  name members { name } supportedTotal(planId: $planId) milestones(planId: $planId) { title }
  progress(planId: $planId) { total overdue byLight { light count } }
  ledTasks(planId: $planId, first: $first) { totalCount nodes { title } pageInfo { hasNextPage } }
  supportedTasks(planId: $planId) { totalCount nodes { title } } } }`;

describe('a department', () => {
  let luoshi: Luoshi;
  let leader: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    leader = await luoshi.as('leader');
    const { education, rights } = luoshi.world.departmentIds;
    const make = (title: string, dueOn: string, details: Parameters<Luoshi['createTask']>[0] = {}) =>
      luoshi.createTask({ title, dueOn, startsOn: '2022-08-01', supportingDepartmentIds: [], ...details });
    await make('Next year', '2023-09-30', { startsOn: '2022-09-14' });
    await make('Late', '2022-09-10', { milestoneId: luoshi.plan.milestoneId });
    await make('Later', '2022-08-10');
    await make('Soon', '2022-09-18', { startsOn: '2022-09-15' });
    await make('Of another', '2022-09-30', { leadDepartmentId: education, supportingDepartmentIds: [rights] });
  });
  afterAll(() => luoshi.close());

  const department = async (code: string, first = 50) =>
    (await leader.must(read, { code, planId: luoshi.plan.id, first })).department;

  it('tells the tasks that it leads with the longest overdue first, and those that it supports', async () => {
    const { ledTasks, supportedTasks, supportedTotal, progress } = await department('rights');
    const titles = ({ nodes }: { nodes: { title: string }[] }) => nodes.map(({ title }) => title);
    expect(titles(ledTasks)).toEqual(['Later', 'Late', 'Next year', 'Soon']);
    expect([ledTasks.totalCount, progress.total, progress.overdue]).toEqual([4, 4, 2]);
    expect(progress.byLight).toEqual([
      { light: 'GREEN', count: 1 },
      { light: 'YELLOW', count: 1 },
      { light: 'RED', count: 2 },
      { light: 'GREY', count: 0 },
    ]);
    expect([titles(supportedTasks), supportedTotal]).toEqual([['Of another'], 1]);
  });

  it('tells its people, and the milestones that its tasks lead to', async () => {
    const { members, milestones } = await department('rights');
    expect(members.map(({ name }: { name: string }) => name)).toEqual(['Name of rights', 'Name of rights2']);
    expect(milestones).toEqual([{ title: 'Elected' }]);
    expect((await department('education')).milestones).toEqual([]);
  });

  it('has its tasks in pages', async () => {
    const { ledTasks } = await department('rights', 2);
    expect([ledTasks.nodes.length, ledTasks.totalCount, ledTasks.pageInfo.hasNextPage]).toEqual([2, 4, true]);
  });

  it('that nobody has heard of is none', async () => {
    for (const code of ['nowhere', '', 'RIGHTS', 'a\0b']) expect(await department(code)).toBeNull();
  });

  it('has no figures in a plan that does not exist for the viewer', async () => {
    const answer = await leader.ask(read, { code: 'rights', planId: luoshi.world.departmentIds.rights });
    expect(answer.code).toBe('NOT_FOUND');
  });
});

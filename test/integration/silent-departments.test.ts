import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import type { CreateTask } from '../../server/modules/task/new-task.service.js';
import { type BuiltPlan, buildPlan, setPlanStatus } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readSilent, readTask, updateReminders } from '../operations.js';

describe('departments that are silent this month', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let plan: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  beforeEach(async () => {
    luoshi.clock.set('2022-08-20');
    plan = await buildPlan(luoshi.database);
  });
  afterAll(() => luoshi.close());

  const silent = async () => (await office.must(readSilent, { planId: plan.id })).silentDepartments;
  const named = async () =>
    (await silent()).departments.map((one: { department: { code: string }; tasks: { title: string }[] }) => [
      one.department.code,
      one.tasks.map(({ title }) => title),
    ]);
  async function move(taskId: string, toStatus: string): Promise<void> {
    const { task } = await office.must(readTask, { id: taskId });
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: task.version, note: 'A reason' } });
  }
  /** Accepted on 20 August. */
  async function begun(title: string, details: Partial<CreateTask> = {}): Promise<string> {
    const taskId = await luoshi.createTask({ itemId: plan.itemIds[0], title, dueOn: '2022-12-20', ...details });
    await move(taskId, 'IN_PROGRESS');
    return taskId;
  }
  const report = (login: 'rights' | 'education' | 'office', taskId: string) =>
    luoshi.app.services.reports.reportProgress(luoshi.world.actors[login], {
      taskId,
      progressPercent: 20,
      narrative: 'Words',
    });

  it('are the leads of tasks in progress without a report of theirs in the month, the most first', async () => {
    const { family } = luoshi.world.departmentIds;
    const [own, supported, spokenFor] = [await begun('own'), await begun('supported'), await begun('spoken for')];
    await begun('old');
    await begun('the family’s', { leadDepartmentId: family });
    await begun('begins later', { leadDepartmentId: family, startsOn: '2022-10-01' });
    await luoshi.createTask({ itemId: plan.itemIds[0], title: 'not accepted', leadDepartmentId: family });
    await move(await begun('paused', { leadDepartmentId: family }), 'PAUSED');
    for (const taskId of [own, supported, spokenFor]) await report('rights', taskId);
    luoshi.clock.set('2022-09-05');
    await report('rights', own);
    // A supporting department speaks for itself, the office for the lead.
    await report('education', supported);
    await report('office', spokenFor);
    expect(await named()).toEqual([
      ['rights', ['supported', 'old']],
      ['family', ['the family’s']],
    ]);
    luoshi.clock.set('2022-10-01');
    expect((await named()).map(([code]: [string]) => code)).toEqual(['rights', 'family']);
  });

  it('come with the day, and with texts in the language of the request', async () => {
    await begun('A promise');
    luoshi.clock.set('2022-09-25');
    const { reportDueOn, isPast, text, departments } = await silent();
    expect([reportDueOn, isPast]).toEqual(['2022-09-25', false]);
    expect(text).toContain('rights, 1 task');
    expect(departments[0].text).toContain('A promise (due Dec 20)');
    luoshi.clock.set('2022-09-26');
    expect((await silent()).isPast).toBe(true);
    const chinese = await office.ask(readSilent, { planId: plan.id }, { 'accept-language': 'zh' });
    expect(chinese.data.silentDepartments.text).toContain('【9月进展填报】');
  });

  it('of many tasks the first are named, and all are counted', async () => {
    for (let made = 0; made < 22; made += 1) await begun(`Task ${made}`);
    const [one] = (await silent()).departments;
    expect([one.taskCount, one.tasks.length]).toEqual([22, 20]);
    expect(one.text).toContain('and 2 tasks more');
  });

  it('go by the cadence that the office sets, and so do my tasks', async () => {
    await begun('A promise');
    const rights = await luoshi.as('rights');
    await office.must(updateReminders, { input: { reportByDay: 5 } });
    luoshi.clock.set('2022-09-06');
    expect(await silent()).toMatchObject({ reportDueOn: '2022-09-05', isPast: true });
    const own = await rights.must(`query ($planId: ID!) { myTasks(planId: $planId) { nodes { reportDueOn } } }`, {
      planId: plan.id,
    });
    expect(own.myTasks.nodes).toEqual([{ reportDueOn: '2022-09-05' }]);
    await office.must(updateReminders, { input: { reportByDay: 25 } });
  });

  it.each([PlanStatus.ARCHIVED, PlanStatus.DRAFT])('nobody is in a plan that is %s', async (status) => {
    await begun('A promise');
    await setPlanStatus(luoshi.database, plan.id, status);
    expect(await silent()).toMatchObject({ departments: [], text: null });
  });

  it.each([0, 29, null])('the day %s of every month is refused', async (reportByDay) => {
    const { code, errors } = await office.ask(updateReminders, { input: { reportByDay } });
    expect([code, errors[0]?.extensions.fields]).toEqual([
      'BAD_USER_INPUT',
      [expect.objectContaining({ path: 'input.reportByDay' })],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, setPlanStatus } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { createTask, readTasks, unknownId, updateTask } from '../../../test/operations.js';
import { PlanStatus } from '../plan/plan.rules.js';

describe('what a task says', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const input = (details: Record<string, unknown> = {}) => ({
    input: {
      itemId: luoshi.plan.itemIds[0],
      title: 'A task',
      leadDepartmentId: luoshi.world.departmentIds.rights,
      dueOn: '2022-09-30',
      ...details,
    },
  });
  const update = (taskId: string, expectedVersion: number, details: Record<string, unknown>) =>
    office.ask(updateTask, { input: { taskId, expectedVersion, ...details } });
  const pathsOf = (answer: Awaited<ReturnType<Caller['ask']>>) => {
    const fields = answer.errors[0]?.extensions.fields;
    return Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : [];
  };

  it('codes count up within the item, are never reused and sort by number', async () => {
    const itemId = luoshi.plan.itemIds[2];
    for (let count = 1; count <= 11; count += 1) await luoshi.createTask({ itemId });
    await office.ask(createTask, input({ itemId, leadDepartmentId: unknownId }));
    await luoshi.createTask({ itemId });
    const { tasks } = await office.must(readTasks, { planId: luoshi.plan.id, filter: { itemIds: [itemId] } });
    expect(tasks.nodes.map(({ code }: { code: string }) => code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `3.${index + 1}`),
    );
  });

  it('a task is created trimmed, with its relations, its baseline and its first version', async () => {
    const { departmentIds, actors } = luoshi.world;
    const details = {
      title: '  规划建设活动中心\u3000',
      description: ' Where it stands ',
      milestoneId: luoshi.plan.milestoneId,
      supportingDepartmentIds: [departmentIds.education, departmentIds.family, departmentIds.education],
      assigneeId: actors.rights.accountId,
      startsOn: '2022-03-01',
    };
    const { createTask: created } = await office.must(createTask, input(details));
    expect(created.task).toMatchObject({
      title: '规划建设活动中心',
      description: 'Where it stands',
      milestone: { id: luoshi.plan.milestoneId },
      assignee: { id: actors.rights.accountId },
      startsOn: '2022-03-01',
      dueOn: '2022-09-30',
      baselineDueOn: '2022-09-30',
      dueOnChanges: 0,
      status: 'NOT_STARTED',
      progressPercent: 0,
      version: 1,
    });
    const supporting = created.task.supportingDepartments.map(({ code }: { code: string }) => code);
    expect(supporting.toSorted()).toEqual(['education', 'family']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a title of spaces', { title: '   ' }, 'input.title'],
    ['a title of ideographic spaces', { title: '\u3000\u3000' }, 'input.title'],
    ['a title that nobody can see', { title: '\u200b\u2060\ufeff' }, 'input.title'],
    ['a title of 201 characters', { title: '妇'.repeat(201) }, 'input.title'],
    ['a title with a NUL', { title: 'a\0b' }, 'input.title'],
    ['a title with half a character', { title: 'a\ud800b' }, 'input.title'],
    ['a description of 10,001 characters', { description: 'x'.repeat(10_001) }, 'input.description'],
    ['a description of spaces', { description: ' \u3000\n' }, 'input.description'],
    ['a start after the due date', { startsOn: '2022-10-01' }, 'input.dueOn'],
  ])('%s is refused, and the field named', async (_what, details, path) => {
    const answer = await office.ask(createTask, input(details));
    expect([answer.code, pathsOf(answer)]).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('everything that is wrong is told at once', async () => {
    const answer = await office.ask(createTask, input({ title: '', description: ' ', startsOn: '2023-01-01' }));
    expect(pathsOf(answer)).toEqual(['input.title', 'input.description', 'input.dueOn']);
    expect(answer.errors[0]?.message).toBeTruthy();
  });

  it('200 characters of title and 10,000 of text are kept, counted as a person counts them', async () => {
    const title = '👩'.repeat(200);
    const { createTask: created } = await office.must(createTask, input({ title, description: '字'.repeat(10_000) }));
    expect(created.task.title).toBe(title);
  });

  it('the lead cannot support too, and a milestone of another plan is refused', async () => {
    const { rights } = luoshi.world.departmentIds;
    expect(pathsOf(await office.ask(createTask, input({ supportingDepartmentIds: [rights] })))).toEqual([
      'input.supportingDepartmentIds',
    ]);
    const other = await buildPlan(luoshi.database);
    expect(pathsOf(await office.ask(createTask, input({ milestoneId: other.milestoneId })))).toEqual([
      'input.milestoneId',
    ]);
  });

  it('an absent field of an update stays, null clears it', async () => {
    const taskId = await luoshi.createTask({
      description: 'First words',
      milestoneId: luoshi.plan.milestoneId,
      assigneeId: luoshi.world.actors.rights.accountId,
      startsOn: '2022-02-01',
    });
    const titled = await update(taskId, 1, { title: 'Another title' });
    expect(titled.data.updateTask.task).toMatchObject({
      title: 'Another title',
      description: 'First words',
      startsOn: '2022-02-01',
      milestone: { id: luoshi.plan.milestoneId },
      supportingDepartments: [{ code: 'education' }],
      version: 2,
    });
    const cleared = await update(taskId, 2, {
      description: null,
      milestoneId: null,
      assigneeId: null,
      startsOn: null,
      supportingDepartmentIds: null,
    });
    expect(cleared.data.updateTask.task).toMatchObject({
      title: 'Another title',
      description: null,
      milestone: null,
      assignee: null,
      startsOn: null,
      supportingDepartments: [],
      version: 3,
    });
  });

  it.each(['title', 'leadDepartmentId', 'dueOn'])('an update cannot clear %s', async (field) => {
    const taskId = await luoshi.createTask();
    const answer = await update(taskId, 1, { [field]: null, note: 'why' });
    expect([answer.code, pathsOf(answer)]).toEqual(['BAD_USER_INPUT', [`input.${field}`]]);
  });

  it('an update that changes nothing is no change: no version, no event', async () => {
    const taskId = await luoshi.createTask();
    const answer = await update(taskId, 1, { title: ' A task ', note: 'Nothing really' });
    expect(answer.data.updateTask.task.version).toBe(1);
  });

  it('in an active plan another due date or lead asks for a note, and the baseline stays', async () => {
    const taskId = await luoshi.createTask();
    const { family } = luoshi.world.departmentIds;
    for (const details of [{ dueOn: '2022-10-31' }, { leadDepartmentId: family }]) {
      const answer = await update(taskId, 1, details);
      expect([answer.code, pathsOf(answer)]).toEqual(['BAD_USER_INPUT', ['input.note']]);
    }
    expect((await update(taskId, 1, { dueOn: '2022-09-30', title: 'The same date' })).code).toBeUndefined();
    const moved = await update(taskId, 2, { dueOn: '2022-10-31', leadDepartmentId: family, note: 'Agreed' });
    expect(moved.data.updateTask.task).toMatchObject({
      dueOn: '2022-10-31',
      baselineDueOn: '2022-09-30',
      dueOnChanges: 1,
      leadDepartment: { code: 'family' },
    });
  });

  it('in a draft plan no note is asked for and the baseline follows the due date', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const taskId = await luoshi.createTask({ itemId: draft.itemIds[0] });
    const moved = await update(taskId, 1, { dueOn: '2022-11-30' });
    expect(moved.data.updateTask.task).toMatchObject({
      dueOn: '2022-11-30',
      baselineDueOn: '2022-11-30',
      dueOnChanges: 0,
    });
    await setPlanStatus(luoshi.database, draft.id, PlanStatus.ACTIVE);
    const later = await update(taskId, 2, { dueOn: '2022-12-15', note: 'Agreed' });
    expect(later.data.updateTask.task).toMatchObject({ baselineDueOn: '2022-11-30', dueOnChanges: 1 });
  });

  it('a person whose account is disabled cannot be put in charge', async () => {
    const { accountId } = luoshi.world.actors.guicheng;
    await luoshi.database.fork().execute('update account set disabled_at = now() where id = ?', [accountId]);
    expect(pathsOf(await office.ask(createTask, input({ assigneeId: accountId })))).toEqual(['input.assigneeId']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateOf } from '../../server/modules/history/history.service.js';
import { replay } from '../../server/modules/history/task-event.rules.js';
import { Task } from '../../server/modules/task/task.entity.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readHistory, reportProgress, updateTask } from '../operations.js';

describe('the history of a task', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, rights] = [await luoshi.as('office'), await luoshi.as('rights')];
  });
  afterAll(() => luoshi.close());

  const events = async (id: string, window: Record<string, unknown> = {}): Promise<Answer['data']> =>
    (await office.must(readHistory, { id, ...window })).task.history;
  const move = (caller: Caller, taskId: string, expectedVersion: number, toStatus: string, note?: string) =>
    caller.must(moveTask, { input: { taskId, expectedVersion, toStatus, note } });
  const report = (caller: Caller, taskId: string, progressPercent: number) =>
    caller.must(reportProgress, { input: { taskId, progressPercent, narrative: 'Words', problems: 'Few' } });

  /** Everything that can happen to a task, once. */
  async function lived(): Promise<string> {
    const { departmentIds, actors } = luoshi.world;
    const taskId = await luoshi.createTask();
    await move(rights, taskId, 1, 'IN_PROGRESS');
    await report(rights, taskId, 40);
    await report(await luoshi.as('education'), taskId, 20);
    await office.must(updateTask, {
      input: {
        taskId,
        expectedVersion: 4,
        title: 'A better title',
        description: 'Words',
        milestoneId: luoshi.plan.milestoneId,
        leadDepartmentId: departmentIds.family,
        supportingDepartmentIds: [departmentIds.rights, departmentIds.guicheng],
        assigneeId: actors.family.accountId,
        startsOn: '2022-02-01',
        dueOn: '2022-10-31',
        note: 'Given to those who can do it',
      },
    });
    await move(office, taskId, 5, 'IN_REVIEW');
    await move(office, taskId, 6, 'IN_PROGRESS', 'The list is missing');
    await report(await luoshi.as('family'), taskId, 60);
    await move(await luoshi.as('family'), taskId, 8, 'IN_REVIEW');
    await move(office, taskId, 9, 'DONE');
    await move(office, taskId, 10, 'IN_PROGRESS', 'Closed too early');
    await move(office, taskId, 11, 'PAUSED', 'Waits');
    await move(office, taskId, 12, 'IN_PROGRESS');
    await luoshi.createTask();
    return taskId;
  }

  it('tells one event for each version, oldest first, and rebuilds the task as it is', async () => {
    const taskId = await lived();
    const { nodes, totalCount } = await events(taskId);
    expect([nodes.length, totalCount]).toEqual([13, 13]);
    const task = await luoshi.database.fork().findOneOrFail(Task, taskId, { populate: ['supportingDepartments'] });
    expect(task.version).toBe(13);
    // What a report says is told beside the task's own fields.
    const rebuilt = replay(nodes);
    for (const [field, value] of Object.entries(stateOf(task)))
      expect([field, rebuilt[field] ?? null]).toEqual([field, value]);
  });

  it('after each event tells the task as it then was', async () => {
    const taskId = await lived();
    const { nodes } = await events(taskId);
    const at = (length: number) => replay(nodes.slice(0, length));
    expect(at(1)).toMatchObject({ status: 'NOT_STARTED', progressPercent: '0', title: 'A task' });
    expect(at(3)).toMatchObject({ status: 'IN_PROGRESS', progressPercent: '40', narrative: 'Words' });
    expect(at(10)).toMatchObject({
      status: 'DONE',
      progressPercent: '100',
      completedOn: '2022-09-15',
      closedOn: '2022-09-15',
    });
    expect(at(11)).toMatchObject({ status: 'IN_PROGRESS', progressPercent: '60', completedOn: null, closedOn: null });
    expect(at(12)).toMatchObject({ status: 'PAUSED', pausedFrom: 'IN_PROGRESS' });
  });

  it('says in words who did what, in the language that is asked for', async () => {
    const taskId = await lived();
    const summaries = async (language: string): Promise<string[]> => {
      const { data } = await office.ask(readHistory, { id: taskId }, { 'accept-language': language });
      return data.task.history.nodes.map(({ summary }: { summary: string }) => summary);
    };
    const english = await summaries('en');
    expect(english[0]).toMatch(/^Name of office added the task as 1\.\d+, led by rights, due .*30/);
    for (const part of [
      'title from A task to A better title',
      'milestone from none to Elected',
      'lead department from rights to family',
      /supporting departments from education to (rights, guicheng|guicheng, rights);/,
      'person in charge from none to Name of family',
      'changed the start from none to ',
      /due date from .*30.* to .*31/,
    ])
      expect(english[4]).toMatch(part);
    expect(english.toSpliced(4, 1).slice(1)).toEqual([
      'Name of rights accepted the task',
      'Name of rights reported for rights, progress 0 % → 40 %',
      'Name of education reported for education, progress 20 %',
      'Name of office submitted it for closure on behalf of family',
      'Name of office returned it',
      'Name of family reported for family, progress 40 % → 60 %',
      'Name of family submitted it for closure',
      'Name of office audited and closed it',
      'Name of office reopened it',
      'Name of office paused it',
      'Name of office resumed it',
    ]);
    const chinese = await summaries('zh-CN');
    expect(chinese[1]).toBe('Name of rights签收了任务');
    expect(chinese[2]).toBe('Name of rights代表rights填报进展，进度0%→40%');
    expect(chinese[5]).toBe('Name of office代family申请办结');
    for (const summary of [...english, ...chinese]) expect(summary).not.toMatch(/undefined|null|[0-9a-f]{8}-/);
  });

  it('says that the office audited itself', async () => {
    const taskId = await luoshi.createTask({ leadDepartmentId: luoshi.world.departmentIds.committee });
    const committee = await luoshi.as('committee');
    await move(committee, taskId, 1, 'IN_PROGRESS');
    await report(committee, taskId, 100);
    await move(committee, taskId, 3, 'IN_REVIEW');
    await move(office, taskId, 4, 'DONE');
    const { nodes } = await events(taskId, { last: 1 });
    expect(nodes[0].summary).toBe('Name of office audited and closed it (the office audited itself)');
    expect(nodes[0].changes).toContainEqual({ field: 'selfAudited', from: null, to: 'true' });
  });

  it('carries the note and the business date of each event', async () => {
    const taskId = await luoshi.createTask();
    luoshi.clock.set('2022-11-11');
    await move(office, taskId, 1, 'CANCELLED', '  Given up\n ');
    luoshi.clock.set('2022-09-15');
    const { nodes } = await events(taskId, { last: 1 });
    expect(nodes[0]).toMatchObject({
      kind: 'MOVED',
      note: 'Given up',
      businessDate: '2022-11-11',
      actor: { name: 'Name of office' },
    });
  });

  it('is read from either end, page by page', async () => {
    const taskId = await lived();
    const whole = (await events(taskId)).nodes.map(({ id }: { id: string }) => id);
    for (const size of [1, 4, 13]) {
      const forward: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: Answer['data'] = await events(taskId, { first: size, after });
        forward.push(...page.nodes.map(({ id }: { id: string }) => id));
        expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([13, after !== null]);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(forward).toEqual(whole);
      const backward: string[] = [];
      for (let before: string | null = null; ; ) {
        const page: Answer['data'] = await events(taskId, { last: size, before });
        backward.unshift(...page.nodes.map(({ id }: { id: string }) => id));
        expect(page.pageInfo.hasNextPage).toBe(before !== null);
        if (!page.pageInfo.hasPreviousPage) break;
        before = page.pageInfo.startCursor;
      }
      expect(backward).toEqual(whole);
    }
  });

  it.each([
    { first: 0 },
    { first: 201 },
    { first: -1 },
    { last: 0 },
    { last: 201 },
    { first: 0, last: 5 },
    { after: 'nonsense' },
    { last: 1, before: 'nonsense' },
  ])('refuses the window %j', async (window) => {
    const taskId = await luoshi.createTask();
    expect((await office.ask(readHistory, { id: taskId, ...window })).code).toBe('BAD_USER_INPUT');
  });
});

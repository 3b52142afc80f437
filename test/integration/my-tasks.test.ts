import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommentKind } from '../../server/modules/comment/comment.rules.js';
import { NoticeLevel } from '../../server/modules/notice/notice.rules.js';
import type { CreateTask } from '../../server/modules/task/new-task.service.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readTask, reportProgress, unknownId } from '../operations.js';

const myTasks = `query ($planId: ID!, $first: Int, $after: String) { myTasks(planId: $planId, first: $first, after: $after) {
  totalCount counts { group count } pageInfo { hasNextPage hasPreviousPage endCursor }
  edges { cursor } nodes { kind group action reportDueOn returnNote insistNote decidedExtension { status decisionNote }
  task { id title openInstructions { body } notices { message respondedOn } } } } }`;

describe('my tasks', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    await live();
  });
  afterAll(() => luoshi.close());

  async function move(taskId: string, toStatus: string, note = 'A reason'): Promise<void> {
    const { task } = await office.must(readTask, { id: taskId });
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: task.version, note } });
  }
  const report = (taskId: string, progressPercent: number) =>
    office.must(reportProgress, { input: { taskId, progressPercent, narrative: 'Words' } });

  /** One task in each standing, made in an order that is not theirs. */
  async function live(): Promise<void> {
    const { departmentIds } = luoshi.world;
    const task = async (title: string, path: string[] = [], details: Partial<CreateTask> = {}) => {
      const taskId = await luoshi.createTask({ title, dueOn: '2022-12-20', ...details });
      for (const step of path)
        await (Number.isInteger(Number(step)) ? report(taskId, Number(step)) : move(taskId, step));
      return taskId;
    };
    await task('on course', ['IN_PROGRESS', '30']);
    await task('done', ['IN_PROGRESS', '30', 'IN_REVIEW', 'DONE']);
    await task('handed in', ['IN_PROGRESS', '90', 'IN_REVIEW']);
    await task('due soon', ['IN_PROGRESS', '30'], { dueOn: '2022-09-20' });
    await task('to submit', ['IN_PROGRESS', '100']);
    await task('to report, later', ['IN_PROGRESS']);
    await task('to report', ['IN_PROGRESS'], { dueOn: '2022-11-30' });
    await task('to support', ['IN_PROGRESS', '10'], {
      leadDepartmentId: departmentIds.family,
      supportingDepartmentIds: [departmentIds.rights],
      dueOn: '2022-12-31',
    });
    await task('to accept');
    await task('overdue', ['IN_PROGRESS', '30'], { dueOn: '2022-07-31' });
    const returned = await task('returned', ['IN_PROGRESS', '90', 'IN_REVIEW']);
    await move(returned, 'IN_PROGRESS', 'The list of names is missing');
    await task('another department’s', ['IN_PROGRESS'], {
      leadDepartmentId: departmentIds.family,
      supportingDepartmentIds: [],
    });
  }

  const asked = async (caller: Caller, page: { first?: number; after?: string | null } = {}) =>
    (await caller.must(myTasks, { planId: luoshi.plan.id, ...page })).myTasks;

  it('are listed by urgency, each with what is asked', async () => {
    const { nodes, totalCount, counts } = await asked(await luoshi.as('rights'));
    const told = nodes.map((node: { task: { title: string }; kind: string; action: string | null }) => [
      node.task.title,
      node.kind,
      node.action,
    ]);
    expect(told).toEqual([
      ['returned', 'RETURNED', 'REPORT_PROGRESS'],
      ['overdue', 'OVERDUE', 'REPORT_PROGRESS'],
      ['to accept', 'TO_ACCEPT', 'ACCEPT'],
      ['to report', 'REPORT_DUE', 'REPORT_PROGRESS'],
      ['to report, later', 'REPORT_DUE', 'REPORT_PROGRESS'],
      ['to support', 'REPORT_DUE', 'REPORT_PROGRESS'],
      ['to submit', 'TO_SUBMIT', 'SUBMIT_FOR_CLOSURE'],
      ['due soon', 'DUE_SOON', 'REPORT_PROGRESS'],
      ['handed in', 'WAITING', null],
      ['on course', 'ON_COURSE', 'REPORT_PROGRESS'],
    ]);
    expect(totalCount).toBe(10);
    expect(counts).toEqual([
      { group: 'NOW', count: 3 },
      { group: 'THIS_MONTH', count: 3 },
      { group: 'SOON', count: 2 },
      { group: 'WAITING', count: 1 },
      { group: 'ON_COURSE', count: 1 },
    ]);
    expect(nodes[0].returnNote).toBe('The list of names is missing');
    expect(nodes[1].returnNote).toBeNull();
    expect(nodes[3].reportDueOn).toBe('2022-09-25');
  });

  it('come page by page, each task once', async () => {
    const rights = await luoshi.as('rights');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await asked(rights, { first: 3, after });
      expect([totalCount, pageInfo.hasPreviousPage]).toEqual([10, after !== null]);
      seen.push(...nodes.map(({ task }: { task: { title: string } }) => task.title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
  });

  it('ask for this month’s report only until it is there', async () => {
    const guicheng = await luoshi.as('guicheng');
    const taskId = await luoshi.createTask({
      leadDepartmentId: luoshi.world.departmentIds.guicheng,
      supportingDepartmentIds: [],
      dueOn: '2022-12-20',
    });
    await move(taskId, 'IN_PROGRESS');
    expect((await asked(guicheng)).nodes).toMatchObject([{ kind: 'REPORT_DUE', reportDueOn: '2022-09-25' }]);
    await guicheng.must(reportProgress, { input: { taskId, progressPercent: 0, narrative: 'Not begun' } });
    expect((await asked(guicheng)).nodes).toMatchObject([{ kind: 'ON_COURSE', reportDueOn: null }]);
    luoshi.clock.set('2022-10-26');
    expect((await asked(guicheng)).nodes).toMatchObject([{ kind: 'REPORT_DUE', reportDueOn: '2022-10-25' }]);
    luoshi.clock.set('2022-09-15');
  });

  describe('what was answered or waits for an answer', () => {
    const guicheng = () => luoshi.as('guicheng');
    const led = (supportingDepartmentIds: string[] = []) =>
      luoshi.createTask({
        leadDepartmentId: luoshi.world.departmentIds.guicheng,
        supportingDepartmentIds,
        dueOn: '2022-12-20',
      });
    const entryOf = async (caller: Caller, taskId: string) =>
      (await asked(caller)).nodes.find(({ task }: { task: { id: string } }) => task.id === taskId);

    it('a notice and an instruction stand first with their words, until the lead reports', async () => {
      const taskId = await led([luoshi.world.departmentIds.family]);
      await move(taskId, 'IN_PROGRESS');
      const head = await guicheng();
      await head.must(reportProgress, { input: { taskId, progressPercent: 10, narrative: 'Words' } });
      expect(await entryOf(head, taskId)).toMatchObject({ kind: 'ON_COURSE' });
      const { actors } = luoshi.world;
      await luoshi.app.services.comments.addComment(actors.leader, {
        taskId,
        kind: CommentKind.INSTRUCTION,
        body: 'Press on',
      });
      expect(await entryOf(head, taskId)).toMatchObject({
        kind: 'INSTRUCTED',
        group: 'NOW',
        action: 'REPORT_PROGRESS',
        task: { openInstructions: [{ body: 'Press on' }] },
      });
      const notice = { taskId, level: NoticeLevel.BLUE, message: 'Answer', respondBy: '2022-09-20' };
      await luoshi.app.services.notices.issueNotice(actors.office, notice);
      expect(await entryOf(head, taskId)).toMatchObject({
        kind: 'NOTICED',
        task: { notices: [{ message: 'Answer', respondedOn: null }] },
      });
      // What supports it is asked for its own part alone.
      expect(await entryOf(await luoshi.as('family'), taskId)).toMatchObject({ kind: 'REPORT_DUE' });
      await head.must(reportProgress, { input: { taskId, progressPercent: 20, narrative: 'Words' } });
      expect(await entryOf(head, taskId)).toMatchObject({ kind: 'ON_COURSE', task: { openInstructions: [] } });
    });

    it('an extension that the office decided is told until the lead reports', async () => {
      const taskId = await led();
      await move(taskId, 'IN_PROGRESS');
      const head = await guicheng();
      await head.must(reportProgress, { input: { taskId, progressPercent: 10, narrative: 'Words' } });
      const { actors } = luoshi.world;
      const input = { taskId, newDueOn: '2023-01-31', reason: 'Rain' };
      const { requestId } = await luoshi.app.services.extensions.requestExtension(actors.guicheng, input);
      expect(await entryOf(head, taskId)).toMatchObject({ kind: 'ON_COURSE', decidedExtension: null });
      luoshi.clock.set('2022-09-15T11:00:00');
      const decision = { requestId, approve: false, note: 'Not for rain' };
      await luoshi.app.services.extensions.decideExtension(actors.office, decision);
      expect(await entryOf(head, taskId)).toMatchObject({
        kind: 'EXTENSION_DECIDED',
        group: 'SOON',
        decidedExtension: { status: 'REJECTED', decisionNote: 'Not for rain' },
      });
      luoshi.clock.set('2022-09-15T12:00:00');
      await head.must(reportProgress, { input: { taskId, progressPercent: 20, narrative: 'Words' } });
      expect(await entryOf(head, taskId)).toMatchObject({ kind: 'ON_COURSE', decidedExtension: null });
    });

    it('a task that the office insists on comes back with the reason', async () => {
      const taskId = await led();
      const { actors } = luoshi.world;
      const { declining } = luoshi.app.services;
      await declining.declineTask(actors.guicheng, { taskId, expectedVersion: 1, reason: 'Not ours' });
      const head = await guicheng();
      expect(await entryOf(head, taskId)).toMatchObject({ kind: 'WAITING', insistNote: null });
      await declining.insistOnTask(actors.office, { taskId, expectedVersion: 2, note: 'It is in the document' });
      expect(await entryOf(head, taskId)).toMatchObject({
        kind: 'INSISTED',
        group: 'NOW',
        action: 'ACCEPT',
        insistNote: 'It is in the document',
      });
    });
  });

  it.each(['office', 'leader', 'admin', 'nobody'] as const)(
    'are none for %s, who is no department head',
    async (who) => {
      expect((await asked(await luoshi.as(who))).totalCount).toBe(0);
    },
  );

  it('refuse a page that cannot be, and a plan that is not there', async () => {
    const rights = await luoshi.as('rights');
    const codeOf = async (variables: object) =>
      (await rights.ask(myTasks, { planId: luoshi.plan.id, ...variables })).code;
    expect(await codeOf({ first: 0 })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ first: 201 })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ planId: unknownId })).toBe('NOT_FOUND');
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { moveTask, readTask, reportProgress } from '../../../test/operations.js';
import type { CreateTask } from './new-task.service.js';

describe('moving a task through its stages', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    rights = await luoshi.as('rights');
  });
  afterAll(() => luoshi.close());
  afterEach(() => luoshi.clock.set('2022-09-15'));

  const versionOf = async (taskId: string): Promise<number> =>
    (await office.must(readTask, { id: taskId })).task.version;
  async function move(
    caller: Caller,
    taskId: string,
    toStatus: string,
    details: Record<string, unknown> = {},
  ): Promise<Answer> {
    return caller.ask(moveTask, { input: { taskId, toStatus, expectedVersion: await versionOf(taskId), ...details } });
  }
  async function moved(caller: Caller, taskId: string, toStatus: string, note?: string): Promise<Answer['data']> {
    const answer = await move(caller, taskId, toStatus, { note });
    if (answer.code) throw new Error(answer.errors[0]?.message);
    return answer.data.moveTask.task;
  }
  const report = (caller: Caller, taskId: string, progressPercent: number) =>
    caller.must(reportProgress, { input: { taskId, progressPercent, narrative: 'What was done' } });

  async function inProgress(percent = 60, details: Partial<CreateTask> = {}): Promise<string> {
    const taskId = await luoshi.createTask(details);
    await moved(office, taskId, 'IN_PROGRESS');
    await report(office, taskId, percent);
    return taskId;
  }
  async function done(): Promise<string> {
    const taskId = await inProgress();
    await moved(rights, taskId, 'IN_REVIEW');
    await moved(office, taskId, 'DONE');
    return taskId;
  }

  it('submitting records the day; a slow audit does not make the department late', async () => {
    const taskId = await inProgress();
    luoshi.clock.set('2022-09-30');
    expect(await moved(rights, taskId, 'IN_REVIEW')).toMatchObject({
      submittedOn: '2022-09-30',
      completedOn: null,
      closedOn: null,
    });
    luoshi.clock.set('2022-10-20');
    expect((await office.must(readTask, { id: taskId })).task).toMatchObject({ isOverdue: true, daysOverdue: 20 });
    expect(await moved(office, taskId, 'DONE')).toMatchObject({
      submittedOn: '2022-09-30',
      completedOn: '2022-09-30',
      closedOn: '2022-10-20',
      progressPercent: 100,
      isOverdue: false,
    });
  });

  it('a department cannot close its own task', async () => {
    const taskId = await inProgress();
    await moved(rights, taskId, 'IN_REVIEW');
    expect((await move(rights, taskId, 'DONE')).code).toBe('FORBIDDEN');
    expect((await office.must(readTask, { id: taskId })).task.status).toBe('IN_REVIEW');
  });

  it('nothing is submitted before it was reported', async () => {
    const taskId = await luoshi.createTask();
    await moved(rights, taskId, 'IN_PROGRESS');
    const answer = await move(rights, taskId, 'IN_REVIEW');
    expect(answer.code).toBe('INVALID_TRANSITION');
    expect(answer.errors[0]?.message).toMatch(/report progress once/i);
  });

  it('a supporting department’s report does not make it ready to submit', async () => {
    const taskId = await luoshi.createTask();
    await moved(rights, taskId, 'IN_PROGRESS');
    await report(await luoshi.as('education'), taskId, 100);
    expect((await move(rights, taskId, 'IN_REVIEW')).code).toBe('INVALID_TRANSITION');
  });

  it('a returned task loses its day of submission and needs a new report to be submitted again', async () => {
    const taskId = await inProgress();
    await moved(rights, taskId, 'IN_REVIEW');
    expect(await moved(office, taskId, 'IN_PROGRESS', 'The list is missing')).toMatchObject({
      submittedOn: null,
      progressPercent: 60,
    });
    const again = await move(rights, taskId, 'IN_REVIEW');
    expect(again.code).toBe('INVALID_TRANSITION');
    expect(again.errors[0]?.message).toMatch(/since it was returned/);
    await report(rights, taskId, 70);
    expect(await moved(rights, taskId, 'IN_REVIEW')).toMatchObject({ submittedOn: '2022-09-15' });
  });

  it('a reopened task loses its three days and goes back to the last reported figure', async () => {
    const taskId = await done();
    expect(await moved(office, taskId, 'IN_PROGRESS', 'Closed too early')).toMatchObject({
      submittedOn: null,
      completedOn: null,
      closedOn: null,
      progressPercent: 60,
    });
  });

  it('the last reported figure is the lead’s, not a supporting department’s', async () => {
    const taskId = await inProgress(40);
    await report(await luoshi.as('education'), taskId, 90);
    await moved(rights, taskId, 'IN_REVIEW');
    await moved(office, taskId, 'DONE');
    expect(await moved(office, taskId, 'IN_PROGRESS', 'Closed too early')).toMatchObject({ progressPercent: 40 });
  });

  it('a clock set back does not bring an earlier figure back when a task is reopened', async () => {
    // A demonstration's clock starts its fixed date anew each midnight: what was reported last may be told earlier.
    luoshi.clock.set('2022-09-15T23:50:00');
    const taskId = await inProgress(30);
    luoshi.clock.set('2022-09-15T00:10:00');
    const { reportProgress: second } = await rights.must(reportProgress, {
      input: { taskId, progressPercent: 80, narrative: 'Later' },
    });
    expect(second.report.previousPercent).toBe(30);
    const { reportProgress: third } = await rights.must(reportProgress, {
      input: { taskId, progressPercent: 85, narrative: 'Later still' },
    });
    expect(third.report.previousPercent).toBe(80);
    await moved(rights, taskId, 'IN_REVIEW');
    await moved(office, taskId, 'DONE');
    expect(await moved(office, taskId, 'IN_PROGRESS', 'Closed too early')).toMatchObject({ progressPercent: 85 });
  });

  it('a cancelled task is reopened where it can be accepted anew', async () => {
    const taskId = await luoshi.createTask();
    await moved(office, taskId, 'CANCELLED', 'Given up');
    expect(await moved(office, taskId, 'NOT_STARTED', 'Taken up again')).toMatchObject({ progressPercent: 0 });
  });

  it.each(['NOT_STARTED', 'IN_PROGRESS'])('a task paused from %s resumes there', async (from) => {
    const taskId = from === 'NOT_STARTED' ? await luoshi.createTask() : await inProgress();
    await moved(office, taskId, 'PAUSED', 'Waits for the budget');
    luoshi.clock.set('2022-12-01');
    const paused = (await office.must(readTask, { id: taskId })).task;
    expect(paused).toMatchObject({
      isOverdue: false,
      daysOverdue: 0,
      light: 'GREY',
      viewerCanMoveTo: [from, 'CANCELLED'],
    });
    const elsewhere = from === 'NOT_STARTED' ? 'IN_PROGRESS' : 'NOT_STARTED';
    expect((await move(office, taskId, elsewhere)).code).toBe('INVALID_TRANSITION');
    expect(await moved(office, taskId, from)).toMatchObject({ isOverdue: true, daysOverdue: 62 });
  });

  it.each<[string, string, () => Promise<string>]>([
    ['pausing', 'PAUSED', () => luoshi.createTask()],
    ['cancelling', 'CANCELLED', () => luoshi.createTask()],
    ['reopening', 'IN_PROGRESS', () => done()],
  ])('%s asks for a note that can be read', async (_name, to, make) => {
    const taskId = await make();
    for (const note of [undefined, null, '', ' \u3000', '\u200b']) {
      const answer = await move(office, taskId, to, { note });
      expect(answer.code).toBe('BAD_USER_INPUT');
      expect(answer.errors[0]?.extensions.fields).toMatchObject([{ path: 'input.note' }]);
    }
    expect((await move(office, taskId, to, { note: 'x'.repeat(10_001) })).code).toBe('BAD_USER_INPUT');
    expect((await move(office, taskId, to, { note: 'A reason' })).code).toBeUndefined();
  });

  it('what the office leads itself is closed by another of the office than the submitter', async () => {
    const committee = await luoshi.as('committee');
    const taskId = await inProgress(100, { leadDepartmentId: luoshi.world.departmentIds.committee });
    await moved(committee, taskId, 'IN_REVIEW');
    const own = await move(committee, taskId, 'DONE');
    expect(own.code).toBe('FORBIDDEN');
    expect((await committee.must(readTask, { id: taskId })).task.viewerCan).not.toContain('CLOSE');
    expect(await moved(office, taskId, 'DONE')).toMatchObject({ status: 'DONE' });
  });

  it('the office accepts and submits on a department’s behalf', async () => {
    const taskId = await inProgress();
    expect(await moved(office, taskId, 'IN_REVIEW')).toMatchObject({ status: 'IN_REVIEW', submittedOn: '2022-09-15' });
  });

  it('rights belong to every head of the department, not only to the named one', async () => {
    const taskId = await luoshi.createTask();
    expect(await moved(await luoshi.as('rights2'), taskId, 'IN_PROGRESS')).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('a move changes the version of its own task only', async () => {
    const [one, other] = [await luoshi.createTask(), await luoshi.createTask()];
    await moved(office, one, 'IN_PROGRESS');
    expect([await versionOf(one), await versionOf(other)]).toEqual([2, 1]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login, setPlanStatus } from '../../../test/builders.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { issueNotice, moveTask, readHistory, readNotices } from '../../../test/operations.js';
import { verifyChain } from '../history/verify.service.js';
import { PlanStatus } from '../plan/plan.rules.js';

describe('notices', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  beforeEach(() => luoshi.clock.set('2022-10-10'));
  afterAll(() => luoshi.close());

  const issue = (taskId: string, level: string, details: Record<string, unknown> = {}): Promise<Answer> =>
    office.ask(issueNotice, {
      input: { taskId, level, message: ' Say where it stands ', respondBy: '2022-10-14', ...details },
    });
  const taskNow = async (id: string) => (await office.must(readNotices, { id })).task;
  async function inProgress(): Promise<string> {
    const taskId = await luoshi.createTask();
    await office.must(moveTask, { input: { taskId, toStatus: 'IN_PROGRESS', expectedVersion: 1 } });
    return taskId;
  }
  const report = (taskId: string, login: Login) =>
    luoshi.app.services.reports.reportProgress(luoshi.world.actors[login], {
      taskId,
      progressPercent: 40,
      narrative: 'Where it stands',
    });
  const pathsOf = (answer: Answer) => {
    const fields = answer.errors[0]?.extensions.fields;
    return [answer.code, Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : []];
  };

  it('is issued with a number, a level and a day, and history tells it', async () => {
    const taskId = await inProgress();
    const { data } = await issue(taskId, 'BLUE');
    const { number } = data.issueNotice.notice;
    expect(data.issueNotice.notice).toMatchObject({
      level: 'BLUE',
      year: 2022,
      message: 'Say where it stands',
      issuedOn: '2022-10-10',
      respondBy: '2022-10-14',
      respondedOn: null,
      department: { code: 'rights' },
      issuedBy: { name: 'Name of office' },
    });
    expect(data.issueNotice.task).toMatchObject({ nextNoticeLevel: null, version: 3 });
    const { task } = await office.must(readHistory, { id: taskId, last: 1 });
    expect(task.history.nodes[0]).toMatchObject({
      kind: 'NOTICE_ISSUED',
      note: 'Say where it stands',
      summary: `Name of office issued blue notice no. ${number}, to be answered by Oct 14`,
    });
  });

  it('numbers of a year have no gaps, whichever plan and whoever is refused or first', async () => {
    const other = await buildPlan(luoshi.database);
    const tasks = [await inProgress(), await luoshi.createTask({ itemId: other.itemIds[0] }), await inProgress()];
    const before = (await issue(await inProgress(), 'BLUE')).data.issueNotice.notice.number;
    const answers = await Promise.all(
      tasks.flatMap((taskId) => [issue(taskId, 'RED'), issue(taskId, 'BLUE'), issue(taskId, 'BLUE')]),
    );
    const numbers = answers.flatMap(({ data }) => data?.issueNotice?.notice.number ?? []);
    expect(numbers.toSorted((a: number, b: number) => a - b)).toEqual([before + 1, before + 2, before + 3]);
  });

  it('climbs only once the lower one has passed unanswered', async () => {
    const taskId = await inProgress();
    expect((await issue(taskId, 'ORANGE')).code).toBe('INVALID_TRANSITION');
    await issue(taskId, 'BLUE');
    luoshi.clock.set('2022-10-14');
    expect((await issue(taskId, 'ORANGE', { respondBy: '2022-10-20' })).code).toBe('INVALID_TRANSITION');
    luoshi.clock.set('2022-10-15');
    expect((await issue(taskId, 'BLUE', { respondBy: '2022-10-20' })).code).toBe('INVALID_TRANSITION');
    expect((await taskNow(taskId)).nextNoticeLevel).toBe('ORANGE');
    await issue(taskId, 'ORANGE', { respondBy: '2022-10-20' });
    luoshi.clock.set('2022-10-21');
    await issue(taskId, 'RED', { respondBy: '2022-10-25' });
    luoshi.clock.set('2022-11-21');
    expect((await taskNow(taskId)).nextNoticeLevel).toBeNull();
    expect((await taskNow(taskId)).viewerCan).not.toContain('ISSUE_NOTICE');
  });

  it('a report of the lead’s side answers all that wait; a supporting department’s answers none', async () => {
    const taskId = await inProgress();
    await issue(taskId, 'BLUE');
    luoshi.clock.set('2022-10-15');
    await issue(taskId, 'ORANGE', { respondBy: '2022-10-20' });
    await report(taskId, 'education');
    expect((await taskNow(taskId)).notices.map(({ respondedOn }: { respondedOn: string }) => respondedOn)).toEqual([
      null,
      null,
    ]);
    await report(taskId, 'rights');
    const task = await taskNow(taskId);
    expect(task.notices).toMatchObject([{ respondedOn: '2022-10-15' }, { respondedOn: '2022-10-15' }]);
    expect(task.nextNoticeLevel).toBe('BLUE');
    const { history } = (await office.must(readHistory, { id: taskId, last: 2 })).task;
    expect(history.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['REPORTED', 'NOTICE_ANSWERED']);
    expect(history.totalCount).toBe(task.version);
    // The next report finds nothing to answer.
    await report(taskId, 'rights');
    expect((await taskNow(taskId)).version).toBe(task.version + 1);
    expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
  });

  it('a report before the notice does not answer it; the office’s on the lead’s behalf after it does', async () => {
    const taskId = await inProgress();
    await report(taskId, 'rights');
    await issue(taskId, 'BLUE');
    expect((await taskNow(taskId)).notices[0].respondedOn).toBeNull();
    await report(taskId, 'office');
    expect((await taskNow(taskId)).notices[0].respondedOn).toBe('2022-10-10');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no message', { message: '\u3000' }, 'input.message'],
    ['a day that has passed', { respondBy: '2022-10-09' }, 'input.respondBy'],
  ])('%s is refused with its field', async (_what, details, path) => {
    expect(pathsOf(await issue(await inProgress(), 'BLUE', details))).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('presses for nothing that is paused, done, cancelled or archived', async () => {
    const taskId = await inProgress();
    await office.must(moveTask, { input: { taskId, toStatus: 'PAUSED', expectedVersion: 2, note: 'Waits' } });
    expect((await issue(taskId, 'BLUE')).code).toBe('INVALID_TRANSITION');
    await office.must(moveTask, { input: { taskId, toStatus: 'CANCELLED', expectedVersion: 3, note: 'Over' } });
    expect((await issue(taskId, 'BLUE')).code).toBe('INVALID_TRANSITION');
    const other = await inProgress();
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ARCHIVED);
    const { code } = await issue(other, 'BLUE');
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ACTIVE);
    expect(code).toBe('INVALID_TRANSITION');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Login } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { moveTask, readTask, reportProgress } from '../../../test/operations.js';

describe('reporting progress', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  async function move(taskId: string, toStatus: string, note?: string): Promise<void> {
    const { task } = await office.must(readTask, { id: taskId });
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: task.version, note } });
  }
  async function accepted(): Promise<string> {
    const taskId = await luoshi.createTask();
    await move(taskId, 'IN_PROGRESS');
    return taskId;
  }
  const report = async (login: Login, taskId: string, details: Record<string, unknown> = {}) =>
    (await luoshi.as(login)).ask(reportProgress, {
      input: { taskId, progressPercent: 50, narrative: 'What was done', ...details },
    });
  const versionAfter = async (taskId: string): Promise<number> =>
    (await office.must(readTask, { id: taskId })).task.version;

  it('the lead’s report sets the progress and says what was before', async () => {
    const taskId = await accepted();
    const first = await report('rights', taskId, { problems: ' None ', nextSteps: 'Go on' });
    expect(first.data.reportProgress).toMatchObject({
      task: { progressPercent: 50, version: 3 },
      report: {
        progressPercent: 50,
        previousPercent: null,
        problems: 'None',
        nextSteps: 'Go on',
        reportedOn: '2022-09-15',
        department: { code: 'rights' },
      },
    });
    const second = await report('rights2', taskId, { progressPercent: 30 });
    expect(second.data.reportProgress).toMatchObject({
      task: { progressPercent: 30 },
      report: { previousPercent: 50 },
    });
  });

  it('a supporting department’s report leaves the progress as it is', async () => {
    const taskId = await accepted();
    await report('rights', taskId);
    const answer = await report('education', taskId, { progressPercent: 100 });
    expect(answer.data.reportProgress).toMatchObject({
      task: { progressPercent: 50 },
      report: { progressPercent: 100, previousPercent: null, department: { code: 'education' } },
    });
  });

  it('the office reports on the lead’s behalf', async () => {
    const taskId = await accepted();
    const answer = await report('office', taskId, { progressPercent: 70 });
    expect(answer.data.reportProgress).toMatchObject({
      task: { progressPercent: 70 },
      report: { department: { code: 'rights' }, author: { name: 'Name of office' } },
    });
  });

  it('“no change” is an answer: the same figure again is a report', async () => {
    const taskId = await accepted();
    await report('rights', taskId);
    expect((await report('rights', taskId)).data.reportProgress.report.previousPercent).toBe(50);
    expect(await versionAfter(taskId)).toBe(4);
  });

  it.each(['family', 'leader', 'admin', 'nobody'] as const)('%s, who takes no part, cannot report', async (login) => {
    const taskId = await accepted();
    expect((await report(login, taskId)).code).toBe('FORBIDDEN');
    expect(await versionAfter(taskId)).toBe(2);
  });

  it.each<[string, string, boolean]>([
    ['NOT_STARTED', '', false],
    ['IN_PROGRESS', 'IN_PROGRESS', true],
    ['IN_REVIEW', 'IN_PROGRESS IN_REVIEW', true],
    ['DONE', 'IN_PROGRESS IN_REVIEW DONE', false],
    ['PAUSED', 'PAUSED', false],
    ['CANCELLED', 'CANCELLED', false],
  ])('in %s', async (_stage, path, isTaken) => {
    const taskId = await luoshi.createTask();
    for (const to of path.split(' ').filter(Boolean)) {
      if (to === 'IN_REVIEW') await report('rights', taskId);
      await move(taskId, to, 'A reason');
    }
    expect((await report('rights', taskId)).code).toBe(isTaken ? undefined : 'INVALID_TRANSITION');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['-1 percent', { progressPercent: -1 }, 'input.progressPercent'],
    ['101 percent', { progressPercent: 101 }, 'input.progressPercent'],
    ['half a percent', { progressPercent: 0.5 }, 'input.progressPercent'],
    ['no words', { narrative: '' }, 'input.narrative'],
    ['words that nobody can see', { narrative: '\u3000\u200b' }, 'input.narrative'],
    ['10,001 characters', { narrative: '字'.repeat(10_001) }, 'input.narrative'],
    ['problems of spaces', { problems: '  ' }, 'input.problems'],
    ['next steps with a NUL', { nextSteps: 'a\0' }, 'input.nextSteps'],
  ])('a report with %s is refused, and the field named', async (_what, details, path) => {
    const taskId = await accepted();
    const answer = await report('rights', taskId, details);
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.extensions.fields).toMatchObject([{ path }]);
  });

  it('reports are told newest first, page by page, with their exact number', async () => {
    const taskId = await accepted();
    for (let percent = 10; percent <= 50; percent += 10) await report('rights', taskId, { progressPercent: percent });
    const query = `query ($id: ID!, $first: Int, $after: String) { task(id: $id) { latestReport { progressPercent }
      reports(first: $first, after: $after) { totalCount nodes { progressPercent } pageInfo { hasNextPage endCursor } } } }`;
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { task } = await office.must(query, { id: taskId, first: 2, after });
      expect([task.reports.totalCount, task.latestReport.progressPercent]).toEqual([5, 50]);
      seen.push(...task.reports.nodes.map(({ progressPercent }: { progressPercent: number }) => progressPercent));
      after = task.reports.pageInfo.hasNextPage ? task.reports.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([50, 40, 30, 20, 10]);
    for (const first of [0, 201, -1])
      expect((await office.ask(query, { id: taskId, first })).code).toBe('BAD_USER_INPUT');
    expect((await office.ask(query, { id: taskId, first: 1, after: 'nonsense' })).code).toBe('BAD_USER_INPUT');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Login } from '../../../test/builders.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { moveTask, readHistory, readTask } from '../../../test/operations.js';

const reportProgress = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) {
  task { version progressPercent } report { id noChange previousPercent narrative } } }`;
const ownLast = `query ($id: ID!) { task(id: $id) { reports { totalCount } viewerReportSetsProgress
  viewerLastReport { id progressPercent department { code } } latestReport { id } } }`;

describe('reporting again', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  async function move(taskId: string, toStatus: string): Promise<void> {
    const { task } = await office.must(readTask, { id: taskId });
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: task.version, note: 'A reason' } });
  }
  async function accepted(): Promise<string> {
    const taskId = await luoshi.createTask();
    await move(taskId, 'IN_PROGRESS');
    return taskId;
  }
  async function report(login: Login, taskId: string, details: object = {}, key?: string): Promise<Answer> {
    const input = { taskId, progressPercent: 50, narrative: 'What was done', ...details };
    return (await luoshi.as(login)).ask(reportProgress, { input }, key === undefined ? {} : { 'Idempotency-Key': key });
  }
  const countOf = async (taskId: string): Promise<number> =>
    (await office.must(ownLast, { id: taskId })).task.reports.totalCount;

  describe('that nothing has changed', () => {
    it('is recorded as such, and told in the history', async () => {
      const taskId = await accepted();
      await report('rights', taskId);
      const { data } = await report('rights2', taskId, { noChange: true });
      expect(data.reportProgress.report).toMatchObject({ noChange: true, previousPercent: 50 });
      const { task } = await office.must(readHistory, { id: taskId });
      expect(task.history.nodes.at(-1).summary).toBe('Name of rights2 reported no change for rights, progress 50 %');
    });

    it.each<[string, object]>([
      ['another figure', { progressPercent: 60 }],
      ['other words', { narrative: 'What else was done' }],
    ])('is refused with %s than the last report’s', async (_what, details) => {
      const taskId = await accepted();
      await report('rights', taskId);
      const answer = await report('rights', taskId, { noChange: true, ...details });
      expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject([
        'BAD_USER_INPUT',
        [{ path: 'input.noChange' }],
      ]);
      expect(await countOf(taskId)).toBe(1);
    });

    it('is refused without a former report of the same department', async () => {
      const taskId = await accepted();
      await report('rights', taskId);
      expect((await report('education', taskId, { noChange: true })).code).toBe('BAD_USER_INPUT');
    });
  });

  describe('after a report that the author had not seen', () => {
    it('is a conflict, and the report is not taken', async () => {
      const taskId = await accepted();
      const first = (await report('rights', taskId)).data.reportProgress.report.id;
      await report('rights2', taskId, { narrative: 'Meanwhile' });
      const answer = await report('rights', taskId, { lastReportId: first });
      expect([answer.code, answer.errors[0]?.extensions.currentVersion]).toEqual(['CONFLICT', 4]);
      expect((await report('rights', taskId, { lastReportId: null })).code).toBe('CONFLICT');
      expect(await countOf(taskId)).toBe(2);
    });

    it('is none when only another department has reported', async () => {
      const taskId = await accepted();
      const first = (await report('rights', taskId, { lastReportId: null })).data.reportProgress.report.id;
      await report('education', taskId, { lastReportId: null });
      expect((await report('rights', taskId, { lastReportId: first })).code).toBeUndefined();
    });
  });

  describe('under a key that was used', () => {
    it('is answered and not taken twice, wherever the task has gone since', async () => {
      const taskId = await accepted();
      const first = await report('rights', taskId, { lastReportId: null }, 'a key of one report');
      await move(taskId, 'IN_REVIEW');
      await move(taskId, 'DONE');
      const again = await report('rights', taskId, { lastReportId: null }, 'a key of one report');
      expect(again.data.reportProgress.report).toEqual(first.data.reportProgress.report);
      expect(await countOf(taskId)).toBe(1);
      const { task } = await office.must(readHistory, { id: taskId });
      expect(task.history.nodes.filter(({ kind }: { kind: string }) => kind === 'REPORTED')).toHaveLength(1);
    });

    it('is one report also when both arrive together', async () => {
      const taskId = await accepted();
      const answers = await Promise.all([1, 2, 3].map(() => report('rights', taskId, {}, 'sent thrice at once')));
      expect(new Set(answers.map(({ data }) => data.reportProgress.report.id)).size).toBe(1);
      expect(await countOf(taskId)).toBe(1);
    });

    it('is refused with other words, or for another task', async () => {
      const [one, other] = [await accepted(), await accepted()];
      await report('rights', one, {}, 'a key of one task');
      expect((await report('rights', one, { narrative: 'Other words' }, 'a key of one task')).code).toBe(
        'BAD_USER_INPUT',
      );
      expect((await report('rights', other, {}, 'a key of one task')).code).toBe('BAD_USER_INPUT');
    });

    it('by another account is another report', async () => {
      const taskId = await accepted();
      await report('rights', taskId, {}, 'a key of two people');
      await report('rights2', taskId, {}, 'a key of two people');
      expect(await countOf(taskId)).toBe(2);
    });

    it('more than a day ago is still known, for a phone may lie in a drawer', async () => {
      const taskId = await accepted();
      const first = await report('rights', taskId, {}, 'from the drawer');
      luoshi.clock.advance(7 * 24 * 3_600_000);
      const again = await report('rights', taskId, {}, 'from the drawer');
      expect(again.data.reportProgress.report.id).toBe(first.data.reportProgress.report.id);
      expect(await countOf(taskId)).toBe(1);
    });

    it.each(['', 'k'.repeat(201)])('must be of 1 to 200 characters (%j is not)', async (key) => {
      expect((await report('rights', await accepted(), {}, key)).code).toBe('BAD_USER_INPUT');
    });
  });

  it('starts from the last report of one’s own department, whoever reported since', async () => {
    const taskId = await accepted();
    await report('rights', taskId, { progressPercent: 40 });
    await report('education', taskId, { progressPercent: 70 });
    const seenBy = async (login: Login) => (await (await luoshi.as(login)).must(ownLast, { id: taskId })).task;
    expect(await seenBy('rights')).toMatchObject({
      viewerReportSetsProgress: true,
      viewerLastReport: { progressPercent: 40, department: { code: 'rights' } },
    });
    expect(await seenBy('education')).toMatchObject({
      viewerReportSetsProgress: false,
      viewerLastReport: { progressPercent: 70, department: { code: 'education' } },
    });
    expect(await seenBy('family')).toMatchObject({ viewerReportSetsProgress: false, viewerLastReport: null });
  });
});

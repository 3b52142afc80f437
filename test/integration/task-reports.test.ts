import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { samples, upload } from '../files.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, readTask } from '../operations.js';

const reportsOf = `query ($id: ID!) { task(id: $id) {
  latestReports { narrative department { code } } latestReport { narrative } } }`;
const filesOf = `query ($id: ID!, $first: Int, $after: String) { task(id: $id) { attachments(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor }
  nodes { fileName isPicture url report { reportedOn author { name } department { code } } } } } }`;
const listed = `query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf, first: 200) { nodes {
  id latestReports { narrative } attachments(first: 1) { totalCount nodes { fileName } } } } }`;

/** A file as it is told. */
interface Told {
  readonly fileName: string;
}

describe('the reports and files of a task', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;
  let education: Caller;
  let taskId: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, rights, education] = [await luoshi.as('office'), await luoshi.as('rights'), await luoshi.as('education')];
  });
  afterAll(() => luoshi.close());
  beforeEach(async () => {
    luoshi.clock.set('2022-09-01');
    taskId = await inProgress();
  });

  async function inProgress(): Promise<string> {
    const id = await luoshi.createTask();
    await office.must(moveTask, { input: { taskId: id, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    return id;
  }
  async function report(caller: Caller, narrative: string, files: readonly string[] = [], id = taskId): Promise<void> {
    const attachmentIds: string[] = [];
    for (const name of files) {
      const { body } = await upload(caller, name.endsWith('.png') ? samples.png : samples.pdf, name);
      attachmentIds.push(body.id);
    }
    await caller.must('mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { report { id } } }', {
      input: { taskId: id, progressPercent: 50, narrative, attachmentIds },
    });
  }
  const latest = async () => (await office.must(reportsOf, { id: taskId })).task;
  const named = (files: readonly Told[]) => files.map(({ fileName }) => fileName);

  it('the task shows each department’s last report, the lead’s first though it is older', async () => {
    expect(await latest()).toEqual({ latestReports: [], latestReport: null });
    await report(rights, 'Lead, first');
    await report(education, 'Support, first');
    await report(rights, 'Lead, last');
    await report(education, 'Support, last');
    expect(await latest()).toEqual({
      latestReports: [
        { narrative: 'Lead, last', department: { code: 'rights' } },
        { narrative: 'Support, last', department: { code: 'education' } },
      ],
      latestReport: { narrative: 'Support, last' },
    });
  });

  it('what a department reported before the task was given to another is still told, after the new lead’s', async () => {
    await report(rights, 'Of the former lead');
    const { task } = await office.must(readTask, { id: taskId });
    await luoshi.app.services.tasks.updateTask(luoshi.world.actors.office, {
      taskId,
      expectedVersion: task.version,
      leadDepartmentId: luoshi.world.departmentIds.family,
      note: 'A reason',
    });
    await report(await luoshi.as('family'), 'Of the new lead');
    await report(education, 'Support');
    const { latestReports } = await latest();
    expect(latestReports.map((one: { narrative: string }) => one.narrative)).toEqual([
      'Of the new lead',
      'Support',
      'Of the former lead',
    ]);
  });

  it('files are told by page with who brought them and when: the newest report’s first, in its order', async () => {
    await report(rights, 'With two', ['b.pdf', 'a.png']);
    luoshi.clock.set('2022-09-05');
    await report(education, 'With one', ['c.pdf']);
    await report(education, 'With none');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { attachments }: Answer['data'] = (await office.must(filesOf, { id: taskId, first: 2, after })).task;
      expect([attachments.totalCount, attachments.pageInfo.hasPreviousPage]).toEqual([3, after !== null]);
      seen.push(...named(attachments.nodes));
      after = attachments.pageInfo.hasNextPage ? attachments.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['c.pdf', 'b.pdf', 'a.png']);
    const { attachments } = (await office.must(filesOf, { id: taskId })).task;
    expect(attachments.nodes).toMatchObject([
      { isPicture: false, report: { reportedOn: '2022-09-05', department: { code: 'education' } } },
      { report: { reportedOn: '2022-09-01', author: { name: 'Name of rights' } } },
      { isPicture: true, url: expect.stringMatching(/^\/files\//) },
    ]);
  });

  it.each([{ first: 0 }, { first: 201 }, { first: 1, after: 'nonsense' }])('a page of %j is refused', async (page) => {
    expect((await office.ask(filesOf, { id: taskId, ...page })).code).toBe('BAD_USER_INPUT');
  });

  it('in a list each task has its own, and in the past those of then', async () => {
    await report(rights, 'Of one', ['one.pdf']);
    const other = await inProgress();
    await report(rights, 'Of the other', ['x.pdf', 'y.pdf'], other);
    luoshi.clock.set('2022-09-09');
    await report(rights, 'Later', ['later.pdf']);
    const told = async (asOf: string | null) => {
      const { tasks } = await office.must(listed, { planId: luoshi.plan.id, asOf });
      const of = (wanted: string) => tasks.nodes.find(({ id }: { id: string }) => id === wanted);
      return [of(taskId), of(other)].map(({ latestReports, attachments }) => [
        latestReports[0].narrative,
        attachments.totalCount,
        ...named(attachments.nodes),
      ]);
    };
    expect(await told(null)).toEqual([
      ['Later', 2, 'later.pdf'],
      ['Of the other', 2, 'x.pdf'],
    ]);
    expect(await told('2022-09-08')).toEqual([
      ['Of one', 1, 'one.pdf'],
      ['Of the other', 2, 'x.pdf'],
    ]);
  });
});

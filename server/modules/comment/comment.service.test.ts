import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login, setPlanStatus } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { moveTask, readHistory, readTask, reportProgress, unknownId } from '../../../test/operations.js';
import { PlanStatus } from '../plan/plan.rules.js';

const comment = 'id kind body createdOn author { name }';
const addComment = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  task { id version updatedAt openInstructions { ${comment} } comments(first: 1) { totalCount } } comment { ${comment} } } }`;
const readComments = `query ($id: ID!, $first: Int, $after: String) { task(id: $id) { openInstructions { body }
  comments(first: $first, after: $after) { totalCount nodes { body kind } pageInfo { hasNextPage endCursor } } } }`;

describe('saying something of a task', () => {
  let luoshi: Luoshi;
  let office: Caller;
  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const say = async (login: Login, taskId: string, body: string, details: Record<string, unknown> = {}) =>
    (await luoshi.as(login)).ask(addComment, { input: { taskId, body, ...details } });
  const instruct = (taskId: string, body: string) => say('leader', taskId, body, { kind: 'INSTRUCTION' });
  const taskNow = async (taskId: string) => (await office.must(readTask, { id: taskId })).task;
  async function move(taskId: string, toStatus: string): Promise<void> {
    const { version } = await taskNow(taskId);
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: version, note: 'A reason' } });
  }
  const report = async (login: Login, taskId: string) =>
    (await luoshi.as(login)).must(reportProgress, { input: { taskId, progressPercent: 50, narrative: 'Done' } });
  const openOn = async (taskId: string): Promise<string[]> =>
    (await office.must(readComments, { id: taskId })).task.openInstructions.map(({ body }: { body: string }) => body);

  it('tells who said what, and leaves the task’s version alone, so that nobody’s edit conflicts', async () => {
    const taskId = await luoshi.createTask();
    const before = await taskNow(taskId);
    luoshi.clock.set('2022-09-16');
    const answer = await say('education', taskId, ' We help where we can ');
    luoshi.clock.set('2022-09-15');
    expect(answer.data.addComment).toMatchObject({
      task: { version: 1, comments: { totalCount: 1 }, openInstructions: [] },
      comment: {
        kind: 'COMMENT',
        body: 'We help where we can',
        createdOn: '2022-09-16',
        author: { name: 'Name of education' },
      },
    });
    expect(answer.data.addComment.task.updatedAt > before.updatedAt).toBe(true);
    const past = `query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf, first: 200) {
      nodes { id version comments { totalCount } } } }`;
    luoshi.clock.set('2022-09-17');
    for (const [asOf, totalCount] of [
      ['2022-09-15', 0],
      ['2022-09-16', 1],
    ] as const) {
      const { tasks } = await office.must(past, { planId: luoshi.plan.id, asOf });
      const then = tasks.nodes.find(({ id }: { id: string }) => id === taskId);
      expect(then).toEqual({ id: taskId, version: 1, comments: { totalCount } });
    }
    luoshi.clock.set('2022-09-15');
  });

  it('an instruction stays until the lead’s side reports; a supporting department’s report does not answer it', async () => {
    const taskId = await luoshi.createTask();
    await instruct(taskId, 'First');
    await move(taskId, 'IN_PROGRESS');
    await instruct(taskId, 'Second');
    await say('leader', taskId, 'Only a comment');
    expect(await openOn(taskId)).toEqual(['Second', 'First']);
    await report('education', taskId);
    expect(await openOn(taskId)).toEqual(['Second', 'First']);
    await report('rights', taskId);
    expect(await openOn(taskId)).toEqual([]);
    await instruct(taskId, 'Third');
    expect(await openOn(taskId)).toEqual(['Third']);
    await report('office', taskId);
    expect(await openOn(taskId)).toEqual([]);
  });

  it('on what is done or cancelled nothing is open, and only comments are taken', async () => {
    const taskId = await luoshi.createTask();
    await instruct(taskId, 'Hurry');
    await move(taskId, 'CANCELLED');
    expect(await openOn(taskId)).toEqual([]);
    expect((await instruct(taskId, 'Hurry more')).code).toBe('INVALID_TRANSITION');
    expect((await say('leader', taskId, 'A pity')).code).toBeUndefined();
  });

  it('is listed newest first, page by page, with the exact number', async () => {
    const taskId = await luoshi.createTask();
    for (const body of ['1', '2', '3']) await say('rights', taskId, body);
    await instruct(taskId, '4');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { task } = await office.must(readComments, { id: taskId, first: 3, after });
      const { comments } = task;
      expect(comments.totalCount).toBe(4);
      seen.push(...comments.nodes.map(({ body }: { body: string }) => body));
      after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['4', '3', '2', '1']);
    for (const page of [{ first: 0 }, { first: 201 }, { after: 'nonsense' }])
      expect((await office.ask(readComments, { id: taskId, ...page })).code).toBe('BAD_USER_INPUT');
  });

  it('is told by the history in words', async () => {
    const taskId = await luoshi.createTask();
    await say('rights', taskId, 'We begin on Monday');
    await instruct(taskId, 'Begin today');
    const { nodes } = (await office.must(readHistory, { id: taskId })).task.history;
    expect(nodes.slice(1)).toMatchObject([
      { kind: 'COMMENTED', note: 'We begin on Monday', summary: 'Name of rights commented' },
      { kind: 'INSTRUCTED', note: 'Begin today', summary: 'Name of leader instructed' },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['nothing', { body: '' }, 'input.body'],
    ['white space', { body: '\u3000 ' }, 'input.body'],
    ['10,001 characters', { body: '字'.repeat(10_001) }, 'input.body'],
  ])('%s is refused before anything else', async (_what, details, path) => {
    const answer = await say('admin', unknownId, '', details);
    expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject(['BAD_USER_INPUT', [{ path }]]);
  });

  it('asks for the role, then the task, then the part that one takes in it, then the plan', async () => {
    expect((await say('admin', unknownId, 'Words')).code).toBe('FORBIDDEN');
    expect((await say('rights', unknownId, 'Words')).code).toBe('NOT_FOUND');
    const taskId = await luoshi.createTask();
    expect((await say('family', taskId, 'Words')).code).toBe('FORBIDDEN');
    expect((await say('rights', taskId, 'Words', { kind: 'INSTRUCTION' })).code).toBe('FORBIDDEN');
    const plan = await buildPlan(luoshi.database);
    const archived = await luoshi.createTask({ itemId: plan.itemIds[0] });
    await setPlanStatus(luoshi.database, plan.id, PlanStatus.ARCHIVED);
    expect((await say('family', archived, 'Words')).code).toBe('FORBIDDEN');
    expect((await say('rights', archived, 'Words')).code).toBe('INVALID_TRANSITION');
  });

  it('can be changed by nobody, not in the database either', async () => {
    const taskId = await luoshi.createTask();
    await say('rights', taskId, 'Words');
    const em = luoshi.database.fork();
    for (const statement of ['update comment set body = ?', 'delete from comment where body <> ?'])
      await expect(em.execute(statement, ['Other words'])).rejects.toThrow('append-only');
  });

  it('of a draft’s task does not keep it from being deleted', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const taskId = await luoshi.createTask({ itemId: draft.itemIds[0] });
    expect((await say('office', taskId, 'Better as one task')).code).toBeUndefined();
    await luoshi.app.services.tasks.deleteTask(luoshi.world.actors.office, { taskId, expectedVersion: 1 });
  });
});

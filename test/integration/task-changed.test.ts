import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../server/modules/account/account.service.js';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan } from '../builders.js';
import { type Answer, Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { moveTask, reportProgress, signOut, taskChanged, unknownId, updateTask } from '../operations.js';
import { openStream, refusalOf, type Stream } from '../stream.js';

describe('taskChanged', () => {
  let luoshi: Luoshi;
  let another: Process;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    another = await luoshi.startAnother();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const poke = () => luoshi.createTask({ title: 'poke' });
  const listen = (caller: Caller, planId = luoshi.plan.id) => openStream(caller, taskChanged, { planId }, poke);
  async function nextOf(stream: Stream, taskId: string): Promise<Answer['data']> {
    for (;;) {
      const { taskChanged: task } = await stream.next();
      if (task.id === taskId) return task;
    }
  }

  it('tells each change once it is made: creation, move, report, edit, order', async () => {
    const stream = await listen(office);
    const taskId = await luoshi.createTask();
    expect(await nextOf(stream, taskId)).toMatchObject({ status: 'NOT_STARTED', version: 1 });
    await office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    expect(await nextOf(stream, taskId)).toMatchObject({ status: 'IN_PROGRESS', version: 2 });
    await office.must(reportProgress, { input: { taskId, progressPercent: 40, narrative: 'Done so far' } });
    expect(await nextOf(stream, taskId)).toMatchObject({ progressPercent: 40, version: 3 });
    await office.must(updateTask, { input: { taskId, expectedVersion: 3, title: 'Renamed' } });
    expect(await nextOf(stream, taskId)).toMatchObject({ title: 'Renamed', version: 4 });
    const other = await luoshi.createTask();
    await office.must(moveTask, { input: { taskId: other, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    await office.must(moveTask, { input: { taskId, expectedVersion: 4, toStatus: 'IN_PROGRESS', afterTaskId: other } });
    expect(await nextOf(stream, taskId)).toMatchObject({ version: 5 });
    await stream.close();
  });

  it('tells the words of the newest report with each change, not those of the first that it told', async () => {
    const query = `subscription ($planId: ID!) { taskChanged(planId: $planId) {
      id latestReport { narrative } milestone { progress { byStatus { status count } } } } }`;
    const taskId = await luoshi.createTask({ milestoneId: luoshi.plan.milestoneId });
    await office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    const stream = await openStream(office, query, { planId: luoshi.plan.id }, poke);
    const inReview = async () => {
      const task = await nextOf(stream, taskId);
      const counts: { status: string; count: number }[] = task.milestone.progress.byStatus;
      return [task.latestReport.narrative, counts.find(({ status }) => status === 'IN_REVIEW')?.count];
    };
    await office.must(reportProgress, { input: { taskId, progressPercent: 40, narrative: 'First words' } });
    expect(await inReview()).toEqual(['First words', 0]);
    await office.must(reportProgress, { input: { taskId, progressPercent: 50, narrative: 'Later words' } });
    expect(await inReview()).toEqual(['Later words', 0]);
    await office.must(moveTask, { input: { taskId, expectedVersion: 4, toStatus: 'IN_REVIEW' } });
    expect(await inReview()).toEqual(['Later words', 1]);
    await stream.close();
  });

  it('tells nothing of what was refused or of another plan', async () => {
    const stream = await listen(office);
    const elsewhere = await buildPlan(luoshi.database);
    const other = await luoshi.createTask({ itemId: elsewhere.itemIds[0] });
    const refused = await luoshi.createTask();
    await nextOf(stream, refused);
    expect(
      (await office.ask(moveTask, { input: { taskId: refused, expectedVersion: 1, toStatus: 'DONE' } })).code,
    ).toBe('INVALID_TRANSITION');
    expect(
      (await office.ask(moveTask, { input: { taskId: refused, expectedVersion: 7, toStatus: 'IN_PROGRESS' } })).code,
    ).toBe('CONFLICT');
    const last = await luoshi.createTask();
    const { taskChanged: next } = await stream.next();
    expect(next.id).toBe(last);
    expect(next.id).not.toBe(other);
    await stream.close();
  });

  it('tells each subscriber what they may do with it', async () => {
    const callers = [office, await luoshi.as('rights'), await luoshi.as('education'), await luoshi.as('leader')];
    const streams: Stream[] = [];
    for (const caller of callers) streams.push(await listen(caller));
    const taskId = await luoshi.createTask();
    await office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    // What tells the four of them apart; all rights there are have their own tables.
    const distinguishing = ['REPORT_PROGRESS', 'PAUSE', 'CANCEL', 'EDIT', 'ASSIGN'];
    const told: unknown[] = [];
    for (const stream of streams) {
      await nextOf(stream, taskId);
      const { viewerCan } = await nextOf(stream, taskId);
      told.push(distinguishing.filter((action) => viewerCan.includes(action)));
    }
    expect(told).toEqual([
      ['REPORT_PROGRESS', 'PAUSE', 'CANCEL', 'EDIT', 'ASSIGN'],
      ['REPORT_PROGRESS'],
      ['REPORT_PROGRESS'],
      [],
    ]);
    for (const stream of streams) await stream.close();
  });

  it('reaches the subscribers of another process', async () => {
    const stream = await listen(await another.as('leader'));
    const taskId = await luoshi.createTask();
    // An event tells the task as it is by then: with both changes made, both might tell the second.
    expect((await nextOf(stream, taskId)).version).toBe(1);
    await office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'PAUSED', note: 'Waits' } });
    expect(await nextOf(stream, taskId)).toMatchObject({ version: 2, status: 'PAUSED' });
    await stream.close();
  });

  it('comes to one who changes, in their own process, with the order of changes kept', async () => {
    const stream = await listen(office);
    const taskId = await luoshi.createTask();
    for (let version = 1; version <= 6; version += 1)
      await office.must(updateTask, { input: { taskId, expectedVersion: version, title: `Title ${version}` } });
    const versions: number[] = [];
    while (versions.at(-1) !== 7) versions.push((await nextOf(stream, taskId)).version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    await stream.close();
  });

  it('ends when its session does: signed out', async () => {
    const caller = await luoshi.as('leader');
    const stream = await listen(caller);
    const ended = stream.end();
    await caller.must(signOut);
    expect(await ended).toBe(4401);
  });

  it('ends when its session does: signed out in another process', async () => {
    const caller = await another.as('leader');
    const stream = await listen(caller);
    const ended = stream.end();
    await new Caller(luoshi.url, caller.cookie).must(signOut);
    expect(await ended).toBe(4401);
  });

  it('ends when its account is disabled', async () => {
    const stream = await listen(await luoshi.as('family'));
    const ended = stream.end();
    await new AccountService(luoshi.database, luoshi.clock).disableAccount('family');
    expect(await ended).toBe(4401);
  });

  it('ends when its session expires, before the next change is told', async () => {
    const stream = await listen(await luoshi.as('guicheng'));
    luoshi.clock.advance(15 * 86_400_000);
    const ended = stream.end();
    await luoshi.createTask({ title: 'a secret' });
    expect(await ended).toBe(4401);
    office = await luoshi.as('office');
  });

  it.each<[string, () => Promise<string>]>([
    ['an unknown plan', async () => unknownId],
    ['a malformed id', async () => 'nonsense'],
    ['a draft', async () => (await buildPlan(luoshi.database, PlanStatus.DRAFT)).id],
  ])('%s is not found by a leader', async (_what, planOf) => {
    const refusal = await refusalOf(await luoshi.as('leader'), taskChanged, { planId: await planOf() });
    expect(refusal).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('the office sees a draft change', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const poking = () => luoshi.createTask({ itemId: draft.itemIds[0] });
    const stream = await openStream(office, taskChanged, { planId: draft.id }, poking);
    const taskId = await poking();
    expect((await nextOf(stream, taskId)).id).toBe(taskId);
    await stream.close();
  });
});

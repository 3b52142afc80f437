import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Login, setPlanStatus } from '../../../test/builders.js';
import type { Answer, Caller, Luoshi } from '../../../test/harness.js';
import { startLuoshi } from '../../../test/harness.js';
import {
  decideExtension,
  moveTask,
  readExtensions,
  readHistory,
  requestExtension,
  unknownId,
  updateTask,
  withdrawExtension,
} from '../../../test/operations.js';
import { PlanStatus } from '../plan/plan.rules.js';

describe('extensions', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    rights = await luoshi.as('rights');
  });
  beforeEach(() => luoshi.clock.set('2022-09-15'));
  afterAll(() => luoshi.close());

  const ask = (taskId: string, details: Record<string, unknown> = {}, caller = rights): Promise<Answer> =>
    caller.ask(requestExtension, {
      input: { taskId, newDueOn: '2022-10-31', reason: ' The hall is late ', ...details },
    });
  const decide = (requestId: string, details: Record<string, unknown>, caller = office): Promise<Answer> =>
    caller.ask(decideExtension, { input: { requestId, ...details } });
  const withdraw = (requestId: string, caller = rights): Promise<Answer> =>
    caller.ask(withdrawExtension, { input: { requestId } });
  const pathsOf = (answer: Answer) => {
    const fields = answer.errors[0]?.extensions.fields;
    return [answer.code, Array.isArray(fields) ? fields.map(({ path }: { path: string }) => path) : []];
  };
  /** A task, due 2022-09-30, and a request that waits. */
  async function asked(details: Record<string, unknown> = {}): Promise<{ taskId: string; requestId: string }> {
    const taskId = await luoshi.createTask();
    const { data } = await ask(taskId, details);
    return { taskId, requestId: data.requestExtension.request.id };
  }
  const taskNow = async (id: string) => (await office.must(readExtensions, { id })).task;
  async function move(taskId: string, toStatus: string, note: string | null = null): Promise<void> {
    const { version } = await taskNow(taskId);
    await office.must(moveTask, { input: { taskId, toStatus, expectedVersion: version, note } });
  }
  const lastEvent = async (taskId: string) =>
    (await office.must(readHistory, { id: taskId, last: 1 })).task.history.nodes[0];

  it('the lead asks with a reason and a later date; the due date stays until the office agrees', async () => {
    const taskId = await luoshi.createTask();
    const { data } = await ask(taskId);
    expect(data.requestExtension.request).toEqual({
      id: expect.any(String),
      reason: 'The hall is late',
      requestedOn: '2022-09-15',
      previousDueOn: '2022-09-30',
      newDueOn: '2022-10-31',
      grantedDueOn: null,
      askedLate: false,
      status: 'PENDING',
      decidedOn: null,
      decisionNote: null,
      department: { code: 'rights' },
      requestedBy: { name: 'Name of rights' },
      decidedBy: null,
      viewerCanWithdraw: true,
    });
    expect(data.requestExtension.task).toMatchObject({ dueOn: '2022-09-30', version: 2, dueOnChanges: 0 });
    expect(data.requestExtension.task.viewerCan).not.toContain('REQUEST_EXTENSION');
    expect(await lastEvent(taskId)).toMatchObject({
      kind: 'EXTENSION_REQUESTED',
      note: 'The hall is late',
      summary: 'Name of rights asked for an extension until Oct 31',
    });
  });

  it('a second request while one waits is INVALID_TRANSITION; after an answer it is not', async () => {
    const { taskId, requestId } = await asked();
    expect((await ask(taskId)).code).toBe('INVALID_TRANSITION');
    await decide(requestId, { approve: false, note: 'Not yet' });
    expect((await ask(taskId)).code).toBeUndefined();
    expect((await taskNow(taskId)).extensionRequests.map(({ status }: { status: string }) => status)).toEqual([
      'REJECTED',
      'PENDING',
    ]);
  });

  it('two who ask at once: one request', async () => {
    const taskId = await luoshi.createTask();
    const other = await luoshi.as('rights2');
    const answers = await Promise.all([ask(taskId), ask(taskId, {}, other)]);
    expect(answers.map(({ code }) => code ?? 'OK').toSorted()).toEqual(['INVALID_TRANSITION', 'OK']);
  });

  it('asked after the due date it is taken, and says so for good', async () => {
    luoshi.clock.set('2022-10-01');
    const { taskId, requestId } = await asked();
    expect(await lastEvent(taskId)).toMatchObject({
      summary: 'Name of rights asked for an extension until Oct 31 (after the due date had passed)',
    });
    const { data } = await decide(requestId, { approve: true });
    expect(data.decideExtension.request).toMatchObject({ askedLate: true, status: 'APPROVED' });
  });

  it('approving moves the due date to what was asked for, or to another later date, and never the baseline', async () => {
    const first = await asked();
    const { data } = await decide(first.requestId, { approve: true, note: 'Agreed' });
    expect(data.decideExtension).toMatchObject({
      task: { dueOn: '2022-10-31', baselineDueOn: '2022-09-30', dueOnChanges: 1, version: 3 },
      request: {
        status: 'APPROVED',
        grantedDueOn: '2022-10-31',
        decidedBy: { name: 'Name of office' },
        decidedOn: '2022-09-15',
        decisionNote: 'Agreed',
        viewerCanWithdraw: false,
      },
    });
    expect(await lastEvent(first.taskId)).toMatchObject({
      kind: 'EXTENSION_DECIDED',
      summary: 'Name of office granted an extension: due date from Sep 30 to Oct 31',
      note: 'Agreed',
    });
    const second = await asked();
    const other = await decide(second.requestId, { approve: true, grantedDueOn: '2022-10-10' });
    expect(other.data.decideExtension).toMatchObject({
      task: { dueOn: '2022-10-10', baselineDueOn: '2022-09-30' },
      request: { newDueOn: '2022-10-31', grantedDueOn: '2022-10-10' },
    });
  });

  it('refusing needs a note, and leaves the due date', async () => {
    const { taskId, requestId } = await asked();
    expect(pathsOf(await decide(requestId, { approve: false }))).toEqual(['BAD_USER_INPUT', ['input.note']]);
    expect(pathsOf(await decide(requestId, { approve: false, note: '\u3000' }))).toEqual([
      'BAD_USER_INPUT',
      ['input.note'],
    ]);
    const { data } = await decide(requestId, { approve: false, note: 'Rent another hall' });
    expect(data.decideExtension).toMatchObject({
      task: { dueOn: '2022-09-30', dueOnChanges: 0 },
      request: { status: 'REJECTED', grantedDueOn: null, decisionNote: 'Rent another hall' },
    });
    expect(await lastEvent(taskId)).toMatchObject({
      summary: 'Name of office refused the extension until Oct 31',
      note: 'Rent another hall',
    });
    expect((await decide(requestId, { approve: true })).code).toBe('INVALID_TRANSITION');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['the present due date', { newDueOn: '2022-09-30' }, 'input.newDueOn'],
    ['an earlier date', { newDueOn: '2022-09-29' }, 'input.newDueOn'],
    ['no reason', { reason: ' \u3000' }, 'input.reason'],
    ['a reason that is too long', { reason: '长'.repeat(10_001) }, 'input.reason'],
  ])('%s is refused with the field that it is about', async (_what, details, path) => {
    expect(pathsOf(await ask(await luoshi.createTask(), details))).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('a grant is later than the due date, and a refusal has no date', async () => {
    const { requestId } = await asked();
    expect(pathsOf(await decide(requestId, { approve: true, grantedDueOn: '2022-09-30' }))).toEqual([
      'BAD_USER_INPUT',
      ['input.grantedDueOn'],
    ]);
    const both = { approve: false, grantedDueOn: '2022-10-31', note: 'No' };
    expect(pathsOf(await decide(requestId, both))).toEqual(['BAD_USER_INPUT', ['input.grantedDueOn']]);
  });

  it('any head of the department takes it back, and asks anew; nobody else does', async () => {
    const { taskId, requestId } = await asked();
    for (const login of ['education', 'committee', 'office'] satisfies Login[])
      expect((await withdraw(requestId, await luoshi.as(login))).code).toBe('FORBIDDEN');
    const { data } = await withdraw(requestId, await luoshi.as('rights2'));
    expect(data.withdrawExtension.request).toMatchObject({
      status: 'WITHDRAWN',
      decidedBy: { name: 'Name of rights2' },
    });
    expect(await lastEvent(taskId)).toMatchObject({ kind: 'EXTENSION_WITHDRAWN' });
    expect((await withdraw(requestId)).code).toBe('INVALID_TRANSITION');
    expect((await ask(taskId)).code).toBeUndefined();
  });

  it('the office asks on the lead’s behalf, its history says for whom, and its own may be taken back', async () => {
    const taskId = await luoshi.createTask();
    const { data } = await ask(taskId, {}, office);
    expect(data.requestExtension.request).toMatchObject({ department: { code: 'rights' }, viewerCanWithdraw: true });
    expect(await lastEvent(taskId)).toMatchObject({
      summary: expect.stringContaining('rights'),
      changes: expect.arrayContaining([{ field: 'onBehalfOf', from: null, to: luoshi.world.departmentIds.rights }]),
    });
    expect((await withdraw(data.requestExtension.request.id, office)).code).toBeUndefined();
  });

  it.each(['DONE', 'CANCELLED'])('a request falls with its task when that is %s, and the event says so', async (to) => {
    const { taskId, requestId } = await asked();
    if (to === 'DONE') {
      await move(taskId, 'IN_PROGRESS');
      await luoshi.app.services.reports.reportProgress(luoshi.world.actors.rights, {
        taskId,
        progressPercent: 100,
        narrative: 'Done',
      });
      await move(taskId, 'IN_REVIEW');
    }
    await move(taskId, to, 'A reason');
    expect((await taskNow(taskId)).extensionRequests).toMatchObject([{ id: requestId, status: 'WITHDRAWN' }]);
    expect(await lastEvent(taskId)).toMatchObject({
      kind: 'MOVED',
      summary: expect.stringContaining('lapsed'),
    });
    expect((await decide(requestId, { approve: true })).code).toBe('INVALID_TRANSITION');
    expect((await ask(taskId)).code).toBe('INVALID_TRANSITION');
  });

  it('pausing, submitting and returning leave it waiting', async () => {
    const { taskId, requestId } = await asked();
    await move(taskId, 'PAUSED', 'Waits');
    expect((await decide(requestId, { approve: true })).code).toBeUndefined();
    expect((await taskNow(taskId)).dueOn).toBe('2022-10-31');
  });

  it('the office does not change the due date past a request: it answers first', async () => {
    const { taskId, requestId } = await asked();
    const change = (details: Record<string, unknown>) =>
      office.ask(updateTask, { input: { taskId, expectedVersion: 2, note: 'A reason', ...details } });
    expect((await change({ dueOn: '2022-12-01' })).code).toBe('INVALID_TRANSITION');
    expect((await taskNow(taskId)).dueOn).toBe('2022-09-30');
    expect((await change({ title: 'Something else' })).code).toBeUndefined();
    await decide(requestId, { approve: false, note: 'No' });
    const { version } = await taskNow(taskId);
    expect((await change({ dueOn: '2022-12-01', expectedVersion: version })).data.updateTask.task.dueOnChanges).toBe(1);
  });

  it('a task given to another department takes the request of the former one with it', async () => {
    const { taskId } = await asked();
    const { updateTask: changed } = await office.must(updateTask, {
      input: {
        taskId,
        expectedVersion: 2,
        leadDepartmentId: luoshi.world.departmentIds.family,
        dueOn: '2022-11-30',
        note: 'Family leads it now',
      },
    });
    expect(changed.task).toMatchObject({ dueOn: '2022-11-30', dueOnChanges: 1 });
    expect((await taskNow(taskId)).extensionRequests).toMatchObject([{ status: 'WITHDRAWN' }]);
    expect((await ask(taskId, { newDueOn: '2022-12-20' }, await luoshi.as('family'))).code).toBeUndefined();
  });

  it('is for a plan in force', async () => {
    const { taskId, requestId } = await asked();
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ARCHIVED);
    const codes = [
      (await ask(await Promise.resolve(taskId))).code,
      (await decide(requestId, { approve: true })).code,
      (await withdraw(requestId)).code,
    ];
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ACTIVE);
    expect(codes).toEqual(['INVALID_TRANSITION', 'INVALID_TRANSITION', 'INVALID_TRANSITION']);
  });

  it.each([unknownId, 'no id'])('request %s is not found', async (requestId) => {
    expect([(await decide(requestId, { approve: true })).code, (await withdraw(requestId)).code]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });

  it('the past shows the due date, its changes and the request as they stood that day', async () => {
    luoshi.clock.set('2022-09-16');
    const { taskId, requestId } = await asked();
    luoshi.clock.set('2022-09-20');
    await decide(requestId, { approve: true });
    luoshi.clock.set('2022-09-30');
    const on = async (asOf: string) => {
      const { tasks } = await office.must(
        `query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf, first: 200) {
          nodes { id dueOn baselineDueOn dueOnChanges extensionRequests { status decidedOn grantedDueOn viewerCanWithdraw } } } }`,
        { planId: luoshi.plan.id, asOf },
      );
      return tasks.nodes.find(({ id }: { id: string }) => id === taskId);
    };
    const waiting = { status: 'PENDING', decidedOn: null, grantedDueOn: null, viewerCanWithdraw: false };
    expect(await on('2022-09-19')).toMatchObject({
      dueOn: '2022-09-30',
      dueOnChanges: 0,
      extensionRequests: [waiting],
    });
    expect(await on('2022-09-20')).toMatchObject({
      dueOn: '2022-10-31',
      baselineDueOn: '2022-09-30',
      dueOnChanges: 1,
      extensionRequests: [{ status: 'APPROVED', grantedDueOn: '2022-10-31' }],
    });
  });
});

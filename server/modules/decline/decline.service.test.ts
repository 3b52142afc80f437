import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Login } from '../../../test/builders.js';
import { type Answer, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { moveTask, readHistory, unknownId, updateTask } from '../../../test/operations.js';

const fields = `id status version isDeclined decline { reason declinedOn declinedBy { name } } viewerCan
  viewerIsAskedTo { action sentence } leadDepartment { code }`;
const readDealt = `query ($id: ID!) { task(id: $id) { ${fields} } }`;
const declineTask = `mutation ($input: DeclineTaskInput!) { declineTask(input: $input) { task { ${fields} } } }`;
const insistOnTask = `mutation ($input: InsistOnTaskInput!) { insistOnTask(input: $input) { task { ${fields} } } }`;

describe('declining a task', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  const seen = async (taskId: string, login: Login = 'rights'): Promise<Answer['data']> =>
    (await (await luoshi.as(login)).must(readDealt, { id: taskId })).task;
  const versionOf = async (taskId: string): Promise<number> => (await seen(taskId)).version;
  const decline = async (taskId: string, login: Login = 'rights', details: Record<string, unknown> = {}) =>
    (await luoshi.as(login)).ask(declineTask, {
      input: { taskId, expectedVersion: await versionOf(taskId), reason: ' Not ours ', ...details },
    });
  const insist = async (taskId: string, login: Login = 'office', details: Record<string, unknown> = {}) =>
    (await luoshi.as(login)).ask(insistOnTask, {
      input: { taskId, expectedVersion: await versionOf(taskId), note: 'The plan says so', ...details },
    });
  const reassign = async (taskId: string, code: 'family' | 'rights') =>
    (await luoshi.as('office')).must(updateTask, {
      input: {
        taskId,
        expectedVersion: await versionOf(taskId),
        leadDepartmentId: luoshi.world.departmentIds[code],
        note: 'To another',
      },
    });
  const move = async (taskId: string, toStatus: string, login: Login = 'rights') =>
    (await luoshi.as(login)).ask(moveTask, {
      input: { taskId, expectedVersion: await versionOf(taskId), toStatus, note: 'A reason' },
    });

  it('leaves it where it is, marked with who, when and why, and waiting for the office', async () => {
    const taskId = await luoshi.createTask();
    expect((await decline(taskId)).data.declineTask.task).toMatchObject({
      status: 'NOT_STARTED',
      version: 2,
      isDeclined: true,
      decline: { reason: 'Not ours', declinedOn: '2022-09-15', declinedBy: { name: 'Name of rights' } },
      viewerCan: expect.not.arrayContaining(['DECLINE']),
      viewerIsAskedTo: null,
    });
    expect((await seen(taskId, 'office')).viewerIsAskedTo).toMatchObject({
      action: 'ASSIGN',
      sentence: expect.stringContaining('rights declined: “Not ours”'),
    });
    expect((await decline(taskId)).code).toBe('INVALID_TRANSITION');
    expect((await decline(taskId, 'rights2')).errors[0]?.message).toContain('has declined it already');
  });

  it('is answered by insisting: then it can be accepted, and not declined again', async () => {
    const taskId = await luoshi.createTask();
    await decline(taskId);
    expect((await insist(taskId)).data.insistOnTask.task).toMatchObject({ isDeclined: false, decline: null });
    expect((await seen(taskId)).viewerIsAskedTo).toMatchObject({
      action: 'ACCEPT',
      sentence: expect.stringContaining('“The plan says so”'),
    });
    expect((await decline(taskId)).errors[0]?.message).toContain('has insisted');
    expect((await insist(taskId)).code).toBe('INVALID_TRANSITION');
    expect((await move(taskId, 'IN_PROGRESS')).data.moveTask.task.status).toBe('IN_PROGRESS');
  });

  it('is answered by giving it to another department, which may decline in its turn, and the first one anew', async () => {
    const taskId = await luoshi.createTask();
    await decline(taskId);
    await insist(taskId);
    await reassign(taskId, 'family');
    expect((await seen(taskId, 'family')).viewerCan).toContain('DECLINE');
    await decline(taskId, 'family');
    await reassign(taskId, 'rights');
    expect(await seen(taskId)).toMatchObject({ isDeclined: false, viewerCan: expect.arrayContaining(['DECLINE']) });
  });

  it('ends when the department accepts after all, and when the task is cancelled', async () => {
    const accepted = await luoshi.createTask();
    await decline(accepted);
    await move(accepted, 'IN_PROGRESS');
    expect(await seen(accepted)).toMatchObject({ isDeclined: false, status: 'IN_PROGRESS' });
    expect((await decline(accepted)).code).toBe('INVALID_TRANSITION');

    const cancelled = await luoshi.createTask();
    await decline(cancelled);
    await move(cancelled, 'CANCELLED', 'office');
    await move(cancelled, 'NOT_STARTED', 'office');
    expect(await seen(cancelled)).toMatchObject({ isDeclined: false, viewerCan: expect.arrayContaining(['DECLINE']) });
  });

  it('stays marked through a pause, in which nobody answers it', async () => {
    const taskId = await luoshi.createTask();
    await decline(taskId);
    await move(taskId, 'PAUSED', 'office');
    expect((await insist(taskId)).code).toBe('INVALID_TRANSITION');
    await move(taskId, 'NOT_STARTED', 'office');
    expect(await seen(taskId)).toMatchObject({ isDeclined: true });
  });

  it.each<[string, Record<string, unknown>]>([
    ['no reason', { reason: '' }],
    ['a reason of white space', { reason: ' \u3000' }],
    ['a reason of 10,001 characters', { reason: '字'.repeat(10_001) }],
  ])('with %s is refused before anything else', async (_what, details) => {
    const taskId = await luoshi.createTask();
    for (const login of ['rights', 'office'] as const) {
      const answer = await decline(taskId, login, details);
      expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject([
        'BAD_USER_INPUT',
        [{ path: 'input.reason' }],
      ]);
    }
  });

  it('asks for the role, then the task, the department, the version and the stage', async () => {
    const taskId = await luoshi.createTask();
    expect((await decline(taskId, 'office', { taskId: unknownId })).code).toBe('FORBIDDEN');
    expect((await decline(taskId, 'family', { taskId: unknownId })).code).toBe('NOT_FOUND');
    expect((await decline(taskId, 'family', { expectedVersion: 9 })).code).toBe('FORBIDDEN');
    await move(taskId, 'IN_PROGRESS');
    const stale = await decline(taskId, 'rights', { expectedVersion: 1 });
    expect([stale.code, stale.errors[0]?.extensions.currentVersion]).toEqual(['CONFLICT', 2]);
    expect((await decline(taskId)).code).toBe('INVALID_TRANSITION');
    expect((await insist(taskId, 'rights', { note: ' ' })).code).toBe('BAD_USER_INPUT');
    expect((await insist(taskId, 'rights', { taskId: unknownId })).code).toBe('FORBIDDEN');
    expect((await insist(taskId, 'office', { expectedVersion: 1 })).code).toBe('CONFLICT');
  });

  it('is told by the history in words, with its reason and the answer', async () => {
    const taskId = await luoshi.createTask();
    await decline(taskId);
    await insist(taskId);
    const { nodes } = (await (await luoshi.as('office')).must(readHistory, { id: taskId })).task.history;
    expect(nodes.slice(1)).toMatchObject([
      { kind: 'DECLINED', note: 'Not ours', summary: expect.stringContaining('declined the task') },
      { kind: 'INSISTED', note: 'The plan says so', summary: expect.stringContaining('insisted') },
    ]);
  });

  it('is shown as it stood on a day', async () => {
    const taskId = await luoshi.createTask();
    await decline(taskId);
    luoshi.clock.set('2022-09-20');
    await insist(taskId);
    const on = async (asOf: string) => {
      const { tasks } = await (await luoshi.as('rights')).must(
        `query ($planId: ID!, $asOf: LocalDate) { tasks(planId: $planId, asOf: $asOf, first: 200) {
          nodes { id isDeclined decline { reason declinedOn declinedBy { name } } } } }`,
        { planId: luoshi.plan.id, asOf },
      );
      return tasks.nodes.find(({ id }: { id: string }) => id === taskId);
    };
    expect(await on('2022-09-19')).toEqual({
      id: taskId,
      isDeclined: true,
      decline: { reason: 'Not ours', declinedOn: '2022-09-15', declinedBy: { name: 'Name of rights' } },
    });
    expect(await on('2022-09-20')).toEqual({ id: taskId, isDeclined: false, decline: null });
    luoshi.clock.set('2022-09-15');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan, setPlanStatus } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { createTask, moveTask, readTask, reportProgress, unknownId, updateTask } from '../operations.js';

/** Session, shape, role, existence, department, expectedVersion, transition, note: the earlier one is told. */
describe('of two things that are wrong, the earlier check is told', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let rights: Caller;
  let leader: Caller;
  /** Led by family; in NOT_STARTED; version 1. */
  let others: string;
  /** Led by rights; in NOT_STARTED; version 1. */
  let own: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, rights, leader] = [await luoshi.as('office'), await luoshi.as('rights'), await luoshi.as('leader')];
    own = await luoshi.createTask();
    others = await luoshi.createTask({
      leadDepartmentId: luoshi.world.departmentIds.family,
      supportingDepartmentIds: [],
    });
  });
  afterAll(() => luoshi.close());

  const move = async (caller: Caller, details: Record<string, unknown>) =>
    (await caller.ask(moveTask, { input: { taskId: own, expectedVersion: 1, toStatus: 'IN_PROGRESS', ...details } }))
      .code;
  const update = async (caller: Caller, details: Record<string, unknown>) =>
    (await caller.ask(updateTask, { input: { taskId: own, expectedVersion: 1, ...details } })).code;
  const create = async (caller: Caller, details: Record<string, unknown>) => {
    const { rights: leadDepartmentId } = luoshi.world.departmentIds;
    const input = {
      itemId: luoshi.plan.itemIds[0],
      title: 'A task',
      leadDepartmentId,
      dueOn: '2022-09-30',
      ...details,
    };
    return (await caller.ask(createTask, { input })).code;
  };
  const report = async (caller: Caller, details: Record<string, unknown>) =>
    (await caller.ask(reportProgress, { input: { taskId: own, progressPercent: 1, narrative: 'n', ...details } })).code;

  it('session before shape', async () => {
    expect(await move(luoshi.stranger, { note: ' ' })).toBe('UNAUTHENTICATED');
    expect(await move(luoshi.stranger, { expectedVersion: 'one' })).toBe('UNAUTHENTICATED');
    expect(await create(luoshi.stranger, { title: '' })).toBe('UNAUTHENTICATED');
    expect(await report(luoshi.stranger, { narrative: '' })).toBe('UNAUTHENTICATED');
  });

  it('shape before role', async () => {
    expect(await move(leader, { note: ' ' })).toBe('BAD_USER_INPUT');
    expect(await create(leader, { title: '' })).toBe('BAD_USER_INPUT');
    expect(await update(leader, { title: null })).toBe('BAD_USER_INPUT');
    expect(await report(leader, { progressPercent: 101 })).toBe('BAD_USER_INPUT');
  });

  it('dates that contradict each other within the input are its shape', async () => {
    expect(await update(leader, { startsOn: '2022-10-02', dueOn: '2022-10-01' })).toBe('BAD_USER_INPUT');
    expect(await update(office, { startsOn: '2022-10-02', dueOn: '2022-10-01', expectedVersion: 9 })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('a task named as its own neighbour is the input’s shape', async () => {
    expect(await move(office, { afterTaskId: own, expectedVersion: 9 })).toBe('BAD_USER_INPUT');
  });

  it('role before existence: a refusal tells nothing of which tasks there are', async () => {
    for (const taskId of [unknownId, 'nonsense', own]) {
      expect(await move(leader, { taskId })).toBe('FORBIDDEN');
      expect(await move(rights, { taskId, toStatus: 'DONE' })).toBe('FORBIDDEN');
      expect(await move(rights, { taskId, afterTaskId: others })).toBe('FORBIDDEN');
      expect(await update(rights, { taskId, title: 'x' })).toBe('FORBIDDEN');
      expect(await report(leader, { taskId })).toBe('FORBIDDEN');
    }
    expect(await create(rights, { itemId: unknownId })).toBe('FORBIDDEN');
  });

  it('existence before department', async () => {
    expect(await move(rights, { taskId: unknownId })).toBe('NOT_FOUND');
    expect(await report(rights, { taskId: 'nonsense' })).toBe('NOT_FOUND');
  });

  it('existence before expectedVersion', async () => {
    expect(await move(office, { taskId: unknownId, expectedVersion: 9 })).toBe('NOT_FOUND');
    expect(await update(office, { taskId: 'nonsense', expectedVersion: 9 })).toBe('NOT_FOUND');
  });

  it('what an update names beside the task exists before its version, its dates and its note are looked at', async () => {
    for (const unknown of [unknownId, 'nonsense'])
      for (const named of [
        { leadDepartmentId: unknown },
        { milestoneId: unknown },
        { assigneeId: unknown },
        { supportingDepartmentIds: [unknown] },
      ]) {
        expect(await update(office, { ...named, expectedVersion: 9 })).toBe('NOT_FOUND');
        expect(await update(office, { ...named, dueOn: '2022-12-01' })).toBe('NOT_FOUND');
        expect(await update(rights, named)).toBe('FORBIDDEN');
      }
  });

  it('the neighbours of a move exist before its version and its transition are looked at', async () => {
    for (const unknown of [unknownId, 'nonsense'])
      for (const named of [{ afterTaskId: unknown }, { beforeTaskId: unknown }]) {
        expect(await move(office, { ...named, toStatus: 'NOT_STARTED', expectedVersion: 9 })).toBe('NOT_FOUND');
        expect(await move(office, { ...named, toStatus: 'DONE' })).toBe('NOT_FOUND');
        expect(await move(rights, { ...named, toStatus: 'NOT_STARTED' })).toBe('FORBIDDEN');
      }
  });

  it('department before expectedVersion', async () => {
    expect(await move(rights, { taskId: others, expectedVersion: 9 })).toBe('FORBIDDEN');
  });

  it('department before transition', async () => {
    expect(await report(rights, { taskId: others })).toBe('FORBIDDEN');
    expect(await move(rights, { taskId: others, toStatus: 'IN_REVIEW' })).toBe('FORBIDDEN');
  });

  it('expectedVersion before transition, and it says the present one', async () => {
    const answer = await office.ask(moveTask, { input: { taskId: own, expectedVersion: 9, toStatus: 'DONE' } });
    expect([answer.code, answer.errors[0]?.extensions.currentVersion]).toEqual(['CONFLICT', 1]);
    const updated = await office.ask(updateTask, { input: { taskId: own, expectedVersion: 0, title: 'x' } });
    expect([updated.code, updated.errors[0]?.extensions.currentVersion]).toEqual(['CONFLICT', 1]);
  });

  it('transition before note', async () => {
    expect(await move(office, { toStatus: 'DONE' })).toBe('INVALID_TRANSITION');
    const done = await luoshi.createTask();
    const { task } = (
      await office.must(moveTask, { input: { taskId: done, expectedVersion: 1, toStatus: 'CANCELLED', note: 'n' } })
    ).moveTask;
    expect(await update(office, { taskId: done, expectedVersion: task.version, dueOn: '2022-12-01' })).toBe(
      'INVALID_TRANSITION',
    );
    expect(await move(office, { taskId: done, expectedVersion: task.version, toStatus: 'PAUSED' })).toBe(
      'INVALID_TRANSITION',
    );
  });

  it('the existence of what the input names comes before the state of the plan', async () => {
    const archived = await buildPlan(luoshi.database);
    const taskId = await luoshi.createTask({ itemId: archived.itemIds[0] });
    await setPlanStatus(luoshi.database, archived.id, PlanStatus.ARCHIVED);
    expect(await create(office, { itemId: archived.itemIds[0], leadDepartmentId: unknownId })).toBe('NOT_FOUND');
    expect(await create(office, { itemId: archived.itemIds[0] })).toBe('INVALID_TRANSITION');
    expect(await update(office, { taskId, title: 'x' })).toBe('INVALID_TRANSITION');
    expect(await update(office, { taskId, milestoneId: unknownId })).toBe('NOT_FOUND');
    expect(await move(office, { taskId, afterTaskId: unknownId })).toBe('NOT_FOUND');
    expect(await update(office, { taskId, title: 'x', expectedVersion: 9 })).toBe('CONFLICT');
    expect(await move(office, { taskId })).toBe('INVALID_TRANSITION');
    expect(await move(office, { taskId, toStatus: 'NOT_STARTED' })).toBe('INVALID_TRANSITION');
    expect(await report(office, { taskId })).toBe('INVALID_TRANSITION');
    const { task } = await office.must(readTask, { id: taskId });
    expect([task.version, task.viewerCan, task.viewerCanMoveTo]).toEqual([1, [], []]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';

const move = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id status version closedOn completedOn submittedOn progressPercent } } }`;
const report = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { task { version progressPercent } report { narrative } } }`;

describe('moving a task', () => {
  let luoshi: Luoshi;
  let rights: Caller;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    rights = await luoshi.as('rights');
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  it('goes from acceptance to closure, with the dates of domain.md', async () => {
    const taskId = await luoshi.createTask();
    await rights.must(move, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    await rights.must(report, { input: { taskId, progressPercent: 90, narrative: 'Nearly there' } });
    luoshi.clock.set('2022-09-29');
    await rights.must(move, { input: { taskId, expectedVersion: 3, toStatus: 'IN_REVIEW' } });
    luoshi.clock.set('2022-10-05');
    const { moveTask } = await office.must(move, { input: { taskId, expectedVersion: 4, toStatus: 'DONE' } });
    expect(moveTask.task).toEqual({
      id: taskId,
      status: 'DONE',
      version: 5,
      submittedOn: '2022-09-29',
      completedOn: '2022-09-29',
      closedOn: '2022-10-05',
      progressPercent: 100,
    });
    luoshi.clock.set('2022-09-15');
  });

  it('a department head cannot move another department’s task', async () => {
    const taskId = await luoshi.createTask({ leadDepartmentId: luoshi.world.departmentIds.family });
    const answer = await rights.ask(move, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    expect(answer.code).toBe('FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { setPlanStatus } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { readDigest, updateReminders } from '../operations.js';

const day = { businessDate: '2022-09-29' };

describe('a digest, read', () => {
  let luoshi: Luoshi;
  let rights: Caller;
  let taskId: string;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    rights = await luoshi.as('rights');
    luoshi.clock.set('2022-09-29');
    taskId = await luoshi.createTask({ title: 'A promise', dueOn: '2022-09-30' });
    await luoshi.app.services.digests.makeDue();
  });
  afterAll(() => luoshi.close());

  it('has each task with what is the matter, in the language of the request', async () => {
    expect((await rights.must(readDigest, day)).digest).toEqual({
      ...day,
      withheldCount: 0,
      entries: [
        { kind: 'DUE_SOON', sentence: 'Due Sep 30, in 1 working day', task: { id: taskId, title: 'A promise' } },
      ],
    });
    const chinese = await rights.ask(readDigest, day, { 'accept-language': 'zh' });
    expect(chinese.data.digest.entries[0].sentence).toBe('期限9月30日，还有1个工作日');
  });

  it('is told of by a notification that counts it', async () => {
    const { notifications } = await rights.must('{ notifications { nodes { kind summary task { id } } } }');
    expect(notifications.nodes).toContainEqual({
      kind: 'DIGEST',
      summary: 'Reminders of Sep 29: 1 due soon',
      task: null,
    });
  });

  it('is one’s own: who got none, or of another day, reads none', async () => {
    expect((await (await luoshi.as('education')).must(readDigest, day)).digest).toBeNull();
    expect((await rights.must(readDigest, { businessDate: '2022-09-28' })).digest).toBeNull();
  });

  it('shows what can no longer be seen as so many left out', async () => {
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.DRAFT);
    expect((await rights.must(readDigest, day)).digest).toMatchObject({ entries: [], withheldCount: 1 });
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ACTIVE);
  });
});

describe('the cadence of reminders', () => {
  let luoshi: Luoshi;
  let office: Caller;
  const read = '{ reminderSettings { reportByDay isOn hour daysBefore daysAfter weekday waitsDays } }';

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const settings = async () => (await office.must(read)).reminderSettings;
  const usual = {
    reportByDay: 25,
    isOn: true,
    hour: 8,
    daysBefore: [7, 3, 1],
    daysAfter: [1, 3, 7],
    weekday: 1,
    waitsDays: 3,
  };

  it('is the usual one until the office sets another; what is absent stays', async () => {
    expect(await settings()).toEqual(usual);
    await office.must(updateReminders, { input: { hour: 9, daysBefore: [5, 2, 2], isOn: false } });
    expect(await settings()).toEqual({ ...usual, hour: 9, daysBefore: [5, 2], isOn: false });
    await office.must(updateReminders, { input: { daysAfter: [] } });
    expect(await settings()).toMatchObject({ daysAfter: [], daysBefore: [5, 2] });
  });

  it.each([
    ['hour', 24],
    ['hour', -1],
    ['weekday', 0],
    ['weekday', 8],
    ['waitsDays', 0],
    ['daysBefore', [0]],
    ['daysBefore', [31]],
    ['daysAfter', [1, 2, 3, 4, 5, 6]],
    ['isOn', null],
    ['hour', null],
    ['daysBefore', null],
  ])('%s cannot be %j', async (field, value) => {
    const { code, errors } = await office.ask(updateReminders, { input: { [field]: value } });
    expect([code, errors[0]?.extensions.fields]).toEqual([
      'BAD_USER_INPUT',
      [expect.objectContaining({ path: `input.${field}` })],
    ]);
  });
});

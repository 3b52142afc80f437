import { describe, expect, it } from '@jest/globals';
import { Light } from '../task/light.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { rollUp, type TallyRow, tallyLight } from './tally.rules.js';

const row = (status: TaskStatus, count: number, details: Partial<TallyRow> = {}): TallyRow => ({
  itemId: 'item',
  milestoneId: null,
  status,
  light: Light.GREEN,
  overdue: false,
  count,
  ...details,
});

describe('the roll-up', () => {
  it('counts by stage, by light and overdue, each stage and light told even when it has none', () => {
    const summary = rollUp([
      row(TaskStatus.DONE, 2),
      row(TaskStatus.IN_PROGRESS, 3, { light: Light.RED, overdue: true }),
      row(TaskStatus.IN_PROGRESS, 1, { light: Light.YELLOW, milestoneId: 'milestone' }),
    ]);
    expect(summary.total).toBe(6);
    expect([summary.done, summary.inForce, summary.overdue]).toEqual([2, 6, 3]);
    expect(summary.byStatus.map(({ status, count }) => [status, count])).toEqual([
      ['NOT_STARTED', 0],
      ['IN_PROGRESS', 4],
      ['IN_REVIEW', 0],
      ['DONE', 2],
      ['PAUSED', 0],
      ['CANCELLED', 0],
    ]);
    expect(summary.byLight.map(({ light, count }) => [light, count])).toEqual([
      ['GREEN', 2],
      ['YELLOW', 1],
      ['RED', 3],
      ['GREY', 0],
    ]);
  });

  it.each<[TallyRow[], number]>([
    [[], 0],
    [[row(TaskStatus.CANCELLED, 4)], 0],
    [[row(TaskStatus.DONE, 4)], 1],
    [[row(TaskStatus.DONE, 1), row(TaskStatus.IN_PROGRESS, 3)], 0.25],
    [[row(TaskStatus.DONE, 1), row(TaskStatus.PAUSED, 1)], 0.5],
    [[row(TaskStatus.DONE, 1), row(TaskStatus.CANCELLED, 9)], 1],
    [[row(TaskStatus.PAUSED, 2), row(TaskStatus.CANCELLED, 2)], 0],
  ])('the completion rate is done over total less cancelled (case %#)', (rows, rate) => {
    expect(rollUp(rows).completionRate).toBe(rate);
  });
});

describe('what is in force', () => {
  it('is all but what was cancelled: paused tasks are still measured', () => {
    const summary = rollUp([row(TaskStatus.DONE, 1), row(TaskStatus.PAUSED, 2), row(TaskStatus.CANCELLED, 4)]);
    expect([summary.total, summary.inForce, summary.done]).toEqual([7, 3, 1]);
  });
});

describe('the light of what was tallied', () => {
  it.each<[Light[], Light]>([
    [[], Light.GREY],
    [[Light.GREY], Light.GREY],
    [[Light.GREY, Light.GREEN], Light.GREEN],
    [[Light.GREEN, Light.RED, Light.YELLOW], Light.RED],
  ])('%j is %s', (lights, worst) => {
    expect(tallyLight(lights.map((light) => row(TaskStatus.IN_PROGRESS, 1, { light })))).toBe(worst);
  });
});

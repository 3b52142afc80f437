import { describe, expect, it } from '@jest/globals';
import { daysBetween } from './date.rules.js';
import {
  type DatedTask,
  daysLate,
  daysOverdue,
  defaultThresholds,
  isOverdue,
  Light,
  type LightThresholds,
  lightTable,
  lightOf as lightWith,
  waitsForOffice,
  worstLight,
} from './light.rules.js';
import { stages, TaskStatus } from './task.rules.js';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;

const lightOf = (one: DatedTask, today: string, thresholds: LightThresholds = defaultThresholds): Light =>
  lightWith(one, today, thresholds);

/** From 1 January, due 30 September, level with its time unless told otherwise. */
const task = (details: Partial<DatedTask> = {}): DatedTask => ({
  status: IN_PROGRESS,
  startsOn: null,
  dueOn: '2022-09-30',
  progressPercent: 100,
  planStartsOn: '2022-01-01',
  ...details,
});

describe('overdue', () => {
  it.each<[string, number]>([
    ['2022-09-29', 0],
    ['2022-09-30', 0],
    ['2022-10-01', 1],
    ['2022-10-31', 31],
    ['2023-09-30', 365],
    ['2024-09-30', 731],
  ])('on %s a task due on 30 September 2022 is %i days overdue', (today, days) => {
    expect(daysOverdue(task(), today)).toBe(days);
    expect(isOverdue(task(), today)).toBe(days > 0);
  });

  it.each(stages)('a task in %s is late only while it is open', (status) => {
    expect(isOverdue(task({ status }), '2022-12-31')).toBe([NOT_STARTED, IN_PROGRESS, IN_REVIEW].includes(status));
  });

  it('counts calendar days over the end of a leap February', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1);
  });

  it('handed in by its due date it waits for the office, handed in later it does not', () => {
    const dueOn = '2022-09-30';
    expect(waitsForOffice({ status: IN_REVIEW, submittedOn: '2022-09-30', dueOn })).toBe(true);
    expect(waitsForOffice({ status: IN_REVIEW, submittedOn: '2022-10-01', dueOn })).toBe(false);
    expect(waitsForOffice({ status: IN_REVIEW, submittedOn: null, dueOn })).toBe(false);
    expect(waitsForOffice({ status: DONE, submittedOn: '2022-09-30', dueOn })).toBe(false);
  });

  it('days late go by the day it was handed in: negative is early, and only what is done has them', () => {
    const dueOn = '2022-09-30';
    expect(daysLate({ status: DONE, completedOn: '2022-09-28', dueOn })).toBe(-2);
    expect(daysLate({ status: DONE, completedOn: '2022-09-30', dueOn })).toBe(0);
    expect(daysLate({ status: DONE, completedOn: '2022-10-01', dueOn })).toBe(1);
    expect(daysLate({ status: DONE, completedOn: null, dueOn })).toBeNull();
    expect(daysLate({ status: IN_REVIEW, completedOn: '2022-10-01', dueOn })).toBeNull();
  });
});

describe('the light of a task', () => {
  it.each<[string, Light]>([
    ['2022-09-22', Light.GREEN],
    ['2022-09-23', Light.YELLOW],
    ['2022-09-30', Light.YELLOW],
    ['2022-10-01', Light.RED],
  ])('on %s, due on 30 September, is %s', (today, light) => expect(lightOf(task(), today)).toBe(light));

  // A hundred days, fifty of them gone: half of its time.
  const half = { startsOn: '2022-01-01', dueOn: '2022-04-11' };
  it.each<[number, Light]>([
    [50, Light.GREEN],
    [41, Light.GREEN],
    [40, Light.YELLOW],
    [39, Light.YELLOW],
    [21, Light.YELLOW],
    [20, Light.YELLOW],
    [19, Light.RED],
    [0, Light.RED],
  ])(
    'at half of its time with %i points is %s: 10 to 30 behind warn, more than 30 is behind',
    (progressPercent, light) => {
      expect(lightOf(task({ ...half, progressPercent }), '2022-02-20')).toBe(light);
    },
  );

  it('compares in whole numbers: a third of the time is not rounded over a border', () => {
    // Three hundred days, one hundred and twenty of them gone: 40 points.
    const third = task({ startsOn: '2022-01-01', dueOn: '2022-10-28', progressPercent: 30 });
    expect(lightOf(third, '2022-04-30')).toBe(Light.GREEN);
    expect(lightOf(third, '2022-05-01')).toBe(Light.YELLOW);
    expect(lightOf({ ...third, progressPercent: 10 }, '2022-05-01')).toBe(Light.YELLOW);
    expect(lightOf({ ...third, progressPercent: 10 }, '2022-05-02')).toBe(Light.RED);
  });

  it('goes by the start of the plan where the task has none', () => {
    const since = (planStartsOn: string) =>
      lightOf(task({ dueOn: '2022-12-31', progressPercent: 0, planStartsOn }), '2022-07-01');
    expect(since('2022-01-01')).toBe(Light.RED);
    expect(since('2022-06-30')).toBe(Light.GREEN);
  });

  it('is grey while its start is ahead, whatever its stage, and no longer on the day', () => {
    for (const status of [NOT_STARTED, IN_PROGRESS, DONE]) {
      expect(lightOf(task({ status, startsOn: '2022-05-01' }), '2022-04-30')).toBe(Light.GREY);
      expect(lightOf(task({ status, startsOn: '2022-05-01' }), '2022-05-01')).toBe(Light.GREEN);
    }
  });

  it('a start of the plan that is ahead makes no task grey', () => {
    expect(lightOf(task({ planStartsOn: '2022-06-01' }), '2022-05-01')).toBe(Light.GREEN);
  });

  it.each<[TaskStatus, Light]>([
    [DONE, Light.GREEN],
    [PAUSED, Light.GREY],
    [CANCELLED, Light.GREY],
    [NOT_STARTED, Light.RED],
    [IN_REVIEW, Light.RED],
  ])('of a task in %s after its due date is %s', (status, light) => {
    expect(lightOf(task({ status, progressPercent: 0 }), '2022-12-31')).toBe(light);
  });

  it.each<[string, Light]>([
    ['2022-09-23', Light.GREY],
    ['2022-09-30', Light.YELLOW],
    ['2022-10-01', Light.RED],
  ])('of a task that starts on the day it is due, on %s, is %s', (today, light) => {
    expect(lightOf(task({ startsOn: '2022-09-30', progressPercent: 0 }), today)).toBe(light);
  });

  it('of a task due before the plan starts has no time to be behind in', () => {
    expect(lightOf(task({ dueOn: '2022-01-10', planStartsOn: '2022-02-01', progressPercent: 0 }), '2022-01-01')).toBe(
      Light.GREEN,
    );
    expect(lightOf(task({ dueOn: '2022-01-10', planStartsOn: '2022-02-01', progressPercent: 0 }), '2022-01-03')).toBe(
      Light.YELLOW,
    );
  });
});

describe('other thresholds', () => {
  const half = task({ startsOn: '2022-01-01', dueOn: '2022-04-11' });
  const at = (progressPercent: number, thresholds: Partial<LightThresholds>) =>
    lightOf({ ...half, progressPercent }, '2022-02-20', { ...defaultThresholds, ...thresholds });

  it.each<[number, Light]>([
    [45, Light.GREEN],
    [35, Light.GREEN],
    [34, Light.YELLOW],
    [30, Light.YELLOW],
    [29, Light.RED],
  ])('with 16 and 20 points, %i of 50 points is %s', (progressPercent, light) => {
    expect(at(progressPercent, { yellowBehind: 16, redBehind: 20 })).toBe(light);
  });

  it.each<[number, string, Light]>([
    [1, '2022-09-28', Light.GREEN],
    [1, '2022-09-29', Light.YELLOW],
    [30, '2022-08-30', Light.GREEN],
    [30, '2022-08-31', Light.YELLOW],
  ])('with %i days, %s, due on 30 September, is %s', (dueSoonDays, today, light) => {
    expect(lightOf(task(), today, { ...defaultThresholds, dueSoonDays })).toBe(light);
  });

  it('change nothing about what is overdue, done, or not counted', () => {
    const lax = { dueSoonDays: 365, yellowBehind: 98, redBehind: 99 };
    expect(lightOf(task(), '2022-10-01', lax)).toBe(Light.RED);
    expect(lightOf(task({ status: DONE }), '2022-09-30', lax)).toBe(Light.GREEN);
    expect(lightOf(task({ status: PAUSED }), '2022-09-30', lax)).toBe(Light.GREY);
  });

  it('the last row of the table applies to everything, so that every task has a light', () => {
    expect(lightTable.at(-1)?.applies(task(), '2022-01-01', defaultThresholds)).toBe(true);
  });
});

describe('the worst of several lights', () => {
  it.each<[Light[], Light]>([
    [[], Light.GREY],
    [[Light.GREY, Light.GREEN], Light.GREEN],
    [[Light.GREEN, Light.YELLOW, Light.GREY], Light.YELLOW],
    [[Light.RED, Light.YELLOW], Light.RED],
  ])('of %j is %s', (lights, worst) => {
    expect(worstLight(lights)).toBe(worst);
    expect(worstLight(lights.toReversed())).toBe(worst);
  });
});

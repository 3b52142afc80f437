import { describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../plan/plan.rules.js';
import { type LastNotice, type Noticeable, NoticeLevel, nextLevel, refusalToIssue } from './notice.rules.js';

const { BLUE, ORANGE, RED } = NoticeLevel;
const last = (level: NoticeLevel, respondBy: string, isAnswered = false): LastNotice => ({
  level,
  respondBy,
  isAnswered,
});

describe('the level whose turn it is', () => {
  it.each<[string, LastNotice | null, NoticeLevel | null]>([
    ['without a notice', null, BLUE],
    ['on the day by which blue is to be answered', last(BLUE, '2022-09-15'), null],
    ['the day after it', last(BLUE, '2022-09-14'), ORANGE],
    ['while orange runs', last(ORANGE, '2022-09-20'), null],
    ['once orange passed unanswered', last(ORANGE, '2022-09-14'), RED],
    ['once red passed unanswered', last(RED, '2022-09-14'), null],
    ['once blue was answered', last(BLUE, '2022-09-20', true), BLUE],
    ['once red was answered', last(RED, '2022-09-14', true), BLUE],
  ])('%s', (_when, notice, level) => {
    expect(nextLevel(notice, '2022-09-15')).toBe(level);
  });
});

describe('a notice', () => {
  const task = (facts: Partial<Noticeable> = {}): Noticeable => ({
    planStatus: PlanStatus.ACTIVE,
    isOpen: true,
    isPaused: false,
    nextNotice: BLUE,
    ...facts,
  });
  it.each([
    [{}, BLUE, null],
    [{}, ORANGE, 'OTHER_LEVEL'],
    [{ nextNotice: RED }, RED, null],
    [{ nextNotice: RED }, BLUE, 'OTHER_LEVEL'],
    [{ nextNotice: null }, BLUE, 'NONE_DUE'],
    [{ isPaused: true }, BLUE, 'TASK_PAUSED'],
    [{ isOpen: false }, BLUE, 'TASK_OVER'],
    [{ planStatus: PlanStatus.DRAFT }, BLUE, 'DRAFT'],
    [{ planStatus: PlanStatus.ARCHIVED }, BLUE, 'ARCHIVED'],
  ])('of a task with %j, %s: %s', (facts, level, refusal) => {
    expect(refusalToIssue(task(facts), level)).toBe(refusal);
  });
});

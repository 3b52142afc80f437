import { describe, expect, it } from '@jest/globals';
import { Light } from '../task/light.rules.js';
import { isMilestoneOverdue, milestoneDaysOverdue, milestoneLight } from './milestone.rules.js';

const open = { dueOn: '2022-09-30', reachedOn: null };
const reached = { dueOn: '2022-09-30', reachedOn: '2022-10-05' };

describe('a milestone', () => {
  it.each([
    ['2022-09-29', 0],
    ['2022-09-30', 0],
    ['2022-10-01', 1],
    ['2023-01-01', 93],
  ])('on %s, not reached and due on 30 September, is %i days overdue', (today, days) => {
    expect(milestoneDaysOverdue(open, today)).toBe(days);
    expect(isMilestoneOverdue(open, today)).toBe(days > 0);
  });

  it('once reached, however late, is not overdue', () => {
    expect(isMilestoneOverdue(reached, '2022-12-31')).toBe(false);
    expect(milestoneDaysOverdue(reached, '2022-12-31')).toBe(0);
  });

  it('is green when reached, whatever its tasks say', () => {
    expect(milestoneLight(reached, '2022-12-31', [Light.RED])).toBe(Light.GREEN);
  });

  it('is red when overdue, whatever its tasks say', () => {
    expect(milestoneLight(open, '2022-10-01', [Light.GREEN])).toBe(Light.RED);
    expect(milestoneLight(open, '2022-10-01', [])).toBe(Light.RED);
  });

  it('else has the worst light of its tasks, and none where there are none', () => {
    expect(milestoneLight(open, '2022-09-30', [Light.GREEN, Light.YELLOW, Light.GREY])).toBe(Light.YELLOW);
    expect(milestoneLight(open, '2022-09-30', [])).toBe(Light.GREY);
  });
});

import { describe, expect, it } from '@jest/globals';
import { TaskStatus } from '../task/task.rules.js';
import { LaneKind, laneCounts, lanesShown } from './lane.rules.js';

describe('a lane', () => {
  it('tells every stage, sums them, and counts what was done late apart from what is overdue', () => {
    const lane = laneCounts([
      { laneId: 'a', status: TaskStatus.DONE, total: 4, late: 2 },
      { laneId: 'a', status: TaskStatus.IN_PROGRESS, total: 3, late: 1 },
    ]);
    expect([lane.totalCount, lane.overdueCount]).toEqual([7, 1]);
    expect(lane.counts.map(({ status, totalCount, lateCount }) => [status, totalCount, lateCount])).toEqual([
      ['NOT_STARTED', 0, 0],
      ['IN_PROGRESS', 3, 1],
      ['IN_REVIEW', 0, 0],
      ['DONE', 4, 2],
      ['PAUSED', 0, 0],
      ['CANCELLED', 0, 0],
    ]);
  });

  it.each<[LaneKind, boolean, string[]]>([
    [LaneKind.ITEM, false, ['one', 'two', 'three']],
    [LaneKind.ITEM, true, ['one', 'three']],
    [LaneKind.DEPARTMENT, false, ['one', 'three']],
    [LaneKind.DEPARTMENT, true, ['one', 'three']],
  ])('by %s, filtered %s, is shown in the given order: %j', (kind, isFiltered, shown) => {
    expect(lanesShown(['one', 'two', 'three'], new Set(['three', 'one']), kind, isFiltered)).toEqual(shown);
  });
});

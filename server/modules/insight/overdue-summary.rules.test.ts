import { describe, expect, it } from '@jest/globals';
import { bandOf, OverdueBand } from '../task/overdue.rules.js';
import { type OverdueRow, rollUpOverdue } from './overdue-summary.rules.js';

const today = '2022-09-15';
const row = (details: Partial<OverdueRow> = {}): OverdueRow => ({
  departmentId: 'rights',
  itemId: 'item',
  band: OverdueBand.DAYS_1_TO_7,
  waitsForOffice: false,
  earliestDueOn: '2022-09-14',
  count: 1,
  moved: 0,
  notAccepted: 0,
  ...details,
});
const counts = (byBand: readonly { count: number }[]) => byBand.map(({ count }) => count);

describe('the counts of what is overdue', () => {
  it('are all 0, in all four bands, where nothing is', () => {
    const summary = rollUpOverdue([], today);
    expect(summary).toMatchObject({ late: 0, waitingForOffice: 0, longestDays: 0, moved: 0, notAccepted: 0 });
    expect(counts(summary.byBand)).toEqual([0, 0, 0, 0]);
    expect([summary.departments, summary.items]).toEqual([[], []]);
  });

  it('tell apart what waits for the office: it is in no band, and makes nobody late', () => {
    const summary = rollUpOverdue(
      [
        row({ count: 2, moved: 1 }),
        row({ waitsForOffice: true, count: 3, earliestDueOn: '2022-01-01', band: OverdueBand.DAYS_OVER_90, moved: 3 }),
      ],
      today,
    );
    expect(summary).toMatchObject({ late: 2, waitingForOffice: 3, longestDays: 1, moved: 1 });
    expect(counts(summary.byBand)).toEqual([2, 0, 0, 0]);
  });

  it('add up: bands, departments and items each come to the whole', () => {
    const summary = rollUpOverdue(
      [
        row({ count: 2, notAccepted: 1 }),
        row({ itemId: 'other', band: OverdueBand.DAYS_31_TO_90, earliestDueOn: '2022-06-30' }),
        row({ departmentId: 'justice', band: OverdueBand.DAYS_8_TO_30, earliestDueOn: '2022-08-20', count: 4 }),
        row({ departmentId: 'family', waitsForOffice: true }),
      ],
      today,
    );
    expect(summary).toMatchObject({ late: 7, waitingForOffice: 1, longestDays: 77, notAccepted: 1 });
    expect(bandOf(summary.longestDays)).toBe(OverdueBand.DAYS_31_TO_90);
    expect(counts(summary.byBand)).toEqual([2, 4, 1, 0]);
    for (const parts of [summary.departments, summary.items])
      expect(parts.reduce((sum, part) => sum + part.late + part.waitingForOffice, 0)).toBe(8);
  });

  it('put first the department with the most late tasks, of two alike the one that is late longest', () => {
    const summary = rollUpOverdue(
      [
        row({ departmentId: 'waiting', waitsForOffice: true, count: 9 }),
        row({ departmentId: 'short' }),
        row({ departmentId: 'long', band: OverdueBand.DAYS_8_TO_30, earliestDueOn: '2022-08-20' }),
        row({ departmentId: 'most', count: 2 }),
      ],
      today,
    );
    expect(summary.departments.map(({ departmentId }) => departmentId)).toEqual(['most', 'long', 'short', 'waiting']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { daysBetween } from './date.rules.js';
import { bandOf, dueDatesOf, OverdueBand, overdueBands } from './overdue.rules.js';

describe('the bands of what is overdue', () => {
  it.each<[number, OverdueBand | null]>([
    [0, null],
    [1, OverdueBand.DAYS_1_TO_7],
    [7, OverdueBand.DAYS_1_TO_7],
    [8, OverdueBand.DAYS_8_TO_30],
    [30, OverdueBand.DAYS_8_TO_30],
    [31, OverdueBand.DAYS_31_TO_90],
    [90, OverdueBand.DAYS_31_TO_90],
    [91, OverdueBand.DAYS_OVER_90],
    [4_000, OverdueBand.DAYS_OVER_90],
  ])('%i days overdue is in %s', (days, band) => expect(bandOf(days)).toBe(band));

  it('follow each other without a gap or an overlap, the last without an end', () => {
    for (const [place, { fromDays }] of overdueBands.entries())
      expect(fromDays).toBe((overdueBands[place - 1]?.toDays ?? 0) + 1);
    expect(overdueBands.at(-1)?.toDays).toBeNull();
    expect(overdueBands.map(({ band }) => band)).toEqual(Object.values(OverdueBand));
  });

  it.each<[OverdueBand, string | null, string]>([
    [OverdueBand.DAYS_1_TO_7, '2022-09-08', '2022-09-14'],
    [OverdueBand.DAYS_8_TO_30, '2022-08-16', '2022-09-07'],
    [OverdueBand.DAYS_31_TO_90, '2022-06-17', '2022-08-15'],
    [OverdueBand.DAYS_OVER_90, null, '2022-06-16'],
  ])('on 15 September 2022 %s is due from %s to %s', (band, from, to) => {
    expect(dueDatesOf(band, '2022-09-15')).toEqual({ from, to });
    for (const end of [from, to]) if (end) expect(bandOf(daysBetween(end, '2022-09-15'))).toBe(band);
  });
});

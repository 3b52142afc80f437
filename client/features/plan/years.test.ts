/// <reference types="jest" />
import { placeIn, yearsAround } from './years.js';

describe('The years of a time line', () => {
  test('are whole quarters around the plan and its milestones', () => {
    const years = yearsAround(['2022-01-01', '2022-12-31', '2023-06-30', '2022-03-31']);
    expect([years.from, years.to]).toEqual(['2022-01-01', '2023-07-01']);
    expect(years.quarters).toEqual([
      '2022-01-01',
      '2022-04-01',
      '2022-07-01',
      '2022-10-01',
      '2023-01-01',
      '2023-04-01',
    ]);
  });

  test('reach over the end of a year, and over several', () => {
    expect(yearsAround(['2022-11-15']).to).toBe('2023-01-01');
    expect(yearsAround(['2022-02-01', '2024-12-31']).quarters).toHaveLength(12);
  });

  test('have a place for each day: 0 at the first, 1 at the end, beyond outside', () => {
    const years = yearsAround(['2022-01-01', '2022-12-31']);
    expect(placeIn(years, '2022-01-01')).toBe(0);
    expect(placeIn(years, '2023-01-01')).toBe(1);
    expect(placeIn(years, '2022-07-02')).toBeCloseTo(182 / 365);
    expect(placeIn(years, '2025-01-01')).toBeGreaterThan(1);
    expect(placeIn(years, '2021-01-01')).toBeLessThan(0);
  });
});

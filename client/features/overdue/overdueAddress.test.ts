import { describe, expect, it } from '@jest/globals';
import { noChoice, readView, toTaskFilter, writeView } from './overdueAddress.js';

const read = (search: string) => readView(new URLSearchParams(search));

describe('the address of the overdue page', () => {
  it.each([
    ['', { group: 'flat', unit: null, age: null, waiting: false }],
    ['group=department&unit=u1', { group: 'department', unit: 'u1', age: null, waiting: false }],
    ['age=days_8_to_30&waiting=1', { group: 'flat', unit: null, age: 'DAYS_8_TO_30', waiting: false }],
    ['waiting=1&group=nonsense&age=nonsense&unit=+', { group: 'flat', unit: null, age: null, waiting: true }],
  ])('%s', (search, view) => expect(read(search)).toEqual(view));

  it('is read as it was written, and keeps what is not its own', () => {
    const params = new URLSearchParams('plan=p&task=t&waiting=1');
    const next = writeView(params, { age: 'DAYS_OVER_90', unit: 'u', waiting: false, group: 'item' });
    expect(readView(next)).toEqual({ group: 'item', unit: 'u', age: 'DAYS_OVER_90', waiting: false });
    expect([next.get('plan'), next.get('task')]).toEqual(['p', 't']);
    expect(writeView(next, { ...noChoice, group: 'flat' }).toString()).toBe('plan=p&task=t');
  });

  it('asks for a band without what waits for the office', () => {
    expect(toTaskFilter(noChoice)).toEqual({ overdue: true });
    expect(toTaskFilter({ unit: 'u', age: 'DAYS_1_TO_7', waiting: false })).toEqual({
      overdue: true,
      overdueBands: ['DAYS_1_TO_7'],
      waitsForOffice: false,
      leadDepartmentIds: ['u'],
    });
    expect(toTaskFilter({ unit: null, age: null, waiting: true })).toEqual({ overdue: true, waitsForOffice: true });
  });
});

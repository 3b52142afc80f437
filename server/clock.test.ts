import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { organisationClock } from './clock.js';

describe('the organisation’s clock', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const at = (instant: string) => jest.setSystemTime(new Date(instant));

  it.each([
    ['2022-09-15T15:59:59.999Z', 'Asia/Shanghai', '2022-09-15'],
    ['2022-09-15T16:00:00.000Z', 'Asia/Shanghai', '2022-09-16'],
    ['2022-12-31T16:00:00.000Z', 'Asia/Shanghai', '2023-01-01'],
    ['2022-09-15T23:59:59.999Z', 'UTC', '2022-09-15'],
    ['2022-09-15T16:00:00.000Z', 'America/New_York', '2022-09-15'],
    ['2022-09-16T03:59:59.999Z', 'America/New_York', '2022-09-15'],
  ])('at %s in %s it is %s', (instant, zone, today) => {
    at(instant);
    const clock = organisationClock(zone);
    expect(clock.today()).toBe(today);
    expect(clock.now().toISOString()).toBe(instant);
    expect(clock.realNow().toISOString()).toBe(instant);
  });

  it('with a fixed business date is that date at the real time of day there, whatever day it really is', () => {
    const clock = organisationClock('Asia/Shanghai', '2022-09-15');
    at('2026-03-01T15:59:00.000Z');
    expect(clock.today()).toBe('2022-09-15');
    expect(clock.now().toISOString()).toBe('2022-09-15T15:59:00.000Z');
    // A minute past midnight in Shanghai: still that date, at its beginning.
    at('2026-03-01T16:01:00.000Z');
    expect(clock.today()).toBe('2022-09-15');
    expect(clock.now().toISOString()).toBe('2022-09-14T16:01:00.000Z');
  });

  it('a fixed business date moves neither sessions nor rate limits', () => {
    at('2026-03-01T16:01:00.000Z');
    expect(organisationClock('Asia/Shanghai', '2022-09-15').realNow().toISOString()).toBe('2026-03-01T16:01:00.000Z');
  });

  it.each(['2024-02-29', '2022-01-01', '2022-12-31'])('holds on %s even when today has no such day', (date) => {
    at('2026-01-31T04:00:00.000Z');
    expect(organisationClock('Asia/Shanghai', date).today()).toBe(date);
  });
});

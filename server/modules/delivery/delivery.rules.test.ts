import { describe, expect, it } from '@jest/globals';
import { NotificationKind } from '../notification/notification.rules.js';
import { FailureKind, isOwnFault, mostAttempts, nextTry, shortAnswer } from './delivery.rules.js';

const now = new Date('2022-09-15T02:00:00Z');
const minutesUntil = (next: Date | null) => (next ? (next.getTime() - now.getTime()) / 60_000 : null);

describe('a delivery that is not taken', () => {
  it('is tried again after growing pauses, and then given up', () => {
    const pauses = Array.from({ length: mostAttempts }, (_, n) =>
      minutesUntil(nextTry(NotificationKind.NOTICE_ISSUED, n + 1, now)),
    );
    expect(pauses).toEqual([1, 5, 30, 120, 360, 1440, null]);
  });

  it('is given up at once when it was a trial: somebody is looking', () => {
    expect(nextTry('TRIAL', 1, now)).toBeNull();
  });

  it.each(Object.values(FailureKind).map((kind) => [kind, kind === FailureKind.REFUSED] as const))(
    '%s keeps no other waiting: %s',
    (kind, expected) => {
      expect(isOwnFault({ kind, said: '' })).toBe(expected);
    },
  );

  it.each([
    ['a\n b\u0000', [], 'a b'],
    ['key abcd-efgh is wrong', ['abcd-efgh'], 'key *** is wrong'],
    ['https://host/send?key=abcd', ['abcd', 'https://host/send?key=abcd'], '***'],
    // Too short to be a secret, and a word of every answer.
    ['ok', ['ok'], 'ok'],
  ])('what was said, %j, is told without %j: %j', (text, secrets, expected) => {
    expect(shortAnswer(text, secrets)).toBe(expected);
  });

  it('of a long answer the beginning is told', () => {
    expect([...shortAnswer('答'.repeat(5000), [])]).toHaveLength(200);
  });
});

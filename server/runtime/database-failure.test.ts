import { describe, expect, test } from '@jest/globals';
import { databaseFailure } from './database-failure.js';
import { StartUpError } from './start-up-error.js';

const postgres = {
  kind: 'postgresql',
  url: 'postgresql://luoshi:hunter2@db.example.cn:5433/luoshi?password=hunter2',
} as const;
const failing = (code: string) => Object.assign(new Error('at hunter2'), { code });

describe('a database that cannot be opened is a sentence that says what to do', () => {
  test.each<[string, unknown, RegExp]>([
    ['refused', failing('ECONNREFUSED'), /连接不上[\s\S]*cannot be reached.*\[ECONNREFUSED\]/],
    ['refused at each of its addresses', new AggregateError([failing('ECONNREFUSED')]), /cannot be reached/],
    ['wrapped by the ORM', new Error('driver', { cause: failing('28P01') }), /refuses the user or the password/],
    ['a certificate nobody knows', failing('SELF_SIGNED_CERT_IN_CHAIN'), /certificate is not trusted/],
    ['no TLS', new Error('The server does not support SSL connections'), /does not support TLS/],
    ['starting', failing('57P03'), /starting up/],
    ['something else', failing('XX000'), /see PostgreSQL's log \[XX000\]/],
    ['something else without a code', 'thrown text', /see PostgreSQL's log\./],
  ])('%s', (_case, error, message) => {
    const failure = databaseFailure(error, postgres);
    expect(failure.message).toMatch(message);
    expect(failure.message).toContain('db.example.cn:5433/luoshi');
    expect(failure.message).not.toContain('hunter2');
  });

  test('the embedded database names its directory', () => {
    const failure = databaseFailure(new Error('disk full'), { kind: 'embedded', dataDir: '/srv/luoshi' });
    expect(failure.message).toMatch(/\/srv\/luoshi[\s\S]*disk full[\s\S]*\n/);
  });

  test('what is clear already stays as it is', () => {
    const clear = new StartUpError(['清楚\nclear']);
    expect(databaseFailure(clear, postgres)).toBe(clear);
  });
});

import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from '../config.js';
import { type DatabaseContents, demoDecision } from './demonstration.js';

const postgres = { DATABASE_URL: 'postgres://127.0.0.1/luoshi' };
const empty: DatabaseContents = { isEmpty: true, holdsDemonstration: false };
const real: DatabaseContents = { isEmpty: false, holdsDemonstration: false };
const demonstration: DatabaseContents = {
  isEmpty: false,
  holdsDemonstration: true,
  demoPasswordMatches: true,
};
const theDay = '2022-09-15';

describe('whether the demonstration is loaded, and on which day it runs', () => {
  test.each<[string, NodeJS.ProcessEnv, DatabaseContents, boolean, boolean, string | undefined]>([
    // case, settings, contents, seed, isDemonstration, businessDate
    ['empty and embedded', {}, empty, true, true, theDay],
    ['empty and embedded, another day', { BUSINESS_DATE: '2022-10-01' }, empty, true, true, '2022-10-01'],
    ['empty and embedded, real', { DEMO: 'false' }, empty, false, false, undefined],
    ['real, fixed day', { DEMO: 'false', BUSINESS_DATE: '2026-01-05' }, empty, false, false, '2026-01-05'],
    ['empty PostgreSQL', postgres, empty, false, false, undefined],
    ['empty PostgreSQL, asked for', { ...postgres, DEMO: 'true' }, empty, true, true, theDay],
    ['second start', {}, demonstration, false, true, theDay],
    ['second start, another day', { BUSINESS_DATE: '2022-12-01' }, demonstration, false, true, '2022-12-01'],
    ['second start on PostgreSQL', postgres, demonstration, false, true, theDay],
    ['held, though DEMO=false now', { DEMO: 'false' }, demonstration, false, true, theDay],
    ['holds real work', {}, real, false, false, undefined],
    ['holds real work, DEMO=true', { DEMO: 'true' }, real, false, false, undefined],
  ])('%s', (_case, env, contents, seed, isDemonstration, businessDate) => {
    expect(demoDecision(loadConfig(env), contents)).toEqual({ seed, isDemonstration, businessDate });
  });
});

describe('a demonstration is opened to other machines only by a password of its own', () => {
  const own = { DEMO_PASSWORD: 'our own words' };
  test.each<[string, NodeJS.ProcessEnv, DatabaseContents, boolean]>([
    ['all addresses', { HOST: '0.0.0.0' }, empty, false],
    ['all addresses, IPv6', { HOST: '::' }, empty, false],
    ['one outside address', { HOST: '192.168.1.5' }, empty, false],
    ['a name', { HOST: 'office-pc' }, empty, false],
    ['the default, said aloud', { HOST: '0.0.0.0', DEMO_PASSWORD: 'luoshi-demo' }, empty, false],
    ['the second start', { HOST: '0.0.0.0' }, demonstration, false],
    ['held, though DEMO=false', { HOST: '0.0.0.0', DEMO: 'false' }, demonstration, false],
    ['on PostgreSQL', { ...postgres, HOST: '0.0.0.0', DEMO: 'true' }, empty, false],
    [
      'a new password over accounts that keep the old one',
      { HOST: '0.0.0.0', ...own },
      { ...demonstration, demoPasswordMatches: false },
      false,
    ],
    ['localhost', { HOST: 'localhost' }, empty, true],
    ['127.8.8.8', { HOST: '127.8.8.8' }, empty, true],
    ['::1', { HOST: '::1' }, empty, true],
    ['a password of its own', { HOST: '0.0.0.0', ...own }, empty, true],
    ['the second start with that password', { HOST: '0.0.0.0', ...own }, demonstration, true],
    ['a real installation', { HOST: '0.0.0.0', DEMO: 'false' }, empty, true],
    ['an installation at work', { HOST: '0.0.0.0' }, real, true],
  ])('%s', (_case, env, contents, starts) => {
    const decide = () => demoDecision(loadConfig(env), contents);
    if (starts) expect(decide).not.toThrow();
    else expect(decide).toThrow(ConfigError);
  });

  test('the refusal says what to set', () => {
    expect(() => demoDecision(loadConfig({ HOST: '0.0.0.0' }), empty)).toThrow(
      /请设置自己的 DEMO_PASSWORD[\s\S]*Set a DEMO_PASSWORD of your own/,
    );
  });
});

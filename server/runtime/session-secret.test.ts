import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dataPaths } from './data-directory.js';
import { sessionSecretOf } from './session-secret.js';
import { StartUpError } from './start-up-error.js';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'luoshi-secret-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const settings = () => ({ dataDir, sessionSecret: undefined });

test('the secret made at the first start is the one of the second', () => {
  const secret = sessionSecretOf(settings());
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(sessionSecretOf(settings())).toBe(secret);
});

test('only the account that runs the server may read it', () => {
  sessionSecretOf(settings());
  if (process.platform === 'win32') return;
  expect(statSync(dataPaths(dataDir).sessionSecret).mode & 0o777).toBe(0o600);
});

test('a secret that was set is used and not written down', () => {
  const set = 's'.repeat(40);
  expect(sessionSecretOf({ dataDir, sessionSecret: set })).toBe(set);
  expect(() => statSync(dataPaths(dataDir).sessionSecret)).toThrow('ENOENT');
});

test('a secret that was cut short is refused, not replaced behind your back', () => {
  writeFileSync(dataPaths(dataDir).sessionSecret, 'abc');
  expect(() => sessionSecretOf(settings())).toThrow(StartUpError);
});

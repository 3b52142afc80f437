import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  // Sources import their compiled names, as Node demands; the tests run the sources.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
const elsewhere = ['/node_modules/', '<rootDir>/dist/'];

/** @type {import('jest').Config} */
export default {
  // A suite opens a database of its own; on a busy machine that takes its time.
  testTimeout: 120_000,
  // Jest leaves one core to itself; of two that is half, and all tests on one take longer than CI waits.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What suites leave behind in one process adds up to gigabytes: a worker that grew is replaced.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'server',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [...elsewhere, '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testPathIgnorePatterns: elsewhere,
      globalSetup: '<rootDir>/test/e2e/set-up.mjs',
    },
  ],
};

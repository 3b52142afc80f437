/* node .ci/count.mjs <folder of Jest's results> <failed steps>: all runs together, as one line for who reads only that. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder = '', steps = '0'] = process.argv.slice(2);
const results = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// A suite that could not run is a failure without a test; so is a step (the check, an installation) that failed.
const runsThatFailed = results.filter((result) => !result.success).length;
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + Math.max(0, Number(steps) - runsThatFailed);
process.stdout.write(`${sum('numPassedTests')} passed, ${failed} failed\n`);

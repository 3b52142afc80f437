import path from 'node:path';
import { buildWhatIsStale } from '../../server/build.mjs';
import { installBrowser } from '../browser.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

/**
 * Before the first browser test, once and not in each worker: the built client and a browser. Where there is
 * no browser to be had, the tests themselves say so, and those that need none run all the same.
 */
export default async function setUp() {
  await buildWhatIsStale(root, (part) => part === 'client');
  installBrowser();
}

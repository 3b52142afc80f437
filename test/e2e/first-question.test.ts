import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { columnOf, openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('who is here is asked once, and before the pages’ script has run; the board is asked for once', async () => {
  const page = await stage.enter('office');
  // A worker would bring the script from what it keeps, past the hold below; and what the first page still asks for is
  // no question of the second.
  await page.evaluate('navigator.serviceWorker.ready.then((worker) => worker.unregister())');
  await page.goto('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => {
    const body: unknown = request.method() === 'POST' ? request.postDataJSON() : null;
    if (body !== null && typeof body === 'object' && 'operationName' in body) asked.push(String(body.operationName));
  });
  // The pages' script is held back: what is asked until it comes is asked without it.
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/assets\/start-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const first = page.waitForRequest((request) => request.postData()?.includes('"Session"') === true);
  await page.goto('/board', { waitUntil: 'commit' });
  await first;
  expect(asked).toEqual(['Session']);
  release();
  await columnOf(page, '推进中').getByRole('listitem').first().waitFor();
  expect(asked.filter((name) => name === 'Session')).toHaveLength(1);
  expect(asked.filter((name) => name === 'Board')).toHaveLength(1);
});

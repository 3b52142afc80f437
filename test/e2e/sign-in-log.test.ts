import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { openStage, type Stage } from './stage.js';

const isNext = (body: string | null) => body?.includes('"SignInLog"') === true && body.includes('"after"');

/** A slow line: the next page of the log comes when it is let through. */
async function holdNext(page: Page): Promise<{ readonly asked: () => number; readonly answer: () => void }> {
  let asked = 0;
  let answer = (): void => undefined;
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (isNext(route.request().postData())) {
      asked += 1;
      await mayAnswer;
    }
    await route.fallback();
  });
  return { asked: () => asked, answer: () => answer() };
}

describe('the next rows of the sign-in log', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.database.fork().execute(`insert into sign_in_attempt (id, login, address, at, outcome)
      select ('00000000-0000-7000-8000-' || lpad((1000 - n)::text, 12, '0'))::uuid, 'nobody-' || n, '192.0.2.1',
        now() - n * interval '1 hour', 'UNKNOWN_LOGIN'
      from generate_series(1, 150) n`);
  });
  afterAll(() => stage.close());

  /** The first hundred of those that failed. */
  async function openLog(): Promise<Page> {
    const page = await stage.enter('admin');
    await page.goto('/settings/log');
    await page.getByLabel('只看没成功的').check();
    await page.getByText('nobody-100', { exact: true }).waitFor();
    return page;
  }

  it('come once when more is pressed twice on a slow line, and it is said when they have not come', async () => {
    const page = await openLog();
    const rows = page.getByRole('cell', { name: '192.0.2.1' });
    const more = page.getByRole('button', { name: '再看50条' });
    await page.route('**/graphql', (route) => (isNext(route.request().postData()) ? route.abort() : route.fallback()));
    await more.click();
    await page.getByText('后面的没有读出来，请再试一次。').waitFor();
    expect(await rows.count()).toBe(100);
    await page.unroute('**/graphql');

    const next = await holdNext(page);
    await more.click();
    await page.keyboard.press('Enter');
    next.answer();
    await page.getByText('nobody-150', { exact: true }).waitFor();
    expect([next.asked(), await rows.count()]).toEqual([1, 150]);
  });

  it('are not added to another choice that was made while they were read', async () => {
    const page = await openLog();
    const next = await holdNext(page);
    await page.getByRole('button', { name: '再看50条' }).click();
    await page.getByLabel('只看没成功的').uncheck();
    await page.getByRole('cell', { name: '登录', exact: true }).first().waitFor();
    next.answer();
    await page.getByRole('button', { name: /^再看/, disabled: false }).waitFor();
    expect(await page.getByText('nobody-150', { exact: true }).count()).toBe(0);
    expect(await page.getByText('后面的没有读出来，请再试一次。').count()).toBe(0);
  });
});

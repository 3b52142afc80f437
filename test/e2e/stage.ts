import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { Services } from '../../server/api/context.js';
import { createApp } from '../../server/app.js';
import type { Config } from '../../server/config.js';
import { type Database, tablesOf } from '../../server/database.js';
import { Hint } from '../../server/modules/preference/preference.rules.js';
import { openDiskFiles } from '../../server/runtime/file-store.js';
import { launchBrowser } from '../browser.js';
import { demonstration, demonstrationPassword, empty, openTestDatabase } from '../database.js';
import { TestClock } from '../harness.js';
import { languageTold } from './hands.js';

/** Desk and phone, as look.md has them; zoomed is the desk of a reader who enlarged everything to 200 %. */
export const sizes = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  zoomed: { width: 720, height: 450 },
} as const;

/** Luoshi with the demonstration, served as it is in use, and a browser beside it. */
export interface Stage {
  readonly url: string;
  /** What day it is; a page learns of another day when it is loaded. */
  readonly clock: TestClock;
  readonly database: Database;
  readonly services: Services;
  /**
   * Somebody's own browser, signed in at the page: cookies and storage are nobody else's. The language is chosen
   * there, as it follows the account from test to test; own leaves it as the account has it.
   */
  enter(login: string, size?: keyof typeof sizes, language?: 'zh' | 'en' | 'own'): Promise<Page>;
  /** A browser where nobody is signed in. */
  open(size?: keyof typeof sizes, language?: 'zh' | 'en'): Promise<Page>;
  close(): Promise<void>;
}

const clientDirectory = path.join(import.meta.dirname, '..', '..', 'dist', 'client');

interface StageOptions {
  /** Everybody sees the hints of a first day; otherwise they have put them away. */
  readonly isFirstDay?: boolean;
  /** Nothing is there but what `prepare` makes, instead of the demonstration. */
  readonly isEmpty?: boolean;
  /** What e-mail is sent by, and where robots may be. */
  readonly smtp?: Config['smtp'];
  readonly robotHosts?: Config['robotHosts'];
}

/** `prepare` adds to the demonstration, or to nothing, what a suite needs. */
export async function openStage(
  prepare: (database: Database, services: Services) => Promise<void> = async () => undefined,
  { isFirstDay = false, isEmpty = false, smtp, robotHosts = [] }: StageOptions = {},
): Promise<Stage> {
  const browser: Browser = await launchBrowser();
  const { database, close } = await openTestDatabase(isEmpty ? empty : demonstration);
  if (!isFirstDay)
    await database
      .fork()
      .execute('insert into preference (account_id, hints_put_away) select id, ?::text[] from account', [
        `{${Object.values(Hint).join()}}`,
      ]);
  const filesDirectory = await mkdtemp(path.join(tmpdir(), 'luoshi-files-'));
  const unexpected: unknown[] = [];
  const contexts: BrowserContext[] = [];
  const clock = new TestClock();
  const app = await createApp({
    config: {
      publicUrl: undefined,
      trustProxy: false,
      graphqlJit: true,
      isDevelopment: false,
      fileLimitMb: 50,
      smtp,
      robotHosts,
    },
    files: await openDiskFiles(filesDirectory, true),
    database,
    clock,
    sessionSecret: 'a secret that only the tests know, and long enough',
    isDemonstration: !isEmpty,
    clientDirectory,
    report: (_reference, error) => void unexpected.push(error),
    site: () => url,
  });
  await prepare(database, app.services);
  app.http.listen(0, '127.0.0.1');
  await once(app.http, 'listening');
  const address = app.http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  async function languageOf(login: string): Promise<string | null> {
    const kept = tablesOf(database.fork()).selectFrom('preference').innerJoin('account', 'account.id', 'account_id');
    return (await kept.select('language').where('login', '=', login).executeTakeFirst())?.language ?? null;
  }

  async function open(size: keyof typeof sizes = 'desk', language: 'zh' | 'en' = 'zh'): Promise<Page> {
    const context = await browser.newContext({
      viewport: sizes[size],
      baseURL: url,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      // A reader far away: the times on screen are the organisation's all the same.
      timezoneId: 'Pacific/Honolulu',
      hasTouch: size === 'phone',
      isMobile: size === 'phone',
      deviceScaleFactor: size === 'zoomed' ? 2 : 1,
    });
    contexts.push(context);
    const page = await context.newPage();
    // What breaks in the page fails the suite; a refused request is the page's business to tell.
    page.on('pageerror', (error) => unexpected.push(error));
    await page.goto('/');
    return page;
  }

  return {
    url,
    clock,
    database,
    services: app.services,
    open,
    async enter(login, size, language = 'zh') {
      const page = await open(size, language === 'en' ? 'en' : 'zh');
      if (language !== 'own')
        await page.getByRole('button', { name: language === 'en' ? 'English' : '中文', exact: true }).click();
      await page.getByRole('textbox', { name: language === 'en' ? 'Account' : '账号' }).fill(login);
      await page.getByLabel(language === 'en' ? 'Password' : '密码').fill(demonstrationPassword);
      const isNew = language !== 'own' && language !== (await languageOf(login));
      // A language that is new to the account is told to the server: a page left before that comes back in the other.
      await Promise.all([
        isNew ? languageTold(page) : null,
        page.getByRole('button', { name: language === 'en' ? 'Sign in' : '登录', exact: true }).click(),
      ]);
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await app.close();
      await close();
      await rm(filesDirectory, { recursive: true, force: true });
      if (unexpected.length > 0) throw new AggregateError(unexpected, `${unexpected.length} unexpected errors`);
    },
  };
}

/** The card of a task on the board, by its code. */
export const cardOf = (page: Page, code: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(code, { exact: true }) });

/** A column of the board, by the name of its stage. */
export const columnOf = (page: Page, stage: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${stage}`) });

/** Runs in the page: resolves when nothing that ends is still moving or fading. */
const atRest = `Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity && one.playState === 'running')
  .map((one) => one.finished))`;

/** Nothing that axe can find keeps anybody out. Contrast is judged at rest: half faded in, every text is pale. */
export async function expectAccessible(page: Page): Promise<void> {
  // Also for what comes in only now: without motion it is there at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(atRest);
  const { violations } = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ reducedMotion: null });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(told).toEqual([]);
}

/** Runs in the page: how wide the first thumbnail is by itself, once it has come. */
const widthOfThumbnail = `(() => {
  const picture = document.querySelector('.files-thumb img');
  return picture.decode().then(() => picture.naturalWidth);
})()`;

/** A file's small picture is there, and small. */
export async function expectThumbnail(page: Page): Promise<void> {
  await page.locator('.files-thumb img').first().waitFor();
  expect(await page.evaluate(widthOfThumbnail)).toBe(176);
}

/** Runs in the page: what reaches beyond the sides of the window, unless it is scrolled there or hidden on purpose. */
const reachesBeyond = `(() => {
  const isMeant = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { overflowX, clipPath, position } = getComputedStyle(one);
      if (overflowX !== 'visible' || clipPath !== 'none') return true;
      if (position === 'fixed') return false;
    }
    return false;
  };
  const width = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      return height > 0 && (right > width + 1 || left < -1) && !isMeant(element);
    })
    .map((element) => element.tagName + '.' + element.getAttribute('class') + ': ' + element.textContent.slice(0, 40));
})()`;

/** Nothing is to be scrolled for sideways, and nothing is cut off at the side. */
export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(reachesBeyond)).toEqual([]);
}

import { once } from 'node:events';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { createApp } from '../../server/app.js';
import { launchBrowser } from '../browser.js';
import { demonstration, demonstrationPassword, openTestDatabase } from '../database.js';
import { TestClock } from '../harness.js';

/** Desk and phone, as look.md has them. */
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Luoshi with the demonstration, served as it is in use, and a browser beside it. */
export interface Stage {
  readonly url: string;
  /** Somebody's own browser, signed in at the page: cookies and storage are nobody else's. */
  enter(login: string, size?: keyof typeof sizes, language?: 'zh' | 'en'): Promise<Page>;
  /** A browser where nobody is signed in. */
  open(size?: keyof typeof sizes, language?: 'zh' | 'en'): Promise<Page>;
  close(): Promise<void>;
}

const clientDirectory = path.join(import.meta.dirname, '..', '..', 'dist', 'client');

export async function openStage(): Promise<Stage> {
  const browser: Browser = await launchBrowser();
  const { database, close } = await openTestDatabase(demonstration);
  const unexpected: unknown[] = [];
  const contexts: BrowserContext[] = [];
  const app = await createApp({
    config: { publicUrl: undefined, trustProxy: false, graphqlJit: true, isDevelopment: false },
    database,
    clock: new TestClock(),
    sessionSecret: 'a secret that only the tests know, and long enough',
    isDemonstration: true,
    clientDirectory,
    report: (_reference, error) => void unexpected.push(error),
  });
  app.http.listen(0, '127.0.0.1');
  await once(app.http, 'listening');
  const address = app.http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  async function open(size: keyof typeof sizes = 'desk', language: 'zh' | 'en' = 'zh'): Promise<Page> {
    const context = await browser.newContext({
      viewport: sizes[size],
      baseURL: url,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      hasTouch: size === 'phone',
      isMobile: size === 'phone',
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
    open,
    async enter(login, size, language) {
      const page = await open(size, language);
      // Chinese first, whatever the browser speaks: English is chosen.
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('textbox', { name: language === 'en' ? 'Account' : '账号' }).fill(login);
      await page.getByLabel(language === 'en' ? 'Password' : '密码').fill(demonstrationPassword);
      await page.getByRole('button', { name: language === 'en' ? 'Sign in' : '登录', exact: true }).click();
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await app.close();
      await close();
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

/** Nothing that axe can find keeps anybody out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(told).toEqual([]);
}

/* npm run screens: one picture a page and width of the demonstration into docs/screens/, on a server of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { Hint } from '../server/modules/preference/preference.rules.js';
import { installBrowser, launchBrowser } from './browser.js';
import { smaller } from './smaller-png.js';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'screens');
const port = Number(process.env.SCREENS_PORT ?? 4199);
const password = process.env.DEMO_PASSWORD ?? 'luoshi-demo';
const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

interface Picture {
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly login: string | null;
  readonly path: string;
  /** With the hints of somebody's first day; without them otherwise. */
  readonly isFirstDay?: boolean;
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

/** By whom each page is looked at is whom it is for. */
const pictures: readonly Picture[] = [
  { name: 'sign-in', login: null, path: '/sign-in' },
  { name: 'first-day', login: 'office', path: '/board', isFirstDay: true },
  { name: 'my', login: 'justice', path: '/my' },
  { name: 'board', login: 'office', path: '/board' },
  { name: 'board-lanes', login: 'office', path: '/board?lanes=item' },
  { name: 'inbox', login: 'office', path: '/inbox' },
  { name: 'notifications', login: 'rights', path: '/notifications' },
  { name: 'overdue', login: 'leader', path: '/overdue' },
  { name: 'plan', login: 'leader', path: '/plan' },
  { name: 'item', login: 'leader', path: '/plan/items/8' },
  { name: 'item-batch', login: 'leader', path: '/plan/items/2' },
  {
    name: 'digest',
    login: 'rights',
    path: '/digest/2022-09-15',
    async before(page) {
      // Made by the server's own job, within seconds of its start; before the hour it is due there is none to show.
      for (let n = 0; n < 20 && (await page.locator('.digest').count()) === 0; n += 1) {
        await page.waitForTimeout(1500);
        await page.reload();
        await page.waitForLoadState('networkidle');
      }
    },
  },
  { name: 'departments', login: 'leader', path: '/departments' },
  { name: 'department', login: 'leader', path: '/departments/justice' },
  { name: 'plan-keep', login: 'office', path: '/plan/keep' },
  { name: 'plan-paste', login: 'office', path: '/plan/keep/tasks' },
  { name: 'history', login: 'office', path: '/history' },
  { name: 'help', login: 'leader', path: '/help' },
  {
    name: 'task',
    login: 'leader',
    path: '/overdue',
    async before(page) {
      await page.locator('[data-row]').first().click();
      await page.getByRole('dialog').getByRole('heading', { name: /^经过/ }).waitFor();
    },
  },
];

/** The server as npm start has it, with a demonstration that nobody has touched. */
async function serve(dataDirectory: string): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'server/start.mjs')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDirectory },
    },
  );
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
}

async function signedIn(browser: Browser, login: string | null, size: (typeof widths)[number]): Promise<Page> {
  const isPhone = size.width < 720;
  const context = await browser.newContext({
    viewport: size,
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  const page = await context.newPage();
  await page.goto('/');
  if (login === null) return page;
  await page.getByRole('textbox', { name: '账号' }).fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** All hints of the first day are there again, or all put away. */
async function showHints(page: Page, isShown: boolean): Promise<void> {
  const answer = await page.request.post('/graphql', {
    data: {
      query: 'mutation ($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { preferences { home } } }',
      variables: { input: isShown ? { showHintsAgain: true } : { putAwayHints: Object.values(Hint) } },
    },
  });
  const words = await answer.text();
  if (!answer.ok() || words.includes('"errors"')) throw new Error(`the hints stay as they are: ${words}`);
}

async function take(page: Page, { name, login, path: address, isFirstDay = false, before }: Picture): Promise<void> {
  if (login !== null) await showHints(page, isFirstDay);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await before?.(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // The pictures of a page stand when its skeleton is gone.
  await page.locator('.bones').first().waitFor({ state: 'detached' });
  const file = `${name}-${page.viewportSize()?.width}.png`;
  writeFileSync(path.join(folder, file), smaller(await page.screenshot()));
  process.stdout.write(`${file}\n`);
}

/** The sections of the settings that somebody with this login is shown. */
async function sectionsOf(page: Page): Promise<string[]> {
  await page.goto('/settings');
  await page.locator('a[href="/settings/accounts"]').first().waitFor();
  const addresses = await page
    .locator('a[href^="/settings/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(addresses)];
}

const only = process.argv.slice(2);
const isWanted = (name: string): boolean => only.length === 0 || only.some((one) => name.startsWith(one));
const dataDirectory = mkdtempSync(path.join(tmpdir(), 'luoshi-screens-'));
installBrowser();
const stop = await serve(dataDirectory);
const browser = await launchBrowser();
try {
  for (const size of widths) {
    const logins = new Set(pictures.filter(({ name }) => isWanted(name)).map(({ login }) => login));
    for (const login of logins) {
      const page = await signedIn(browser, login, size);
      for (const picture of pictures) if (picture.login === login && isWanted(picture.name)) await take(page, picture);
      await page.context().close();
    }
    if (!isWanted('settings')) continue;
    const page = await signedIn(browser, 'admin', size);
    for (const address of await sectionsOf(page))
      await take(page, { name: `settings-${address.split('/').at(-1)}`, login: 'admin', path: address });
    await page.context().close();
  }
} finally {
  await browser.close();
  await stop();
  rmSync(dataDirectory, { recursive: true, force: true });
}

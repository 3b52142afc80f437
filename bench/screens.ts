import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../test/browser.js';
import { prepareDatabase } from './data.js';
import { type Peer, startPeer } from './peers.js';
import { serverUrl } from './setting.js';
import { type Frames, firstPaint, frames, framesOf, interactions, observe, quantile, watch } from './watch.js';

/** The board that issue 3 sets its limits for. */
const tasks = 2_000;
const slowdown = Number(process.env.BENCH_SLOWDOWN ?? 4);
const loads = Number(process.env.BENCH_LOADS ?? 7);
const port = Number(process.env.BENCH_PORT ?? 4890);
const desk = { width: 1440, height: 900 };

/** Somebody's own browser with the office's session: cookies, caches and storage are its own. */
async function open(browser: Browser, peer: Peer, slowed: number): Promise<Page> {
  const context = await browser.newContext({ viewport: desk, baseURL: `http://127.0.0.1:${port}`, locale: 'zh-CN' });
  const value = /luoshi_session=([^;]+)/.exec(peer.target('board').headers.cookie ?? '')?.[1] ?? '';
  await context.addCookies([{ name: 'luoshi_session', value, domain: '127.0.0.1', path: '/' }]);
  const page = await context.newPage();
  await watch(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return page;
}

const cards = (page: Page) => page.locator('a[data-card]');

/** The board as it comes, and in sixty lanes. */
const views = { plain: '/board', lanes: '/board?lanes=department' } as const;

async function board(page: Page, view: string = views.plain): Promise<void> {
  await page.goto(view);
  await cards(page).first().waitFor();
}

/** Cold caches each time: the largest contentful paint of the board, in milliseconds. */
async function paints(browser: Browser, peer: Peer, view: string): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < loads; n += 1) {
    const page = await open(browser, peer, slowdown);
    // Nothing is looked for meanwhile: what looks for it would run in the page, slowed down as it is.
    await page.goto(view);
    await page.waitForLoadState('networkidle');
    await cards(page).first().waitFor();
    all.push(await firstPaint(page));
    await page.context().close();
  }
  return all;
}

/** What people do on a board: walk, open, close, ask where a task may go, filter, and move. */
async function work(browser: Browser, peer: Peer): Promise<number[]> {
  const page = await open(browser, peer, slowdown);
  await board(page);
  await page.waitForLoadState('networkidle');
  await observe(page);
  const calm = () => page.waitForTimeout(600);
  for (let n = 0; n < 4; n += 1) {
    const card = cards(page).nth(n * 3);
    await card.click();
    await page.getByRole('dialog').or(page.getByRole('complementary')).first().waitFor();
    await calm();
    await page.keyboard.press('Escape');
    await calm();
    await card.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
    await page
      .getByRole('button', { name: /^移动/ })
      .nth(n * 2)
      .click();
    await page.getByRole('menuitem').first().waitFor();
    await calm();
    await page.keyboard.press('Escape');
    await calm();
  }
  for (let n = 0; n < 3; n += 1) {
    await page.getByRole('button', { name: /^移动/ }).first().click();
    await page.getByRole('menuitem', { name: /^推进中/ }).click();
    await calm();
  }
  const search = page.getByPlaceholder(/^搜编号/).first();
  await search.click();
  for (const letter of '妇女儿童')
    await search.press(letter, { delay: 120 }).catch(() => page.keyboard.insertText(letter));
  await calm();
  const all = await interactions(page);
  await page.context().close();
  return all;
}

/** A card carried to and fro across the board, and the same way of the hand over an empty page: the machine's own rate. */
async function drag(
  browser: Browser,
  peer: Peer,
  slowed: number,
  view: string,
): Promise<{ own: Frames; empty: Frames }> {
  const page = await open(browser, peer, slowed);
  await board(page, view);
  await page.waitForLoadState('networkidle');
  const box = await cards(page).first().boundingBox();
  if (!box) throw new Error('the board shows no card to carry');
  const carry = async (): Promise<void> => {
    await page.mouse.move(box.x + 60, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 80, box.y + 30, { steps: 4 });
    for (let n = 0; n < 3; n += 1) {
      await page.mouse.move(1200, 560, { steps: 60 });
      await page.mouse.move(box.x + 80, box.y + 60, { steps: 60 });
    }
  };
  await frames(page);
  await carry();
  const own = await framesOf(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.goto('about:blank');
  await frames(page);
  await carry();
  const empty = await framesOf(page);
  await page.context().close();
  return { own, empty };
}

/** The longest column wheeled through, as fast as a wheel goes. */
async function scroll(browser: Browser, peer: Peer, slowed: number, view: string): Promise<Frames> {
  const page = await open(browser, peer, slowed);
  await board(page, view);
  await page.waitForLoadState('networkidle');
  const box = await page
    .getByRole('region', { name: /^已办结|^推进中/ })
    .first()
    .boundingBox();
  if (!box) throw new Error('the board shows no column to wheel through');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await frames(page);
  for (let n = 0; n < 120; n += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  const all = await framesOf(page);
  await page.context().close();
  return all;
}

/** From one person's click to the other person's board, in milliseconds. */
async function seenByAnother(browser: Browser, peer: Peer): Promise<number[]> {
  const one = await open(browser, peer, 1);
  const other = await open(browser, peer, 1);
  await board(one);
  await board(other);
  await Promise.all([one.waitForLoadState('networkidle'), other.waitForLoadState('networkidle')]);
  const waits: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const move = one.getByRole('button', { name: /^移动/ }).first();
    const code = /^移动(\S+)/.exec((await move.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    const there = other.getByRole('button', { name: new RegExp(`^移动${code.replaceAll('.', String.raw`\.`)} `) });
    const before = await there
      .first()
      .evaluate((button) => button.closest('section,[role=region]')?.getAttribute('aria-label') ?? '');
    await move.click();
    const target = one.getByRole('menuitem', { name: /^推进中/ });
    await target.waitFor();
    const begun = performance.now();
    await target.click({ noWaitAfter: true });
    await other.waitForFunction(
      ({ code, before }) => {
        const button = [...document.querySelectorAll('button')].find((one) =>
          one.getAttribute('aria-label')?.startsWith(`移动${code} `),
        );
        return !button || (button.closest('section,[role=region]')?.getAttribute('aria-label') ?? '') !== before;
      },
      { code, before },
      { polling: 'raf' },
    );
    waits.push(performance.now() - begun);
  }
  await Promise.all([one.context().close(), other.context().close()]);
  return waits;
}

const rounded = (value: number): string => value.toFixed(0);
const spread = (all: readonly number[]): string =>
  `${rounded(quantile(all, 0.5))} / ${rounded(quantile(all, 0.75))} / ${rounded(Math.max(...all))}`;
const rate = ({ count, seconds, longest, slow }: Frames): string =>
  `${rounded(count / seconds)} frames/s over ${seconds.toFixed(1)} s, longest ${rounded(longest)} ms, ${slow} over 50 ms`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  serverUrl();
  const peer = await startPeer('luoshi', await prepareDatabase(tasks), port);
  const browser = await launchBrowser();
  try {
    say(
      `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Chromium ${browser.version()}, ${tasks} tasks, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
    for (const [name, view] of Object.entries(views)) {
      const paint = await paints(browser, peer, view);
      say(
        `${name}: largest contentful paint, processor slowed ${slowdown} times, median / p75 / longest ms: ${spread(paint)}`,
      );
    }
    const taken = await work(browser, peer);
    say(
      `interaction to next paint, slowed ${slowdown} times, ${taken.length} interactions, median / p75 / longest ms: ${spread(taken)}`,
    );
    for (const [name, view] of Object.entries(views))
      for (const slowed of [1, slowdown]) {
        const { own, empty } = await drag(browser, peer, slowed, view);
        say(`${name}: drag, slowed ${slowed} times: ${rate(own)}; the same over an empty page: ${rate(empty)}`);
        say(`${name}: wheel, slowed ${slowed} times: ${rate(await scroll(browser, peer, slowed, view))}`);
      }
    say(
      `another person’s move on one’s own board, median / p75 / longest ms: ${spread(await seenByAnother(browser, peer))}`,
    );
  } finally {
    await browser.close();
    await peer.stop();
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}

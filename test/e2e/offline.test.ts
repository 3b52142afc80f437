import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { choose } from './hands.js';
import { cardOf, expectAccessible, openStage, type Stage } from './stage.js';

const narrative = /^这一段的情况/;

/**
 * Runs in the page: resolves when who is here and their tasks are kept for a start without a network. The page makes the
 * place where they are kept: one that is not there yet is not made here.
 */
const kept = `(async () => {
  const keys = () => new Promise((resolve, reject) => {
    const opening = indexedDB.open('luoshi-kept');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('seen').objectStore('seen').getAllKeys();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result);
      };
    };
  });
  for (;;) {
    const found = await keys();
    if (['session', 'tasks'].every((key) => found.includes(key))) return;
    await new Promise(requestAnimationFrame);
  }
})()`;

/** Somebody's phone that has been here before: its worker is in place and holds the page, and what was seen is kept. */
async function visited(stage: Stage, login: string): Promise<Page> {
  const page = await stage.enter(login, 'phone');
  const first = page.getByRole('button', { name: /^更新/ }).first();
  await first.waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  // The first visit is no worker's: what it has not loaded by itself, a dialog for one, it would not find offline.
  await page.reload();
  await first.waitFor();
  await page.evaluate(kept);
  return page;
}

async function write(page: Page, code: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `更新${code}的进展` }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('没变', { exact: true }).tap();
  await sheet.getByRole('textbox', { name: narrative }).fill(words);
  await sheet.getByRole('button', { name: '提交9月进展' }).tap();
  await sheet.waitFor({ state: 'detached' });
}

describe('without a network', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('the last seen tasks open, an update waits, and it is sent when the network is back', async () => {
    const office = await stage.enter('office');
    const page = await visited(stage, 'justice');
    await page.context().setOffline(true);
    await page.goto('/my');
    await page.getByText(/连不上服务器，这里是.*读到的内容/).waitFor();
    await write(page, '7.8', '断网时写的：调解员聘齐7人。');
    const waiting = page.getByRole('region', { name: /^还没有交上的进展/ });
    await waiting.getByText('待发送，有网络后自动提交。').waitFor();
    await expectAccessible(page);
    // Also after the phone was switched off and on again.
    await page.reload();
    await waiting.getByText('断网时写的：调解员聘齐7人。').waitFor();
    await page.context().setOffline(false);
    await page.getByText('断线时写的7.8的进展已提交。').waitFor();
    await waiting.waitFor({ state: 'detached' });
    await cardOf(office, '7.8').getByRole('link').click();
    await office.getByText('断网时写的：调解员聘齐7人。').first().waitFor();
  });

  it('a waiting report that was amended and closed keeps its amendment when it is opened again', async () => {
    const page = await visited(stage, 'justice');
    await page.context().setOffline(true);
    await page.getByText('连不上服务器').first().waitFor();
    await write(page, '7.9', '断网时写的。');
    const waiting = page.getByRole('region', { name: /^还没有交上的进展/ });
    const words = page.getByRole('dialog').getByRole('textbox', { name: narrative });
    await waiting.getByRole('button', { name: '修改' }).tap();
    expect(await words.inputValue()).toBe('断网时写的。');
    await words.fill('断网时写的，又改过。');
    await page.getByRole('button', { name: '关闭，已写的会留着' }).tap();
    await words.waitFor({ state: 'detached' });
    await waiting.getByRole('button', { name: '修改' }).tap();
    expect(await words.inputValue()).toBe('断网时写的，又改过。');
  });

  it('what a colleague reported meanwhile is a conflict that is shown, and decided by the author', async () => {
    const page = await visited(stage, 'justice');
    const colleague = await visited(stage, 'justice');
    await page.context().setOffline(true);
    await page.getByText('连不上服务器').first().waitFor();
    await write(page, '7.9', '断网时写的第二件。');
    await write(colleague, '7.9', '同事先报了。');
    await page.context().setOffline(false);
    const waiting = page.getByRole('region', { name: /^还没有交上的进展/ });
    await waiting.getByText(/没有交上：.*本单位又报过一次/).waitFor();
    await waiting.getByText('断网时写的第二件。').waitFor();
    await waiting.getByRole('button', { name: '仍要提交' }).tap();
    await page.getByText('断线时写的7.9的进展已提交。').waitFor();
    await waiting.waitFor({ state: 'detached' });
  });

  it('what the office stopped meanwhile is told with the reason, and the words are kept', async () => {
    const page = await visited(stage, 'education');
    const code = (await page.getByRole('button', { name: /^更新/ }).first().getAttribute('aria-label'))?.replace(
      /更新|的进展/g,
      '',
    );
    await page.context().setOffline(true);
    await page.getByText('连不上服务器').first().waitFor();
    await page.getByRole('button', { name: `更新${code}的进展` }).tap();
    const sheet = page.getByRole('dialog');
    await choose(sheet.getByRole('radio').first());
    await sheet.getByRole('textbox', { name: narrative }).fill('停办以前写的。');
    await sheet.getByRole('button', { name: '提交9月进展' }).tap();
    await sheet.waitFor({ state: 'detached' });
    const office = await stage.enter('office');
    await office.goto(`/board?q=${code}`);
    await office.getByRole('button', { name: new RegExp(`^移动${code} `) }).click();
    await office.getByRole('menuitem', { name: /^暂缓/ }).click();
    await office.getByRole('dialog').getByRole('textbox').fill('经费没有到位');
    await office.getByRole('dialog').getByRole('button', { name: /暂缓/ }).click();
    await office.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    const waiting = page.getByRole('region', { name: /^还没有交上的进展/ });
    await waiting.getByText(/没有交上：.*暂缓/).waitFor();
    await waiting.getByText('停办以前写的。').waitFor();
    await waiting.getByRole('button', { name: '不交了' }).tap();
    await waiting.waitFor({ state: 'detached' });
  });

  it.each(['/sw.js', '/manifest.webmanifest', '/'])('%s is asked for anew each time', async (path) => {
    const answer = await fetch(`${stage.url}${path}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(answer.headers.get('content-security-policy')).toMatch(/worker-src 'self'/);
    expect(answer.headers.get('content-security-policy')).toMatch(/manifest-src 'self'/);
  });

  it('the manifest names icons that are there', async () => {
    const { icons } = (await (await fetch(`${stage.url}/manifest.webmanifest`)).json()) as { icons: { src: string }[] };
    expect(icons.length).toBeGreaterThan(2);
    for (const { src } of icons) expect((await fetch(`${stage.url}${src}`)).status).toBe(200);
  });

  it('nothing is left to read for whoever comes after one has signed out', async () => {
    const page = await visited(stage, 'health');
    await page.getByRole('button', { name: /账号$/ }).tap();
    await page.getByRole('menuitem', { name: '退出登录' }).tap();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.goto('/my');
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { expectAccessible, openStage, type Stage } from './stage.js';

const hintsOf = (page: Page): Locator => page.getByRole('note');

const covered = `[...document.querySelectorAll('main :is(a, button), header button')].filter((control) => {
  const { x, y, width, height } = control.getBoundingClientRect();
  const above = document.elementFromPoint(x + width / 2, y + height / 2);
  return !control.closest('[role=note]') && above?.closest('[role=note]');
}).length`;

/** No hint lies over anything: the page makes room for it. */
async function expectUncovered(page: Page): Promise<void> {
  expect(await page.evaluate(covered)).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

describe('the first day', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(undefined, { isFirstDay: true });
  });
  afterAll(() => stage.close());

  it.each([
    ['rights', /\/my/, '从最上面办起。'],
    ['office', /\/board/, '想看哪些，就改这句话。'],
    ['leader', /\/overdue/, '一句话看全局。'],
    ['admin', /\/settings/, '先有单位，再开账号。'],
  ] as const)(
    '%s begins on their own page, with three hints beside what they speak of',
    async (login, address, words) => {
      for (const size of ['desk', 'phone'] as const) {
        const page = await stage.enter(login, size);
        await page.waitForURL(address);
        await hintsOf(page).filter({ hasText: words }).waitFor();
        await hintsOf(page).nth(2).waitFor();
        expect(await hintsOf(page).count()).toBe(3);
        await expectUncovered(page);
        await expectAccessible(page);
      }
    },
  );

  it('a hint put away stays away, in every browser; the next one has the focus', async () => {
    const page = await stage.enter('justice', 'phone');
    await hintsOf(page).nth(2).waitFor();
    await hintsOf(page).first().getByRole('button', { name: '知道了' }).focus();
    await page.keyboard.press('Enter');
    await hintsOf(page).nth(2).waitFor({ state: 'detached' });
    expect(await page.locator(':focus').innerText()).toBe('知道了');

    const again = await stage.enter('justice');
    await hintsOf(again).nth(1).waitFor();
    expect(await hintsOf(again).count()).toBe(2);
    await hintsOf(again).first().getByRole('button', { name: '2条都收起' }).click();
    await hintsOf(again).first().waitFor({ state: 'detached' });
    await again.reload();
    await again.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await hintsOf(again).count()).toBe(0);
  });

  it('they come in English too, and are shown again when asked for', async () => {
    const page = await stage.enter('leader', 'desk', 'en');
    await hintsOf(page).filter({ hasText: 'Take it with you.' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Put all 3 away' }).first().click();
    await hintsOf(page).first().waitFor({ state: 'detached' });
    await page.goto('/settings/own');
    await page.getByRole('button', { name: 'Show hints again' }).click();
    await page.getByText('The hints are back on their pages.').waitFor();
    await page.goto('/overdue');
    await hintsOf(page).nth(2).waitFor();
  });
});

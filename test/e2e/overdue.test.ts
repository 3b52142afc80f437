import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, openStage, type Stage } from './stage.js';

const longest = '活动中心可行性研究报告编制与评审';
const second = '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访';
const waits = '妇女儿童维权联盟成员单位签约';

const rowsOf = (page: Page) => page.locator('[data-row]');
/** So many rows, no more and no fewer. */
const settled = async (page: Page, count: number): Promise<void> => {
  await rowsOf(page).nth(count).waitFor({ state: 'detached' });
  await rowsOf(page)
    .nth(count - 1)
    .waitFor();
};
const focused = (page: Page) => page.locator(':focus').innerText();
const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

describe('a leader on what is overdue', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('reads who is how late in a table that adds up to the sentence', async () => {
    const page = await stage.enter('leader');
    const matrix = page.getByRole('table', { name: '谁迟了多久（项）' });
    await matrix.waitFor();
    expect(await page.locator('.totals').innerText()).toContain('62项任务里有10项逾期');
    const sums = await matrix.locator('tfoot td').allInnerTexts();
    expect(sums.map((text) => text.trim())).toEqual(['2', '4', '3', '0', '1', '10']);
    // They are asked for by themselves, and come after the figures.
    await settled(page, 10);
  });

  it('presses a figure and sees what it counts, and finds it again in the address', async () => {
    const page = await stage.enter('leader');
    const cell = page.getByRole('button', { name: '权益部，8–30天：1项' });
    await cell.click();
    await settled(page, 1);
    await page.getByText('只列权益部、迟8–30天的任务').waitFor();
    await page.reload();
    await cell.waitFor();
    await settled(page, 1);
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '权益部，等审核：1项' }).click();
    await page.getByRole('link', { name: waits }).waitFor();
    await settled(page, 1);
    await page.goBack();
    await page.getByText('只列权益部、迟8–30天的任务').waitFor();
    await page.getByRole('button', { name: '看全部' }).click();
    await settled(page, 10);
    // The same figure takes its own choice back.
    await cell.click();
    await settled(page, 1);
    await cell.click();
    await settled(page, 10);
  });

  it('has the rows by department, the one with the most first, or by item, and what waits for the office apart', async () => {
    const page = await stage.enter('leader');
    await page.getByRole('button', { name: '按单位' }).click();
    const late = page.getByRole('table', { name: '逾期任务，迟得最久的在前' });
    const heads = late.locator('tbody tr.head');
    const headsOf = async () => (await heads.allInnerTexts()).map((text) => text.replace(/\s/g, ''));
    // By the heads: each row alone names its department and its item as well.
    await heads.filter({ hasText: '妇儿工委办' }).waitFor();
    const departments = await headsOf();
    expect(departments.slice(0, 2)).toEqual(['妇儿工委办2项', '区发改局1项']);
    await page.getByRole('button', { name: '按条目' }).click();
    await heads.filter({ hasText: '基层组织' }).waitFor();
    const items = await headsOf();
    expect(items).toEqual(items.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)));
    expect(new URL(page.url()).searchParams.get('group')).toBe('item');
    await page.getByRole('table', { name: '等办公室审核的任务' }).getByText(waits).waitFor();
  });

  it('walks the rows by keys alone, opens one, and comes back to it', async () => {
    const page = await stage.enter('leader');
    await rowsOf(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(longest);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(longest);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: second }).getByRole('heading', { name: /^经过/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(second);
    // Down into the tasks that wait for the office, and no further.
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(waits);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(waits);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(longest);
    // The rows are one stop of the tab key: before them come the tools.
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('打印本页');
  });

  it('takes it along on paper: no navigation and no buttons, whole reports, heads again on each sheet', async () => {
    const page = await stage.enter('leader');
    await rowsOf(page).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['打印本页', '按单位']) expect(await page.getByRole('button', { name }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('.dateline').isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.rows thead')).display")).toBe(
      'table-header-group',
    );
    const cut = await page
      .locator('.clamp')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
  });

  it('has the same facts on the phone, nothing of it sideways, and the table of ages at the foot', async () => {
    const page = await stage.enter('leader', 'phone');
    await rowsOf(page).first().waitFor();
    expect(await widthOf(page)).toBe(390);
    const cell = page.getByRole('button', { name: '妇儿工委办，31–90天：1项' });
    await cell.click();
    await settled(page, 1);
    await page.getByText('只列妇儿工委办、迟31–90天的任务').waitFor();
    await expectAccessible(page);
  });

  it('reads it in English, by department', async () => {
    const page = await stage.enter('leader', 'desk', 'en');
    await page.getByRole('button', { name: 'By department' }).click();
    await page.getByRole('table', { name: 'Who is how late (tasks)' }).waitFor();
    await page.getByRole('button', { name: /over 90 d|31–90 d: 3 tasks/ }).click();
    await page.getByText('Only: 31–90 d late').waitFor();
    await settled(page, 3);
    await expectAccessible(page);
  });
});

describe('a title as long as titles may be', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('breaks nothing at either width, nor at 200 %', async () => {
    const page = await stage.enter('leader', 'phone');
    await rowsOf(page).first().waitFor();
    await rowsOf(page)
      .first()
      .evaluate((link) => {
        link.textContent = '妇女儿童活动中心可行性研究报告编制'.repeat(5);
      });
    expect(await widthOf(page)).toBe(390);
    // 200 % at the desk is half of its width.
    await page.setViewportSize({ width: 720, height: 450 });
    expect(await widthOf(page)).toBe(720);
  });
});

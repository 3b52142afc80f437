import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { holdsFocus } from './hands.js';
import { cardOf, columnOf, expectAccessible, openStage, type Stage, type sizes } from './stage.js';

const narrative = /^这一段的情况/;
const entryOf = (page: Page, code: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(code, { exact: true }) });
const sheetOf = (page: Page): Locator => page.getByRole('dialog');

describe('my tasks', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('say in one sentence what is to be done, and put what is late first', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.getByRole('heading', { level: 1, name: /^现在要您做3件，\s*本月还有2件待填报。$/ }).waitFor();
    const first = page.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/逾期\d+天/);
    expect(await page.getByRole('region', { name: /^本月填报/ }).innerText()).toContain('9月25日截止');
    await page
      .getByRole('region', { name: /^等别人/ })
      .getByRole('link', { name: /^查看/ })
      .first()
      .waitFor();
  });

  it('are updated with three taps from last month’s words, and the office’s board shows it', async () => {
    const office = await stage.enter('office');
    const page = await stage.enter('justice', 'phone');
    await page.getByRole('button', { name: '更新7.8的进展' }).tap();
    expect(await sheetOf(page).getByRole('textbox', { name: narrative }).inputValue()).toContain('聘书8月19日发放');
    await sheetOf(page).getByText('80%', { exact: true }).tap();
    await sheetOf(page).getByRole('button', { name: '提交9月进展' }).tap();
    await page.getByText('7.8的9月进展已提交。').waitFor();
    await entryOf(page, '7.8').getByText('9月15日报过').waitFor();
    await cardOf(office, '7.8').getByText('80%').waitFor();
  });

  it('take “no change” for an answer, and the history says so', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.getByRole('button', { name: '更新7.9的进展' }).tap();
    await sheetOf(page).getByText('没变', { exact: true }).tap();
    await sheetOf(page).getByRole('button', { name: '提交9月进展' }).tap();
    await page.getByText('7.9的9月进展已提交。').waitFor();
    await entryOf(page, '7.9').getByRole('link').tap();
    await page
      .getByText(/报告没有变化，进度60%/)
      .first()
      .waitFor();
  });

  it('ask for a figure before they send, and tell a supporting department what its figure does', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.getByRole('button', { name: '更新9.3的进展' }).tap();
    await sheetOf(page).getByText('只记本单位的部分').waitFor();
    await sheetOf(page).getByRole('textbox', { name: narrative }).fill('责任书已签回。');
    await sheetOf(page).getByRole('button', { name: '提交9月进展' }).tap();
    await sheetOf(page).getByText('请点一个进度').first().waitFor();
    await sheetOf(page).getByText('其他', { exact: true }).tap();
    await sheetOf(page).getByRole('textbox', { name: /^进度/ }).fill('100');
    await sheetOf(page).getByRole('button', { name: '提交9月进展' }).tap();
    await page.getByText('9.3的9月进展已提交。').waitFor();
    await entryOf(page, '9.3').getByText('55%').waitFor();
  });

  it('keep what was written when the sheet or the browser is closed', async () => {
    const page = await stage.enter('organisation', 'phone');
    await page.getByRole('button', { name: /^更新/ }).first().tap();
    await sheetOf(page).getByRole('textbox', { name: narrative }).fill('写到一半');
    await page.reload();
    await page.getByRole('button', { name: /^更新/ }).first().tap();
    expect(await sheetOf(page).getByRole('textbox', { name: narrative }).inputValue()).toBe('写到一半');
    await sheetOf(page).getByRole('button', { name: '关闭，已写的会留着' }).tap();
    await sheetOf(page).waitFor({ state: 'detached' });
  });

  it('are accepted in place', async () => {
    const page = await stage.enter('rights', 'phone');
    const accept = page.getByRole('button', { name: /^签收/ }).first();
    const code = (await accept.getAttribute('aria-label'))?.replace('签收', '') ?? '';
    await accept.tap();
    await page.getByRole('button', { name: `更新${code}的进展` }).waitFor();
  });

  it('are worked by keyboard alone', async () => {
    const page = await stage.enter('education');
    await page.getByRole('button', { name: /^更新/ }).first().focus();
    await page.keyboard.press('Enter');
    await holdsFocus(sheetOf(page));
    await page.keyboard.press('Escape');
    await sheetOf(page).waitFor({ state: 'detached' });
    expect(await page.locator('button:focus').getAttribute('aria-label')).toMatch(/^更新/);
    await page.keyboard.press('Enter');
    await sheetOf(page).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await sheetOf(page).getByRole('textbox', { name: narrative }).focus();
    await page.keyboard.type('键盘写的。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await sheetOf(page).getByRole('button', { name: '提交9月进展' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/9月进展已提交/).waitFor();
  });

  it('in English', async () => {
    const page = await stage.enter('family', 'phone', 'en');
    await page.getByRole('heading', { level: 1, name: /this month|are in/ }).waitFor();
    await page
      .getByRole('button', { name: /^Update/ })
      .first()
      .tap();
    await sheetOf(page).getByRole('button', { name: 'Send report for Sep' }).waitFor();
    await expectAccessible(page);
  });

  it.each<keyof typeof sizes>(['desk', 'phone'])(
    'nothing that axe finds keeps anybody out, at the %s',
    async (size) => {
      const page = await stage.enter('health', size);
      await page.getByRole('button', { name: /^更新/ }).first().waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^更新/ }).first().click();
      await sheetOf(page).getByRole('textbox', { name: narrative }).waitFor();
      await expectAccessible(page);
    },
  );

  it('are no page of the office, which has the board', async () => {
    const page = await stage.enter('office');
    await columnOf(page, '推进中').waitFor();
    expect(await page.getByRole('link', { name: '我的任务' }).count()).toBe(0);
  });
});

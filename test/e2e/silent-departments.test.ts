import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, expectFits, openStage, type Stage } from './stage.js';

/** Runs in the page: keeps what is copied where the test can read it, or refuses as a browser does over plain HTTP. */
const lend = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
const refuse = `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;`;
const copiedText = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');

describe('departments that are silent this month, in the office’s inbox', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('one press copies the text for a department, and one the text for all', async () => {
    const page = await stage.enter('office');
    await lend(page);
    await page.goto('/inbox');
    const silent = page.getByRole('region', { name: /^本月没有填报的单位/ });
    await silent.getByText(/9月25日前填报/).waitFor();
    await silent.getByRole('button', { name: '复制给全体单位' }).click();
    await page.getByText('给全体单位的提醒已复制').waitFor();
    expect(await copiedText(page)).toMatch(/^【9月进展填报】\n以下单位/);
    const first = silent.getByRole('button', { name: /^复制给.*的提醒$/ }).first();
    await first.click();
    // Not the words of the copy before, which say the same of all departments.
    await page.getByText(/^给(?!全体单位).*的提醒已复制，到微信里粘贴就可以。$/).waitFor();
    expect(await copiedText(page)).toContain('贵单位牵头的');
    await expectAccessible(page);
    await expectFits(page);
  });

  it('a line leads to its task', async () => {
    const page = await stage.enter('office');
    await page.goto('/inbox');
    const silent = page.getByRole('region', { name: /^本月没有填报的单位/ });
    await silent.getByRole('link').first().click();
    await page.getByRole('dialog').waitFor();
  });

  it('on a phone, in English, a refused clipboard leaves the text to be copied by hand', async () => {
    const page = await stage.enter('office', 'phone', 'en');
    await page.addInitScript(refuse);
    await page.goto('/inbox');
    const silent = page.getByRole('region', { name: /^No report this month/ });
    await silent.getByRole('button', { name: 'Copy for all departments' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reminder for all departments' });
    const text = dialog.getByRole('textbox');
    expect(await text.inputValue()).toMatch(/^\[Progress reports of September\]/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expectFits(page);
  });

  it('the office sets by which day of the month reports are due', async () => {
    const page = await stage.enter('office');
    await page.goto('/settings/reminders');
    const day = page.getByLabel('每月几号前填报（1到28）');
    await day.fill('31');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('须是1到28的整数。').waitFor();
    expect(await day.inputValue()).toBe('31');
    await day.fill('20');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('提醒的设置已保存。').waitFor();
    await expectAccessible(page);
    await page.goto('/inbox');
    await page.getByText(/9月20日前填报/).waitFor();
  });
});

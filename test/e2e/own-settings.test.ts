import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { languageTold } from './hands.js';
import { cardOf, expectAccessible, openStage, type Stage, type sizes } from './stage.js';

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('my settings', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('a leader chooses where to begin, and begins there from then on', async () => {
    const page = await stage.enter('leader');
    await page.waitForURL(/\/overdue/);
    await page.goto('/settings/own');
    await page.getByRole('button', { name: /登录后先看哪一页/ }).waitFor();
    await choose(page, /登录后先看哪一页/, '计划');
    await page.getByText('记住了，下次登录从这一页开始。').waitFor();
    await expectAccessible(page);
    const elsewhere = await stage.enter('leader', 'phone');
    await elsewhere.waitForURL(/\/plan/);
  });

  it('the language follows the account to another browser; signed out, Chinese comes first', async () => {
    const page = await stage.enter('health');
    // The choice has reached the server: left before that, the page would come back in Chinese.
    await Promise.all([languageTold(page), page.getByRole('button', { name: 'English' }).click()]);
    await page.getByRole('link', { name: 'My tasks' }).waitFor();
    await page.goto('/settings/own');
    await page.getByRole('button', { name: /Language/ }).waitFor();

    const elsewhere = await stage.enter('health', 'desk', 'own');
    await elsewhere.getByRole('link', { name: 'My tasks' }).waitFor();
    expect(await elsewhere.locator('html').getAttribute('lang')).toBe('en');
    await elsewhere.getByRole('button', { name: /, account$/ }).click();
    await elsewhere.getByRole('menuitem', { name: 'Sign out' }).click();
    await elsewhere.waitForURL(/sign-in/);
    await elsewhere.reload();
    await elsewhere.getByRole('button', { name: '登录', exact: true }).waitFor();
  });
});

describe('the organisation', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each<keyof typeof sizes>(['desk', 'phone'])(
    'an admin renames the bodies, and is told what cannot be (%s)',
    async (size) => {
      const page = await stage.enter('admin', size);
      await page.goto('/settings/organisation');
      const name = page.getByLabel('妇女联合会全称');
      await name.waitFor();
      await expectAccessible(page);
      await name.fill('　');
      await page.getByLabel(/亮预警（百分点）/).fill('30');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('请填写，不能只有空格。').waitFor();
      await name.fill(`港北区妇女联合会（${size}）`);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('滞后的界限须比预警的大，否则不会亮预警。').waitFor();
      // What was typed stays, and the field to mend has the focus.
      expect(await name.inputValue()).toBe(`港北区妇女联合会（${size}）`);
      expect(await page.locator(':focus[aria-invalid="true"]').inputValue()).toBe('30');
      await page.getByLabel(/亮预警（百分点）/).fill('10');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('本机构的设置已保存。').waitFor();
      const stranger = await stage.open(size);
      await stranger.getByText(`港北区妇女联合会（${size}）`).waitFor();
    },
  );

  it('a new threshold changes what the board shows and what Help says', async () => {
    const admin = await stage.enter('admin', 'desk', 'en');
    await admin.goto('/settings/organisation');
    await admin.getByLabel('At risk from so many days before the due date').fill('90');
    await admin.keyboard.press('Enter');
    await admin.getByText('The settings of the organisation are saved.').waitFor();
    await admin.goto('/help');
    await admin.getByRole('row', { name: 'At risk it is due within 90 days' }).waitFor();
    const office = await stage.enter('office');
    // Well on its way, and due on 31 October: six weeks ahead, which was no warning until now.
    await cardOf(office, '1.4').getByText('预警').waitFor();
  });

  it('nobody but an admin finds it', async () => {
    const page = await stage.enter('office');
    await page.goto('/settings');
    await page.getByRole('link', { name: '我的密码' }).waitFor();
    expect(await page.getByRole('link', { name: '本机构' }).count()).toBe(0);
  });
});

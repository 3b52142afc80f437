import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { demonstrationPassword } from '../database.js';
import { expectAccessible, openStage, type Stage } from './stage.js';

describe('the settings', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  async function openFromMenu(page: Page): Promise<void> {
    await page.getByRole('button', { name: /，账号$/ }).click();
    await page.getByRole('menuitem', { name: '设置' }).click();
  }

  it('let everybody change their own password, told beforehand what it needs', async () => {
    const page = await stage.enter('culture');
    await openFromMenu(page);
    await page.getByRole('heading', { level: 1, name: '我的密码' }).waitFor();
    await page.getByText('要有字母，还要有数字或符号；').waitFor();
    await expectAccessible(page);

    await page.getByLabel('现在的密码').fill(demonstrationPassword);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一遍新密码').fill('other');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('两次输入的新密码不一样，请再输一遍。').waitFor();
    await page.getByLabel('再输一遍新密码').fill('short');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('太短了，至少要8个字符。').waitFor();
    // Nothing typed is lost, and the wrong field has the focus.
    expect(await page.getByLabel('现在的密码').inputValue()).toBe(demonstrationPassword);
    await page.locator(':focus[aria-invalid="true"]').waitFor();

    await page.getByLabel('新密码', { exact: true }).fill('culture 2022 is a login');
    await page.getByLabel('再输一遍新密码').fill('culture 2022 is a login');
    await page.keyboard.press('Enter');
    await page.getByText('不能含有自己的账号，容易被猜到。').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill('autumn-2022-ok');
    await page.getByLabel('再输一遍新密码').fill('autumn-2022-ok');
    await page.keyboard.press('Enter');
    await page.getByText('密码改好了，别处的登录已退出。').waitFor();
  });

  it('are a list on the phone, and a page each', async () => {
    const page = await stage.enter('justice', 'phone');
    await openFromMenu(page);
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '我的密码' }).click();
    await page.getByRole('heading', { level: 1, name: '我的密码' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '设置' }).first().click();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  });

  it('are read in English', async () => {
    const page = await stage.enter('leader', 'desk', 'en');
    await page.goto('/settings/password');
    await page.getByRole('heading', { level: 1, name: 'My password' }).waitFor();
    await page.getByText('letters, and a digit or a sign besides;').waitFor();
    await expectAccessible(page);
  });
});

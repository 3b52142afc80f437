import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openStage, type Stage, type sizes } from './stage.js';

describe('the Help page', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each<keyof typeof sizes>(['desk', 'phone'])(
    'a department head finds it in the account menu (%s)',
    async (size) => {
      const page = await stage.enter('rights', size);
      await page.getByRole('button', { name: /，账号$/ }).click();
      await page.getByRole('menuitem', { name: '帮助' }).click();
      await page.waitForURL(/\/help/);
      const stages = page.getByRole('region', { name: '阶段' });
      const review = stages.locator('.help-stage').filter({ has: page.getByRole('heading', { name: '待审核' }) });
      expect(await review.getByRole('listitem').filter({ hasText: '退回' }).innerText()).toMatch(
        /办公室办理，须写说明/,
      );
      const lights = page.getByRole('table', { name: '任务' });
      await lights.getByRole('row', { name: '预警 离期限只有7天或更少' }).waitFor();
      const rights = page.getByRole('region', { name: '权限' });
      expect(await rights.getByRole('row', { name: /^配合单位/ }).innerText()).toMatch(/填报进展（推进中、待审核时）/);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await expectAccessible(page);
    },
  );

  it('in English, by keyboard alone, says what the rules say in English', async () => {
    const page = await stage.enter('leader', 'desk', 'en');
    await page.getByRole('button', { name: /, account$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Help' }).waitFor();
    while ((await page.locator(':focus').innerText()) !== 'Help') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'At risk it is due within 7 days' }).waitFor();
    await expectAccessible(page);
  });
});

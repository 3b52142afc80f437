import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { holdsFocus } from './hands.js';
import { cardOf, columnOf, openStage, type Stage } from './stage.js';

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag, or nowhere');
  await page.mouse.move(start.x + 60, start.y + 30);
  await page.mouse.down();
  await page.mouse.move(start.x + 90, start.y + 40, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 160, { steps: 12 });
}

const menuOf = (page: Page, code: string) =>
  page.getByRole('button', { name: new RegExp(`^移动${code.replace('.', '\\.')} `) });

describe('the office, at a desk', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('office');
    await columnOf(page, '待审核').waitFor();
  });
  afterAll(() => stage.close());

  it('sees every task of the plan by stage, with exact counts', async () => {
    for (const [name, count] of [
      ['待签收', 7],
      ['推进中', 21],
      ['待审核', 7],
      ['已办结', 23],
    ] as const)
      await page.getByRole('region', { name: `${name}，${count}项` }).waitFor();
    await page.getByText('共62项').waitFor();
  });

  it('closes a submitted task by its menu', async () => {
    await menuOf(page, '3.4').click();
    await page.getByRole('menuitem', { name: /^已办结/ }).click();
    await page.getByRole('region', { name: '已办结，24项' }).waitFor();
    await page.getByRole('region', { name: '待审核，6项' }).waitFor();
  });

  it('is told in the menu why a stage is refused', async () => {
    await menuOf(page, '2.4').click();
    const refused = page.getByRole('menuitem', { name: /^已办结/ });
    await refused.getByText('先申请办结，审核后销号').waitFor();
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
  });

  it('returns a submission, and must say why', async () => {
    await menuOf(page, '1.3').click();
    await page.getByRole('menuitem', { name: /^推进中/ }).click();
    const dialog = page.getByRole('dialog', { name: '退回1.3，写审核意见' });
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.getByText('退回须写意见').waitFor();
    await dialog.getByRole('textbox').fill('缺两个镇的签收单');
    await dialog.getByRole('button', { name: '退回' }).click();
    await page.getByRole('region', { name: '推进中，22项' }).waitFor();
    await page.getByRole('region', { name: '待审核，5项' }).waitFor();
  });

  it('drags a submitted task to the done ones', async () => {
    await drag(page, cardOf(page, '4.2'), columnOf(page, '已办结'));
    await columnOf(page, '已办结').getByText('可移入').waitFor();
    await page.mouse.up();
    await page.getByRole('region', { name: '已办结，25项' }).waitFor();
  });

  it('cannot drop a task where the rules refuse it, and reads why', async () => {
    await drag(page, cardOf(page, '3.6'), columnOf(page, '已办结'));
    await columnOf(page, '已办结').getByText('不能移入').waitFor();
    await page.mouse.up();
    await page.getByRole('region', { name: '已办结，25项' }).waitFor();
    await columnOf(page, '待签收').getByText('奇石乡巧手编织技能培训班').waitFor();
  });

  it('moves a task by the keyboard alone', async () => {
    await cardOf(page, '4.4').getByRole('link').focus();
    await page.keyboard.press('m');
    await holdsFocus(page.getByRole('menu').getByRole('menuitem').first());
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '推进中，23项' }).waitFor();
  });

  it('finds a filtered view again by its address', async () => {
    await page.goto('/board');
    await page.getByRole('textbox', { name: '搜索任务' }).fill('活动中心');
    await page.waitForURL(/q=/);
    await page.getByRole('region', { name: '已办结，1项' }).waitFor();
    const address = page.url();
    const other = await stage.enter('leader');
    await other.goto(address);
    await other.getByRole('region', { name: '已办结，1项' }).waitFor();
    expect(await other.getByRole('textbox', { name: '搜索任务' }).inputValue()).toBe('活动中心');
  });

  it('moves a due date only with the reason', async () => {
    await page.goto('/board');
    await page.getByRole('link', { name: '在“四新”领域新建妇联组织3家' }).click();
    const panel = page.getByRole('dialog', { name: '在“四新”领域新建妇联组织3家' });
    await panel.getByRole('button', { name: '修改' }).click();
    await panel.getByLabel('期限', { exact: true }).fill('2022-10-31');
    await panel.getByRole('button', { name: /保存/ }).click();
    await panel.getByText('须写明原因').first().waitFor();
    await panel.getByRole('textbox', { name: /^改动说明/ }).fill('两家企业变动，另选对象');
    await panel.getByRole('button', { name: /保存/ }).click();
    await panel.getByText('莫春兰').first().waitFor();
    await panel.getByText('改期1次').first().waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { cardOf, columnOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const title = '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访';
const searched = `/board?q=${encodeURIComponent('组建老大姐调解队')}`;
const secret = '来访人姓名另附。';

describe('what is internal', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const shown = async (page: Page): Promise<number> => {
    await columnOf(page, '推进中').waitFor();
    return page.getByText(title).count();
  };

  it('leaves the screens of everybody else at once, and is marked for those who work on it', async () => {
    // Health takes no part in it; justice leads it.
    const outsider = await stage.enter('health');
    await outsider.goto('/board');
    await cardOf(outsider, '7.8').waitFor();
    const lead = await stage.enter('justice', 'phone');
    await lead.getByRole('link', { name: title }).waitFor();

    const office = await stage.enter('office');
    await cardOf(office, '7.8').getByRole('link').click();
    const panel = office.getByRole('dialog', { name: title });
    await panel.getByRole('button', { name: '修改', exact: true }).click();
    const box = panel.getByRole('checkbox', { name: '内部任务' });
    await box.check();
    await expectAccessible(office);
    await panel.getByRole('button', { name: '保存修改' }).click();
    await panel.getByText('内部', { exact: true }).first().waitFor();

    // Nobody reloaded.
    await cardOf(outsider, '7.8').waitFor({ state: 'detached' });
    await lead.getByRole('listitem').filter({ hasText: title }).getByText('内部', { exact: true }).waitFor();
    await expectAccessible(lead);
    await expectFits(lead);
    await outsider.reload();
    expect(await shown(outsider)).toBe(0);
    await office.getByRole('button', { name: '关闭' }).first().click();
    await cardOf(office, '7.8').getByText('内部', { exact: true }).waitFor();
    await expectAccessible(office);
  });

  it('report: its words stay among those who work on the task, though everybody sees the task', async () => {
    const lead = await stage.enter('justice', 'phone');
    await lead.getByRole('button', { name: '更新7.9的进展' }).tap();
    const sheet = lead.getByRole('dialog');
    await sheet.getByText('没变', { exact: true }).tap();
    await sheet.getByRole('textbox', { name: /^这一段的情况/ }).fill(secret);
    await sheet.getByRole('checkbox', { name: '内部报告' }).check();
    await expectAccessible(lead);
    await expectFits(lead);
    // A draft remembers it.
    await lead.reload();
    await lead.getByRole('button', { name: '更新7.9的进展' }).tap();
    expect(await sheet.getByRole('checkbox', { name: '内部报告' }).isChecked()).toBe(true);
    await sheet.getByRole('button', { name: '提交9月进展' }).tap();
    await sheet.waitFor({ state: 'detached' });

    const office = await stage.enter('office');
    await office.goto(searched);
    await cardOf(office, '7.9').getByRole('link').click();
    const panel = office.getByRole('dialog');
    await panel.getByText(secret).first().waitFor();
    await panel.getByText('内部', { exact: true }).first().waitFor();

    const outsider = await stage.enter('health');
    await outsider.goto(searched);
    await cardOf(outsider, '7.9').getByRole('link').click();
    await outsider.getByRole('dialog').getByRole('heading', { name: /^经过/ }).waitFor();
    expect(await outsider.getByText(secret).count()).toBe(0);
  });
});

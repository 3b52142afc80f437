import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from './stage.js';

describe('a leader', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('lands on what is overdue, the longest first, with who owns it and what was said last', async () => {
    const page = await stage.enter('leader');
    await page.waitForURL(/\/overdue/);
    const row = page
      .getByRole('table', { name: /^逾期任务/ })
      .getByRole('row')
      .nth(1);
    await row.getByText('活动中心可行性研究报告编制与评审').waitFor();
    const words = await row.innerText();
    for (const fact of ['77', '区发改局', '李国强', '5月31日', '6月30日', '投资估算2,860万元'])
      expect(words).toContain(fact);
  });

  it('opens a task with one click, and may change nothing', async () => {
    const page = await stage.enter('leader');
    await page.getByRole('link', { name: '活动中心可行性研究报告编制与评审' }).click();
    const panel = page.getByRole('dialog', { name: '活动中心可行性研究报告编制与评审' });
    await panel.getByRole('heading', { name: /^经过/ }).waitFor();
    expect(await panel.getByRole('button', { name: /填报|申请|退回|修改|撤销|暂缓|签收/ }).count()).toBe(0);
  });

  it('sees apart what only waits for the office’s audit', async () => {
    const page = await stage.enter('leader');
    const waiting = page.getByRole('table', { name: '等办公室审核的任务' });
    await waiting.getByText('妇女儿童维权联盟成员单位签约').waitFor();
  });

  it('reads the same page in English at once, without losing the place', async () => {
    const page = await stage.enter('leader');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: /Overdue/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(new URL(page.url()).pathname).toBe('/overdue');
  });

  it('finds a page that stayed open overnight at the new day, days late and all', async () => {
    const page = await stage.enter('leader');
    const first = page
      .getByRole('table', { name: /^逾期任务/ })
      .getByRole('row')
      .nth(1);
    await first.getByText('77').waitFor();
    stage.clock.set('2022-09-16');
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await first.getByText('78').waitFor();
    await page.getByText('2022年9月16日').first().waitFor();
    stage.clock.set('2022-09-15');
  });
});

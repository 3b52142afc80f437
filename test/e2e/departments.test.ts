import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openStage, type Stage, type sizes } from './stage.js';

describe('the departments', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each<keyof typeof sizes>(['desk', 'phone'])(
    'tell a leader at the width of a %s who has what, and what of it is behind',
    async (size) => {
      const page = await stage.enter('leader', size);
      await page.getByRole('link', { name: '单位', exact: true }).filter({ visible: true }).click();
      await page.getByText('26个单位牵头62项任务，').waitFor();
      const row = page.getByRole('row').filter({ hasText: '区发改局' });
      const words = await row.innerText();
      for (const fact of ['李国强', '滞后1', '正常1']) expect(words).toContain(fact);
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

      await page.getByRole('link', { name: '区发改局', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '港北区发展和改革局' }).waitFor();
      await page.getByText('最久的迟了77天').waitFor();
      await expectAccessible(page);
      // Under its light, with who answers for it; a press opens it over the page.
      await page.getByRole('link', { name: '活动中心可行性研究报告编制与评审' }).click();
      const panel = page.getByRole('dialog', { name: '活动中心可行性研究报告编制与评审' });
      await panel.waitFor();
      await panel.getByRole('button', { name: '关闭' }).click();
      await page.getByRole('heading', { level: 2, name: '配合的任务' }).waitFor();
      await page.getByText('可行性研究报告通过评审').waitFor();
    },
  );

  it('are found by the office from a task, with the keyboard alone', async () => {
    const page = await stage.enter('office');
    await page.goto('/departments');
    const link = page.getByRole('link', { name: '权益部', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '区妇联权益部' }).waitFor();
    await page.getByRole('link', { name: '维权志愿服务队骨干培训' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: '维权志愿服务队骨干培训' });
    await panel.getByRole('link', { name: '权益部' }).focus();
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/departments/rights');
  });

  it('are read in English, and one that does not exist says so', async () => {
    const page = await stage.enter('leader', 'desk', 'en');
    await page.goto('/departments/rights');
    await page.getByRole('heading', { level: 2, name: 'Tasks it leads' }).waitFor();
    await expectAccessible(page);
    await page.goto('/departments/nowhere');
    await page.getByText('There is no such department.').waitFor();
    await page.getByRole('link', { name: 'All departments' }).click();
    await page.getByText('26 departments lead 62 tasks;').waitFor();
  });
});

import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Page } from 'playwright';
import { buildHardPlans, type HardPlans, longTitle } from '../hard-plan.js';
import { expectAccessible, expectFits, openStage, type Stage, type sizes } from './stage.js';

const widths: readonly (keyof typeof sizes)[] = ['desk', 'phone', 'zoomed'];

describe.each(widths)('titles of 80 characters and 60 departments fit the width of a %s', (size) => {
  let stage: Stage;
  let plans: HardPlans;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(async (database, services) => {
      plans = await buildHardPlans(database, services);
    });
    page = await stage.enter('office', size);
  });
  afterAll(() => stage.close());

  const open = (path: string) => page.goto(`${path}?plan=${plans.longId}`);

  it('on the plan', async () => {
    await open('/plan');
    await page
      .getByRole('table')
      .getByRole('link', { name: longTitle(1) })
      .waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });

  it('on an item, and on one without tasks', async () => {
    await open('/plan/items/1');
    await page.getByRole('link', { name: longTitle(59) }).waitFor();
    await expectFits(page);
    await open('/plan/items/2');
    await page.getByText('这一条还没有任务。').waitFor();
    await page.getByText('这一条没有里程碑。').waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });

  it('on a plan without milestones', async () => {
    await page.goto(`/plan?plan=${plans.bareId}`);
    await page.getByText('计划里还没有里程碑。').waitFor();
    await page.getByRole('heading', { level: 1, name: /^两条工作，\s*还没有任务。$/ }).waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });

  it('on the board', async () => {
    await openBoard();
    await expectFits(page);
  });

  it('on what is overdue', async () => {
    await open('/overdue');
    await page
      .getByRole('link', { name: longTitle(0) })
      .first()
      .waitFor();
    await expectFits(page);
  });

  it('in a task and in the form that edits it', async () => {
    await openBoard();
    await page
      .getByRole('link', { name: longTitle(1) })
      .first()
      .click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: /^经过/ }).waitFor();
    await expectFits(page);
    await panel.getByRole('button', { name: '修改' }).click();
    await panel.getByRole('button', { name: /保存/ }).waitFor();
    await expectFits(page);
  });

  it.each([
    ['/departments', /^61个单位牵头61项任务/],
    ['/departments/unit1', /^牵头1项任务/],
    ['/plan/keep', '妇女儿童之家规范化建设'],
    ['/plan/keep/tasks', /Excel/],
    ['/history', longTitle(60)],
    ['/help', /亮灯/],
    ['/settings/own', /语言/],
  ])('on %s', async (path, words) => {
    await open(path);
    await page.getByText(words).filter({ visible: true }).first().waitFor();
    await expectFits(page);
  });

  it('on the board in lanes of sixty departments', async () => {
    await page.goto(`/board?plan=${plans.longId}&lanes=department`);
    if (size === 'phone') await page.getByRole('tab', { name: /^待签收/ }).click();
    await page.getByRole('region', { name: /片区/ }).getByRole('link').first().waitFor();
    await expectFits(page);
  });

  it('on my tasks, and in the sheet that takes the report', async () => {
    const head = await stage.enter('rights', size);
    await head.goto(`/my?plan=${plans.longId}`);
    await head
      .getByRole('link', { name: longTitle(60) })
      .first()
      .waitFor();
    await expectFits(head);
    await expectAccessible(head);
  });

  it('on every section of the settings', async () => {
    const admin = await stage.enter('admin', size);
    for (const section of ['accounts', 'departments', 'organisation', 'log', 'password']) {
      await admin.goto(`/settings/${section}`);
      await admin.locator('.settings-body :is(table, form, .admin-tree)').first().waitFor();
      await expectFits(admin);
    }
  });

  /** All tasks wait to be accepted; the phone shows one stage at a time. */
  async function openBoard(): Promise<void> {
    await open('/board');
    if (size === 'phone') await page.getByRole('tab', { name: /^待签收/ }).click();
    await page
      .getByRole('link', { name: longTitle(1) })
      .first()
      .waitFor();
  }
});

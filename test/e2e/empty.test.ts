import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildWorld } from '../builders.js';
import { expectAccessible, openStage, type Stage } from './stage.js';

describe('an installation without a plan', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(async (database) => void (await buildWorld(database)), { isEmpty: true });
  });
  afterAll(() => stage.close());

  it('takes the admin to the settings all the same, and from everywhere to the departments', async () => {
    const page = await stage.enter('admin');
    await page.waitForURL(/\/settings/);
    await page.goto('/overdue');
    await page.getByText('还没有计划').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '先建单位和账号' }).click();
    await page.waitForURL(/\/settings\/departments/);
  });

  it('offers the office to write the first one, and tells a leader to wait', async () => {
    const leader = await stage.enter('leader', 'phone');
    await leader.getByText('计划由办公室建立').waitFor();
    expect(await leader.getByRole('link', { name: '编制第一份计划' }).count()).toBe(0);
    const office = await stage.enter('office');
    await office.getByRole('link', { name: '编制第一份计划' }).click();
    await office.getByRole('button', { name: '新建计划' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel(/名称/).fill('2023年工作计划');
    await dialog.getByRole('button', { name: /建立|新建/ }).click();
    await office.getByRole('heading', { level: 1, name: '2023年工作计划' }).waitFor();
    await office.getByRole('link', { name: '看板' }).filter({ visible: true }).click();
    await office.getByRole('link', { name: '去录入任务' }).click();
    await office.waitForURL(/\/plan\/keep/);
  });
});

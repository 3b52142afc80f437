import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '../../server/modules/account/account.rules.js';
import { expectAccessible, expectFits, openStage, type Stage } from './stage.js';

describe('the daily reminders', () => {
  let stage: Stage;

  beforeAll(async () => {
    // The stage's day is a Thursday in September at ten: everybody's digest of it is made once.
    stage = await openStage(async (_database, { digests, reminderSettings }) => {
      const office = { accountId: '', roles: [Role.OFFICE], departmentId: null, language: 'zh' } as const;
      await reminderSettings.updateReminderSettings(office, { weekday: 4 });
      await digests.makeDue();
    });
  });
  afterAll(() => stage.close());

  it('are read as a letter whose lines lead to their tasks', async () => {
    const page = await stage.enter('leader');
    await page.goto('/digest/2022-09-15');
    await page.getByRole('heading', { level: 1, name: /有\d+件事要提醒您/ }).waitFor();
    const late = page.getByRole('region', { name: /逾期最久的任务/ });
    await late.getByText('期限6月30日，已逾期77天').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await late.getByRole('link', { name: '活动中心可行性研究报告编制与评审' }).click();
    await page.getByRole('dialog', { name: '活动中心可行性研究报告编制与评审' }).waitFor();
  });

  it('tell on a phone, in English, of a day without any', async () => {
    const page = await stage.enter('leader', 'phone', 'en');
    await page.goto('/digest/2022-09-15');
    await page.getByText('Due Jun 30: 77 days overdue').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.goto('/digest/2022-09-14');
    await page.getByRole('heading', { name: 'You had no reminders that day.' }).waitFor();
    await expectAccessible(page);
  });

  it('come when the office wants them: what cannot be is told, and nothing typed is lost', async () => {
    const page = await stage.enter('office');
    await page.goto('/settings/reminders');
    const before = page.getByLabel('到期前几天提醒');
    await before.fill('五天');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填整数，用顿号隔开。').waitFor();
    await page.locator(':focus[aria-invalid="true"]').waitFor();
    await before.fill('99、3');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('最多填5个，每个是1到30的整数。').waitFor();
    expect(await before.inputValue()).toBe('99、3');
    await before.fill('2、5');
    await page.getByRole('button', { name: /几点以后提醒/ }).click();
    await page.getByRole('option', { name: '09:00' }).click();
    await page.getByLabel('开启每日提醒').uncheck();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('提醒的设置已保存。').waitFor();
    await page.reload();
    expect(await before.inputValue()).toBe('5、2');
    expect(await page.getByLabel('开启每日提醒').isChecked()).toBe(false);
    await expectAccessible(page);
    await expectFits(page);
  });
});

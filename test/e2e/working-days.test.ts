import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, expectFits, openStage, type Stage } from './stage.js';

describe('the working days, in the settings', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('the office sets a day off and takes it back; nothing typed is lost when something is missing', async () => {
    const page = await stage.enter('office');
    await page.goto('/settings/calendar');
    const days = page.getByRole('listitem');
    await days.filter({ hasText: '国庆节调休' }).filter({ hasText: '上班' }).waitFor();
    await days.filter({ hasText: '10月1日至10月7日' }).filter({ hasText: '放假' }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByLabel('为什么').fill('机关运动会');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填日期。').waitFor();
    expect(await page.getByLabel('为什么').inputValue()).toBe('机关运动会');
    await page.getByLabel('哪一天').fill('2022-09-23');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('2022年9月23日按放假算。').waitFor();
    await days.filter({ hasText: '9月23日' }).filter({ hasText: '机关运动会' }).filter({ hasText: '本机构' }).waitFor();
    await page.getByRole('button', { name: '删去9月23日的安排' }).click();
    await days.filter({ hasText: '9月23日' }).waitFor({ state: 'detached' });
  });

  it('says on a phone, in English, that the holidays of a year are not known', async () => {
    const page = await stage.enter('admin', 'phone', 'en');
    await page.goto('/settings/calendar');
    await page.getByRole('heading', { name: '2022' }).waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2040-05-04');
    await page.getByLabel('Why: a sports day, say').fill('Youth day');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The public holidays of 2040 are not known here').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'May 4, 2040' }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
  });
});

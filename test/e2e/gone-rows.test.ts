import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { tablesOf } from '../../server/database.js';
import { Role } from '../../server/modules/account/account.rules.js';
import { openStage, type Stage } from './stage.js';

/** The focus is on the page again, and not nowhere. */
const focusReturned = (page: Page) => page.locator('[data-row]:focus, h1:focus').waitFor();

describe('what is being written when its row leaves the list', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('a notice stays open when a colleague issues it first, and sending it says so', async () => {
    const [first, second] = [await stage.enter('office'), await stage.enter('office')];
    const propose = /，发.*督办单$/;
    for (const page of [first, second]) await page.goto('/inbox');
    const name = (await first.getByRole('button', { name: propose }).first().getAttribute('aria-label')) ?? '';
    const [code] = name.split('，');
    const row = first.locator('[data-entry]').filter({ has: first.getByRole('button', { name, exact: true }) });
    const entry = first.locator(`[data-entry="${await row.getAttribute('data-entry')}"]`);
    await first.getByRole('button', { name, exact: true }).click();
    const sheet = first.getByRole('dialog');
    const message = sheet.getByRole('textbox', { name: /^督办什么/ });
    await message.fill('写到一半的督办单');

    await second.getByRole('button', { name, exact: true }).click();
    await second.getByRole('button', { name: '签发', exact: true }).click();
    await second.getByText(new RegExp(`^${code}的督办单第.*号已签发。$`)).waitFor();

    await entry.waitFor({ state: 'detached' });
    expect(await message.inputValue()).toBe('写到一半的督办单');
    await sheet.getByRole('button', { name: '签发', exact: true }).click();
    await sheet.getByText(/^没有提交。./).waitFor();
    expect(await message.inputValue()).toBe('写到一半的督办单');
    await first.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focusReturned(first);
  });

  it('a report stays open when its task goes to another department, and sending it says so', async () => {
    const page = await stage.enter('justice');
    await page.getByRole('button', { name: '更新7.8的进展' }).click();
    const sheet = page.getByRole('dialog');
    const words = sheet.getByRole('textbox', { name: /^这一段的情况/ });
    await words.fill('写到一半的进展');

    const tables = tablesOf(stage.database.fork());
    const { id: accountId } = await tables
      .selectFrom('account')
      .select('id')
      .where('login', '=', 'office')
      .executeTakeFirstOrThrow();
    const { id: leadDepartmentId } = await tables
      .selectFrom('department')
      .select('id')
      .where('code', '=', 'health')
      .executeTakeFirstOrThrow();
    const { id: taskId, version } = await tables
      .selectFrom('task')
      .select(['id', 'version'])
      .where('code', '=', '7.8')
      .executeTakeFirstOrThrow();
    await stage.services.tasks.updateTask(
      { accountId, roles: [Role.OFFICE], departmentId: null, language: 'zh' },
      { taskId, expectedVersion: version, leadDepartmentId, note: '改由卫健局牵头' },
    );
    await page.locator('.my-task').filter({ hasText: '7.8' }).waitFor({ state: 'detached' });
    expect(await words.inputValue()).toBe('写到一半的进展');
    await sheet.getByText('没变', { exact: true }).click();
    await sheet.getByRole('button', { name: '提交9月进展' }).click();
    await sheet.getByText(/^没有提交。./).waitFor();
    expect(await words.inputValue()).toBe('写到一半的进展');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focusReturned(page);
  });
});

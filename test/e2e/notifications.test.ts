import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { cardOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const title = '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访';

/** Told long before, or after, all that the demonstration tells, and read: of a task, or of one that is not shown. */
const told = (login: string, count: number, place: 'before' | 'after', task: string) => `
  insert into notification (id, account_id, kind, cause, plan_id, task_id, business_date, at, read_at, facts)
  select ('${place === 'before' ? '00000000' : 'ffffffff'}-0000-7000-8000-' || substr(md5(account.login), 1, 6) || lpad(n::text, 6, '0'))::uuid,
    account.id, 'INSTRUCTED', 'test-${place}-' || n, task.plan_id, task.id, '2022-09-01', '2022-09-01T02:00:00Z',
    '2022-09-01T03:00:00Z', '{}'
  from generate_series(1, ${count}) n, account, task where account.login = '${login}' and task.code = '${task}'`;
const bell = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });

describe('notifications', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('count up at the bell at once, lead to their task, and count down when they are followed', async () => {
    const phone = await stage.enter('justice', 'phone');
    await bell(phone, '通知').waitFor();
    await phone.goto('/notifications');
    await phone.getByRole('heading', { name: '通知都看过了。' }).waitFor();

    const leader = await stage.enter('leader');
    await leader.goto('/board');
    await cardOf(leader, '7.8').getByRole('link').click();
    for (const words of ['月底前挂牌。', '缺人缺钱，直接找我。']) {
      await leader.getByRole('dialog').getByRole('button', { name: '批示', exact: true }).click();
      await leader.getByRole('textbox', { name: /^批示/ }).fill(words);
      await leader.getByRole('button', { name: '发出批示' }).click();
      await leader.getByRole('dialog').getByText(words).first().waitFor();
    }

    // Nobody reloaded the phone.
    await bell(phone, '通知，2条未读').waitFor();
    await phone.getByRole('heading', { name: '有2条通知还没有看。' }).waitFor();
    const row = phone.getByRole('listitem').filter({ hasText: '月底前挂牌。' });
    await row.getByText('未读').waitFor();
    await row.getByText(title, { exact: false }).waitFor();
    await expectAccessible(phone);
    await expectFits(phone);
    await row.getByRole('link').tap();
    const panel = phone.getByRole('dialog', { name: title });
    await panel.waitFor();
    await panel.getByRole('button', { name: '关闭' }).first().tap();
    await panel.waitFor({ state: 'detached' });
    await bell(phone, '通知，1条未读').waitFor();
    await row.getByText('未读').waitFor({ state: 'detached' });

    // Another window of the same person has the same count, and takes the rest off.
    const desk = await stage.enter('justice', 'desk', 'en');
    await bell(desk, 'Notifications, 1 unread').click();
    await desk.getByRole('heading', { name: '1 notification is unread.' }).waitFor();
    await expectAccessible(desk);
    await expectFits(desk);
    await desk.keyboard.press('ArrowDown');
    await desk.getByRole('button', { name: 'Mark all read' }).click();
    await desk.getByRole('heading', { name: 'All notifications are read.' }).waitFor();
    await bell(desk, 'Notifications').waitFor();
    expect(await desk.getByText('New', { exact: true }).count()).toBe(0);
  });

  it('that were read further down stay when another one comes', async () => {
    const page = await stage.enter('rights');
    await stage.database.fork().execute(told('rights', 70, 'before', '7.9'));
    await page.goto('/notifications');
    const rows = page.locator('.told-row');
    const more = page.getByRole('button', { name: /^再看\d+条$/ });
    await more.click();
    await rows.nth(59).waitFor();
    await stage.services.digests.makeDue();
    await page.getByRole('heading', { name: /^有\d+条通知还没有看。$/ }).waitFor();
    await rows.first().getByText('未读').waitFor();
    expect(await rows.count()).toBe(60);
  });

  it('are walked by keys, and a letter of reminders is opened from its line', async () => {
    await stage.services.digests.makeDue();
    const head = await stage.enter('rights');
    await bell(head, '通知，1条未读').waitFor();
    await head.goto('/notifications');
    await head.getByRole('listitem').first().waitFor();
    await head.keyboard.press('ArrowDown');
    await head.keyboard.press('Enter');
    await head.waitForURL('**/digest/2022-09-15');
    await bell(head, '通知').waitFor();
  });

  it('are reached by the tab key when the first of them leads nowhere', async () => {
    const page = await stage.enter('culture');
    const em = stage.database.fork();
    await em.execute(told('culture', 1, 'after', '7.9'));
    await em.execute(told('culture', 1, 'before', '3.1'));
    await em.execute("update task set is_internal = true where code = '7.9'");
    await page.goto('/notifications');
    const rows = page.locator('.told-row');
    await rows.last().waitFor();
    expect(await rows.first().getByRole('link').count()).toBe(0);
    expect(await page.locator('[data-row][tabindex="0"]').count()).toBe(1);
  });
});

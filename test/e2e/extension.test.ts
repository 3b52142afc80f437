import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { demonstrationPassword } from '../database.js';
import { cardOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const task = '开通心理辅导、法律咨询和婚恋指导预约服务，一事一档';
const stations = '建设家庭教育指导服务站8个';
const reason = '心理咨询师年底才能到齐，今年办不完。';

const panelOf = (page: Page) => page.getByRole('dialog', { name: task });
const focused = (page: Page) => page.locator(':focus').innerText();

/** Walks by one key until the row of this name has the focus. */
async function walkTo(page: Page, key: 'ArrowDown' | 'ArrowUp', name: string): Promise<void> {
  for (let steps = 0; steps < 40 && (await focused(page)) !== name; steps += 1) await page.keyboard.press(key);
  expect(await focused(page)).toBe(name);
}

describe('an extension', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is asked for on the phone, refused and granted in the inbox by keys, and told by panel and card', async () => {
    const phone = await stage.enter('rights', 'phone');
    await phone.getByRole('link', { name: task }).click();
    const panel = panelOf(phone);
    await panel.getByRole('button', { name: '申请延期' }).click();
    await panel.getByLabel('延到哪一天').fill('2022-12-01');
    await panel.getByLabel('为什么要延').fill(reason);
    await panel.getByRole('button', { name: '提交申请' }).click();
    await panel.getByText('须晚于现在的期限12月20日。', { exact: true }).waitFor();
    await expectAccessible(phone);

    // The line is lost, or the window is closed: what was typed is still there.
    await phone.reload();
    await panel.getByRole('button', { name: '申请延期' }).click();
    expect(await panel.getByLabel('为什么要延').inputValue()).toBe(reason);
    await panel.getByLabel('延到哪一天').fill('2023-02-28');
    await panel.getByRole('button', { name: '提交申请' }).click();
    await panel.getByText('等办公室答复', { exact: true }).waitFor();
    await panel.getByRole('button', { name: '撤回申请' }).waitFor();
    expect(await panel.getByRole('button', { name: '申请延期' }).count()).toBe(0);
    await expectFits(phone);

    const desk = await stage.enter('office');
    await desk.getByRole('link', { name: '待办理' }).click();
    await desk.getByRole('heading', { name: /3份延期申请/ }).waitFor();
    await expectAccessible(desk);
    await walkTo(desk, 'ArrowDown', task);
    await desk.keyboard.press('2');
    await desk.getByRole('dialog').getByRole('textbox').fill('可以先请外聘咨询师，年内办完。');
    await desk.keyboard.press('Control+Enter');
    await desk.getByRole('heading', { name: /2份延期申请/ }).waitFor();
    // The one that took its place has the focus; another is granted by one key.
    await desk.locator('[data-row]:focus').waitFor();
    await walkTo(desk, 'ArrowUp', stations);
    await desk.keyboard.press('1');
    await desk.getByRole('heading', { name: /1份延期申请/ }).waitFor();

    await panel.getByText('不同意：“可以先请外聘咨询师，年内办完。”').first().waitFor();
    await desk.getByRole('link', { name: '看板', exact: true }).click();
    await desk.getByLabel('搜索任务').first().fill(stations);
    const card = cardOf(desk, '5.5');
    await card.getByText('改期1次').waitFor();
    await card.getByRole('link').click();
    await desk.getByRole('dialog', { name: stations }).getByText('同意，期限改为11月15日').waitFor();
  });

  it('half a note of one account was shown to the next who signed in at the same window', async () => {
    await stage.database.fork().execute(`update account set roles = '{OFFICE}' where login = 'admin'`);
    const page = await stage.enter('office');
    const note = page.getByRole('dialog').getByRole('textbox');
    const answers = [/，不同意$/, /，退回$/];
    await page.goto('/inbox');
    for (const answer of answers) {
      await page.getByRole('button', { name: answer }).first().click();
      await note.fill('还没想好怎么说');
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: /，账号$/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('textbox', { name: '账号' }).fill('admin');
    await page.getByLabel('密码').fill(demonstrationPassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: '待办理' }).click();
    for (const answer of answers) {
      await page.getByRole('button', { name: answer }).first().click();
      expect(await note.inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
    }
  });

  it('the inbox fits the phone, and is refused to everybody but the office', async () => {
    const phone = await stage.enter('office', 'phone');
    await phone.getByRole('link', { name: '待办理' }).click();
    await phone
      .getByRole('button', { name: /同意延到/ })
      .first()
      .waitFor();
    await expectFits(phone);
    await expectAccessible(phone);

    const other = await stage.enter('rights');
    expect(await other.getByRole('link', { name: '待办理' }).count()).toBe(0);
    await other.goto('/inbox');
    await other.getByText('您的账号没有这项权限').waitFor();
  });
});

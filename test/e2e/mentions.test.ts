import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { cardOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const open = async (page: Page, code: string): Promise<Locator> => {
  await page.goto('/board');
  await cardOf(page, code).getByRole('link').click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('heading', { level: 2 }).first().waitFor();
  return panel;
};
const bell = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });

describe('mentioning somebody', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('by keys: the list narrows as one types, Esc leaves the words alone, and whoever is chosen is told', async () => {
    const health = await stage.enter('health', 'phone');
    await bell(health, '通知').waitFor();
    const leader = await stage.enter('leader');
    const panel = await open(leader, '7.8');
    await panel.getByRole('button', { name: '批示', exact: true }).click();
    const field = panel.getByRole('textbox', { name: /^批示/ });
    const list = panel.getByRole('listbox', { name: '可以叫来看的单位和个人' });
    await field.pressSequentially('请@');
    await list.getByRole('option').first().waitFor();
    await expectAccessible(leader);
    await expectFits(leader);
    await leader.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('请@');
    await leader.keyboard.press('Backspace');
    await field.pressSequentially('＠卫');
    await list.getByRole('option', { name: /卫/ }).first().waitFor();
    const first = (await list.getByRole('option', { selected: true }).locator('b').textContent()) ?? '';
    await leader.keyboard.press('ArrowDown');
    await leader.keyboard.press('ArrowUp');
    await leader.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    await field.pressSequentially('派人来。');
    expect(await field.inputValue()).toBe(`请@${first} 派人来。`);
    await panel.getByText(`发出后通知${first}。`).waitFor();
    await panel.getByRole('button', { name: '发出批示' }).click();
    const said = panel.getByRole('region', { name: '等待答复的批示' });
    await said.locator('b', { hasText: `@${first}` }).waitFor();
    await expectAccessible(leader);

    await bell(health, '通知，1条未读').waitFor();
    await health.goto('/notifications');
    await health.getByText('在批示中提到').waitFor();
  });

  it('by touch: the list lies within the screen, the field keeps the focus, and a draft keeps whom it names', async () => {
    const page = await stage.enter('rights', 'phone');
    await page.goto('/board');
    await page.goto(page.url());
    const panel = await open(page, '7.6');
    const field = panel.getByRole('textbox', { name: /^给这项任务留言/ });
    await field.tap();
    await field.pressSequentially('@教');
    const option = panel.getByRole('option', { name: /教/ }).first();
    await option.waitFor();
    await expectAccessible(page);
    await expectFits(page);
    const name = (await option.locator('b').textContent()) ?? '';
    await option.tap();
    expect(await field.inputValue()).toBe(`@${name} `);
    await page.keyboard.type('请看');
    await page.reload();
    await panel.getByText(`发出后通知${name}。`).waitFor();
    expect(await field.inputValue()).toBe(`@${name} 请看`);
    await panel.getByRole('button', { name: '发出留言' }).tap();
    await panel.locator('.task-comments b', { hasText: `@${name}` }).waitFor();
    // The comment may stand there a moment before the field, with the names in it, is emptied.
    await panel.getByText('打@可以叫单位或个人来看。').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('words typed while a comment was being sent were lost', async () => {
    const page = await stage.enter('office');
    const panel = await open(page, '7.6');
    const field = panel.getByRole('textbox', { name: /^给这项任务留言/ });
    await field.fill('先说一句。');
    const answered = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"AddComment"')) await answered.promise;
      await route.continue();
    });
    await panel.getByRole('button', { name: '发出留言' }).click();
    await panel.getByRole('button', { name: '正在提交' }).waitFor();
    await field.press('End');
    await field.pressSequentially('再说一句。');
    answered.resolve();
    await page.getByText('已给7.6留言。').waitFor();
    expect(await field.inputValue()).toBe('再说一句。');
    await page.reload();
    await panel.getByRole('listitem').filter({ hasText: '先说一句。' }).first().waitFor();
    expect(await field.inputValue()).toBe('再说一句。');
    await field.fill('');
  });

  it('whose name is taken out again is not told', async () => {
    const page = await stage.enter('office', 'desk', 'en');
    const panel = await open(page, '7.6');
    const field = panel.getByRole('textbox', { name: /^Say something/ });
    await field.pressSequentially('@');
    await panel.getByRole('option').first().waitFor();
    await page.keyboard.press('Tab');
    await panel.getByText(/^Will be told/).waitFor();
    await field.fill('Nobody after all');
    await panel.getByText('Type @ to call a department or a person to it.').waitFor();
    await panel.getByRole('button', { name: 'Comment', exact: true }).click();
    await panel.getByText('Nobody after all').first().waitFor();
  });
});

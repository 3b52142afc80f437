import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { holdsFocus } from './hands.js';
import { columnOf, expectAccessible, openStage, type Stage } from './stage.js';

const limitOf = (page: Page, stage: string) => page.getByRole('button', { name: `${stage}的列上限` });

describe('limits of the board’s columns', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('the office sets one in the column’s head and reads by how much it is exceeded; tasks still move', async () => {
    const page = await stage.enter('office');
    await limitOf(page, '推进中').click();
    const form = page.getByRole('form', { name: '推进中的列上限' });
    await form.getByRole('textbox').fill('很多');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('须是整数').waitFor();
    await form.getByRole('textbox').fill('2000');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('列上限须是1到999的整数').waitFor();
    await expectAccessible(page);
    await form.getByRole('textbox').fill('20');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    const column = columnOf(page, '推进中');
    await column.getByText('21／20').waitFor();
    await column.getByText('超出1').waitFor();
    await page.getByRole('button', { name: /^移动7\.4 / }).click();
    await page.getByRole('menuitem', { name: /^推进中/ }).click();
    await column.getByText('22／20').waitFor();
    await column.getByText('超出2').waitFor();
  });

  it('is told of the whole stage where the board is filtered, also on a phone and in English', async () => {
    const page = await stage.enter('office', 'phone', 'en');
    await page.goto('/board?due=week');
    await columnOf(page, 'In progress').getByText('stage 22, limit 20').waitFor();
    await columnOf(page, 'In progress').getByText('2 over').waitFor();
    await expectAccessible(page);
  });

  it('a department reads it, and is offered nothing to set', async () => {
    const page = await stage.enter('justice', 'desk');
    await page.goto('/board');
    await columnOf(page, '推进中').getByText('超出2').waitFor();
    expect(await page.getByRole('button', { name: /列上限/ }).count()).toBe(0);
  });

  it('Tab closed the form of a limit, and what was typed was gone', async () => {
    const page = await stage.enter('office');
    await limitOf(page, '待审核').focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '待审核的列上限' });
    await holdsFocus(form.getByRole('textbox'));
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    await holdsFocus(form.getByRole('button', { name: '保存' }));
    await page.keyboard.press('Shift+Tab');
    await holdsFocus(form.getByRole('textbox'));
    expect(await form.getByRole('textbox').inputValue()).toBe('7');
    await expectAccessible(page);
    // It closes when the focus leaves it, on either side.
    await page.keyboard.press('Shift+Tab');
    await form.waitFor({ state: 'detached' });
    await holdsFocus(limitOf(page, '待审核'));
    await page.keyboard.press('Enter');
    await holdsFocus(form.getByRole('textbox'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await form.waitFor({ state: 'detached' });
    await holdsFocus(limitOf(page, '待审核'));
  });

  it('is set and taken away by the keyboard alone', async () => {
    const page = await stage.enter('office');
    await limitOf(page, '推进中').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '推进中的列上限' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await columnOf(page, '推进中')
      .getByText(/^超出\d/)
      .waitFor({ state: 'hidden' });
    await holdsFocus(limitOf(page, '推进中'));
  });
});

const saved = (page: Page) => page.getByRole('button', { name: /^常用筛选/ });

async function saveView(page: Page, name: string, isShared = false): Promise<void> {
  await saved(page).click();
  await page.getByRole('menuitem', { name: '保存现在的条件' }).click();
  const dialog = page.getByRole('dialog', { name: '保存为常用筛选' });
  await dialog.getByRole('textbox', { name: '名称' }).fill(name);
  if (isShared) await dialog.getByRole('checkbox', { name: '共享给所有人' }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: `常用筛选 ${name}` }).waitFor();
}

describe('saved filters', () => {
  let stage: Stage;
  let office: Page;

  beforeAll(async () => {
    stage = await openStage();
    office = await stage.enter('office');
  });
  afterAll(() => stage.close());

  it('the office saves a view and shares it; the name stands where the view is, however one came to it', async () => {
    await office.goto('/board?due=overdue');
    await columnOf(office, '推进中').waitFor();
    await saveView(office, '督办：已逾期', true);
    await office.goto('/board?light=red');
    await saved(office).getByText('常用筛选').waitFor();
    await saveView(office, '红灯');
    await office.goto('/board?due=overdue');
    await office.getByRole('button', { name: '常用筛选 督办：已逾期' }).waitFor();
  });

  it('a name that is taken is refused, and what was typed is kept', async () => {
    await office.goto('/board?due=week');
    await saved(office).click();
    await office.getByRole('menuitem', { name: '保存现在的条件' }).click();
    const dialog = office.getByRole('dialog', { name: '保存为常用筛选' });
    await dialog.waitFor();
    await expectAccessible(office);
    await dialog.getByRole('textbox', { name: '名称' }).fill('红灯');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('已有同名的常用筛选').waitFor();
    expect(await dialog.getByRole('textbox', { name: '名称' }).inputValue()).toBe('红灯');
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('a department head opens the shared one on a phone, and has own ones that nobody else sees', async () => {
    const head = await stage.enter('justice', 'phone');
    await head.goto('/board');
    await saved(head).click();
    await head.getByRole('menuitemradio', { name: '督办：已逾期' }).click();
    await head.waitForURL(/due=overdue/);
    await head.getByRole('button', { name: '常用筛选 督办：已逾期' }).click();
    await head.getByRole('menuitemradio', { name: '督办：已逾期', checked: true }).waitFor();
    expect(await head.getByRole('menuitemradio', { name: '红灯' }).count()).toBe(0);
    expect(await head.getByRole('menuitem').count()).toBe(0);
    await expectAccessible(head);
    await head.goto('/board?mine=1');
    await saveView(head, '我们的');
    await office.goto('/board?mine=1');
    await saved(office).click();
    await office.getByRole('menuitemradio', { name: '督办：已逾期' }).waitFor();
    expect(await office.getByRole('menuitemradio', { name: '我们的' }).count()).toBe(0);
    await office.keyboard.press('Escape');
  });

  it('the open one is renamed, shared and deleted from its menu, by the keyboard alone', async () => {
    await office.goto('/board?light=red');
    const open = office.getByRole('button', { name: '常用筛选 红灯' });
    const choose = async (name: string) => {
      await office.getByRole('button', { name: /^常用筛选/ }).focus();
      await office.keyboard.press('Enter');
      const item = office.getByRole('menuitem', { name });
      await item.waitFor();
      for (let n = 0; n < 9; n += 1) {
        if (await item.evaluate((entry) => entry.matches(':focus'))) break;
        await office.keyboard.press('ArrowDown');
      }
      await office.keyboard.press('Enter');
    };
    await open.waitFor();
    await choose('给“红灯”改名');
    await office.getByRole('textbox', { name: '名称' }).focus();
    await office.keyboard.press('Control+A');
    await office.keyboard.type('亮红灯的');
    await office.keyboard.press('Enter');
    await office.getByRole('button', { name: '常用筛选 亮红灯的' }).waitFor();
    await choose('把“亮红灯的”共享给所有人');
    await office.getByText('“亮红灯的”已共享').waitFor();
    await choose('删除“亮红灯的”');
    await office.getByRole('alertdialog').getByText('所有人都不能再打开它').waitFor();
    // The safe answer has the focus; what deletes stands before it.
    await holdsFocus(office.getByRole('alertdialog').getByRole('button').last());
    await office.keyboard.press('Shift+Tab');
    await office.keyboard.press('Enter');
    await office.getByText('已删除“亮红灯的”').waitFor();
    await office.getByRole('button', { name: '常用筛选', exact: true }).waitFor();
  });
});

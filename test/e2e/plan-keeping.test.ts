import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, openStage, type Stage } from './stage.js';

async function addItem(page: Page, title: string, shortTitle: string): Promise<void> {
  await page.getByRole('button', { name: '新增一条' }).click();
  const dialog = page.getByRole('dialog', { name: '新增一条工作' });
  await dialog.getByLabel('标题').fill(title);
  await dialog.getByLabel('简称').fill(shortTitle);
  await dialog.getByRole('button', { name: '增加这一条' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: title }).waitFor();
}

const itemsOf = async (page: Page): Promise<string[]> =>
  (await page.getByRole('heading', { level: 3 }).allInnerTexts()).map((words) => words.replaceAll(/\s+/g, ' ').trim());

describe('the office keeps a plan by hand', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('office');
  });
  afterAll(() => stage.close());

  it('makes a draft, and nothing typed is lost when the dialog is closed', async () => {
    await page.goto('/plan');
    await page.getByRole('link', { name: '编制计划' }).click();
    await page.getByRole('button', { name: '新建计划' }).click();
    const dialog = page.getByRole('dialog', { name: '新建计划' });
    await dialog.getByRole('button', { name: '建立草案' }).click();
    await dialog.getByText('请填写。').waitFor();
    await dialog.getByLabel('计划名称').fill('2023年妇女儿童工作计划');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '新建计划' }).click();
    expect(await dialog.getByLabel('计划名称').inputValue()).toBe('2023年妇女儿童工作计划');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '建立草案' }).click();
    await page.getByText('这份计划还没有条目。').waitFor();
    await expectAccessible(page);
  });

  it('adds items, and puts them in order by menu and by drag', async () => {
    await addItem(page, '思想引领', '引领');
    await addItem(page, '促进就业', '就业');
    await addItem(page, '维护权益', '权益');
    await page.getByRole('button', { name: /^第三条 权益：/ }).click();
    await page.getByRole('menuitem', { name: '移到最前' }).click();
    await page.getByRole('heading', { name: '一 维护权益' }).waitFor();
    expect(await itemsOf(page)).toEqual(['一 维护权益', '二 思想引领', '三 促进就业']);
    const handles = page.getByTitle('拖动调整次序');
    const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(1).boundingBox()];
    if (!from || !to) throw new Error('nothing to drag, or nowhere');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 20, { steps: 3 });
    await page.mouse.move(to.x + 10, to.y + 12, { steps: 8 });
    // Where it would be put is drawn, and only then put there.
    await page.locator('.keep-item.gap-below').waitFor();
    await page.mouse.up();
    await page.getByRole('heading', { name: '一 思想引领' }).waitFor();
    expect(await itemsOf(page)).toEqual(['一 思想引领', '二 维护权益', '三 促进就业']);
  });

  it('gives an item of the draft its whole line on the phone, where there is no handle', async () => {
    const phone = await stage.enter('office', 'phone');
    await phone.goto(page.url());
    const title = phone.getByRole('heading', { name: '一 思想引领' });
    await title.waitFor();
    expect((await title.boundingBox())?.width).toBeGreaterThan(200);
  });

  it('adds a milestone by the keyboard alone', async () => {
    await page.getByRole('heading', { name: '三 促进就业' }).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('这一条还没有里程碑。').waitFor();
    await page.getByRole('button', { name: '新增里程碑' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新增里程碑' });
    await dialog.waitFor();
    await dialog.getByLabel('里程碑', { exact: true }).focus();
    await page.keyboard.type('办满三期培训班');
    await page.keyboard.press('Tab');
    await page.keyboard.type('巧手培训');
    await dialog.getByLabel('应达成日期').fill('2023-10-31');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('办满三期培训班').waitFor();
    await expectAccessible(page);
  });

  it('pastes rows from Excel, mends what is marked, and writes them all at once', async () => {
    await page
      .getByRole('region', { name: '“就业”的任务' })
      .getByRole('link', { name: /添加任务/ })
      .click();
    // What a table program puts on the clipboard, arriving as typed text does.
    await page
      .getByLabel('把Excel里的行粘贴到这里')
      .fill(
        '序号\t任务名称\t责任单位\t配合单位\t完成时限\t里程碑\n1\t举办编织培训班\t权益部\t宣传部、没有的局\t6月底前\t办满三期培训班\n2\t建立手工坊\t没有的部\t\t第三季度\t\n',
      );
    await page.getByText('没有“没有的局”这个单位').waitFor();
    await page.getByText('“第三季度”不是日期').waitFor();
    await page.getByText('有3处要改').waitFor();
    await expectAccessible(page);
    // The press says where to begin.
    await page.getByRole('button', { name: '写入2项任务' }).click();
    expect(await page.getByLabel('第1行，配合单位').evaluate((cell) => cell.matches(':focus'))).toBe(true);
    await page.getByLabel('第1行，配合单位').fill('宣传部');
    await page.getByLabel('第2行，牵头单位').fill('权益部');
    await page.getByLabel('第2行，完成时限').fill('9月30日');
    await page.reload();
    expect(await page.getByLabel('第1行，完成时限').inputValue()).toBe('2023年6月30日');
    await page.getByText('编号3.1至3.2').waitFor();
    await page.getByRole('button', { name: '写入2项任务' }).click();
    await page.getByText('已写入2项任务').waitFor();
    await page.getByRole('heading', { name: '三 促进就业' }).getByRole('button').click();
    await page.getByRole('link', { name: '举办编织培训班' }).waitFor();
  });

  it('deletes a task of the draft, and publishes the plan after reading what becomes fixed', async () => {
    await page.getByRole('button', { name: '删除3.2' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '删除', exact: true }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '建立手工坊' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '发布计划' }).click();
    const dialog = page.getByRole('alertdialog', { name: /^发布/ });
    await dialog.getByText('发布不能收回').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '发布' }).click();
    await page.getByText('计划已发布，各单位现在可以看到自己的任务。').waitFor();
    await page.getByText('执行中').waitFor();
    // The tasks are asked for again, and say then what may be done with them.
    await page.getByRole('button', { name: '删除3.1' }).waitFor({ state: 'detached' });
    await page.getByTitle('拖动调整次序').first().waitFor({ state: 'detached' });
  });

  it('keeps it on the phone', async () => {
    const phone = await stage.enter('office', 'phone');
    await phone.goto('/plan/keep');
    await phone.getByRole('heading', { name: '一 思想引领' }).getByRole('button').click();
    await phone.getByRole('button', { name: '新增里程碑' }).waitFor();
    await expectAccessible(phone);
    await phone
      .getByRole('link', { name: /添加任务/ })
      .first()
      .click();
    await phone.getByRole('button', { name: '加一行' }).click();
    await phone.getByLabel('第1行，任务').fill('走访困难家庭');
    await phone.getByText('请填写').first().waitFor();
    await expectAccessible(phone);
    expect(await phone.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });

  it('reads the same in English', async () => {
    const english = await stage.enter('office', 'desk', 'en');
    await english.goto('/plan/keep');
    await english.getByText('In force').waitFor();
    await english.getByRole('button', { name: 'Archive' }).click();
    await english.getByText('Archiving cannot be undone.').waitFor();
    await english.getByRole('button', { name: 'Not now' }).click();
    await expectAccessible(english);
  });

  it('a leader may only read', async () => {
    const leader = await stage.enter('leader');
    await leader.goto('/plan');
    await leader.getByRole('table').first().waitFor();
    expect(await leader.getByRole('link', { name: '编制计划' }).count()).toBe(0);
  });
});

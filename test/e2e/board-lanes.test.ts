import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { holdsFocus, soon } from './hands.js';
import { cardOf, columnOf, expectAccessible, openStage, type Stage } from './stage.js';

const laneOf = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}，`) });
const headOf = (page: Page, name: string) => laneOf(page, name).getByRole('button', { name, exact: true });
const cellOf = (page: Page, name: string, stage: string, count: number) =>
  page.getByRole('list', { name: `${name}，${stage}，${count}项` });
const third = '第三条 乡村振兴';
const fourth = '第四条 美丽家园';

async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to carry, or nowhere');
  await page.mouse.move(start.x + 60, start.y + 30);
  await page.mouse.down();
  await page.mouse.move(start.x + 90, start.y + 40, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(30, end.height / 2), { steps: 12 });
}

describe('the board in lanes', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('office');
    await columnOf(page, '推进中').waitFor();
  });
  afterAll(() => stage.close());

  it('the office lays it out by item from the sentence; the address keeps it', async () => {
    await page.getByRole('button', { name: '泳道 不分泳道' }).click();
    await page.getByRole('option', { name: '按工作项分泳道' }).click();
    await page.waitForURL(/lanes=item/);
    await cellOf(page, third, '推进中', 2).waitFor();
    await cellOf(page, third, '已办结', 2).getByText('推荐申报市级乡村振兴巾帼示范基地').waitFor();
    await columnOf(page, '推进中').first().waitFor();
    await expectAccessible(page);
  });

  it('a card is closed by carrying it to the next stage of its lane; head and lane count it', async () => {
    await carry(page, cardOf(page, '3.4'), cellOf(page, third, '已办结', 2));
    await columnOf(page, '已办结').getByText('可移入').waitFor();
    await page.mouse.up();
    await cellOf(page, third, '已办结', 3).getByText('区级巾帼科技示范基地复核').waitFor();
    await page.getByRole('region', { name: '已办结，24项' }).waitFor();
    await page.getByRole('region', { name: '待审核，6项' }).waitFor();
  });

  it('a card is not put into another lane, and the reason stays at it', async () => {
    await carry(page, cardOf(page, '3.2'), headOf(page, fourth));
    await page.mouse.move(600, (await headOf(page, fourth).boundingBox())?.y ?? 0);
    await page.mouse.move(600, ((await headOf(page, fourth).boundingBox())?.y ?? 0) + 60, { steps: 4 });
    await laneOf(page, fourth).getByText('任务属于哪一条工作，不随拖动改变').waitFor();
    await page.mouse.up();
    await cardOf(page, '3.2').getByRole('alert').getByText('任务属于哪一条工作，不随拖动改变').waitFor();
    await cellOf(page, third, '推进中', 2).waitFor();
  });

  it('what another person does shows in the lane without reloading', async () => {
    const other = await stage.enter('organisation', 'desk');
    await other.goto('/board');
    await other.getByRole('button', { name: /^移动2\.5 / }).click();
    await other.getByRole('menuitem', { name: /^推进中/ }).click();
    await cellOf(page, '第二条 基层组织', '推进中', 5).waitFor(soon);
    await page.getByRole('region', { name: '推进中，22项' }).waitFor();
  });

  it('a lane is folded to its counts, and is so after a reload', async () => {
    await headOf(page, third).click();
    await cellOf(page, third, '推进中', 2).waitFor({ state: 'hidden' });
    await laneOf(page, third).getByText('推进中，2项').waitFor({ state: 'attached' });
    await page.reload();
    await cellOf(page, '第二条 基层组织', '推进中', 5).waitFor();
    expect(await headOf(page, third).getAttribute('aria-expanded')).toBe('false');
    await headOf(page, third).click();
    await cellOf(page, third, '推进中', 2).waitFor();
  });

  it('is walked, opened and worked by the keyboard alone', async () => {
    // A lane that comes into sight is drawn, and takes the focus, some frames later.
    const cardWith = (words: string) => page.locator('[data-card]', { hasText: words });
    await headOf(page, '第一条 思想引领').focus();
    await page.keyboard.press('ArrowDown');
    await holdsFocus(cardWith('区妇联机关干部和执委每季度集中学习一次'));
    await page.keyboard.press('ArrowDown');
    await holdsFocus(cardWith('“桂姐姐”巡回宣讲'));
    await page.keyboard.press('ArrowDown');
    await holdsFocus(page.locator('[data-lane-head]'));
    await page.keyboard.press('ArrowDown');
    await holdsFocus(cardWith('在“四新”领域新建妇联组织3家'));
    await page.keyboard.press('ArrowRight');
    await holdsFocus(cardWith('巾帼志愿服务队登记造册'));
    await page.keyboard.press('Enter');
    await holdsFocus(page.getByRole('dialog', { name: /巾帼志愿服务队登记造册/ }));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Back where it came from, the page beneath takes the focus again.
    await holdsFocus(cardWith('巾帼志愿服务队登记造册'));
    await cardOf(page, '2.6').getByRole('link').focus();
    await page.keyboard.press('Space');
    await columnOf(page, '待审核').getByText('可排在本列任一位置').waitFor();
    await page.keyboard.press('ArrowRight');
    // The slip says where it would lie: that is what one puts it down by.
    await page
      .getByText(/^已办结，排/)
      .first()
      .waitFor();
    await page.keyboard.press('Space');
    await cellOf(page, '第二条 基层组织', '已办结', 9).waitFor();
  });

  it('by department, a head of a department filters and sees the lanes that are left', async () => {
    const head = await stage.enter('justice', 'desk', 'en');
    await head.goto('/board?lanes=department&mine=1');
    await head.getByRole('button', { name: 'Lanes lanes by lead' }).waitFor();
    await head.getByRole('region', { name: /^区司法局, \d+ tasks/ }).waitFor();
    expect(await head.getByRole('region', { name: /^区教育局,/ }).count()).toBe(0);
    await expectAccessible(head);
  });

  it('on a phone lanes are sections of the stage’s column', async () => {
    const phone = await stage.enter('office', 'phone');
    await phone.goto('/board?lanes=department');
    await cellOf(phone, '妇儿工委办', '推进中', 3).waitFor();
    // Nothing of this department is in progress: an empty head would only be in the way.
    expect(await phone.getByRole('region', { name: /^贵城街道，/ }).count()).toBe(0);
    await phone.getByRole('tab', { name: /^待签收/ }).click();
    await cellOf(phone, '权益部', '待签收', 2).waitFor();
    await expectAccessible(phone);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('a view with lanes is saved with them', async () => {
    await page.goto('/board?lanes=department&light=red');
    await page.getByRole('button', { name: '常用筛选' }).click();
    await page.getByRole('menuitem', { name: '保存现在的条件' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('各单位红灯');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '常用筛选 各单位红灯' }).waitFor();
    await page.goto('/board');
    await page.getByRole('button', { name: '常用筛选' }).click();
    await page.getByRole('menuitemradio', { name: '各单位红灯' }).click();
    await page.waitForURL(/lanes=department/);
    await laneOf(page, '权益部').waitFor();
  });
});

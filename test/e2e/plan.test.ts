import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { holdsFocus } from './hands.js';
import { columnOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const centre = '积极推进妇女儿童活动中心建设';
const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) });

async function openPlan(stage: Stage, ...who: Parameters<Stage['enter']>): Promise<Page> {
  const page = await stage.enter(...who);
  await page.getByRole('link', { name: who[2] === 'en' ? 'Plan' : '计划', exact: true }).click();
  // By its name: the page before it has tables too, until this one has come.
  await page.getByRole('table', { name: who[2] === 'en' ? 'The items of the plan' : '计划的各条工作' }).waitFor();
  return page;
}

describe('the plan', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each(['desk', 'phone'] as const)('tells a leader on a %s where each item stands', async (size) => {
    const page = await openPlan(stage, 'leader', size);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('九条工作，62项任务，办结23项。');
    const row = rowOf(page, centre);
    for (const fact of ['办结1项，共6项', '滞后', '逾期', '可行性研究报告通过评审', '逾期77天'])
      expect(await row.textContent()).toContain(fact);
    await row.getByRole('img', { name: '已办结1，推进中2，待签收2，暂缓1' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(10);
    await expectAccessible(page);
    await expectFits(page);
  });

  it.each(['desk', 'phone'] as const)(
    'shows its milestones by series and date with today between, on a %s',
    async (size) => {
      const page = await openPlan(stage, 'office', size);
      const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /妇女儿童活动中心$/ }) });
      expect(
        (await line.getByRole('listitem').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim()),
      ).toEqual([
        expect.stringMatching(/^项目建议书获批复 .*3月28日 提前3天$/),
        expect.stringMatching(/^可行性研究报告通过评审 .*6月30日 逾期77天$/),
        expect.stringMatching(/^选址确定，用地预审通过 .*8月31日 逾期15天$/),
        expect.stringContaining('今天9月15日'),
        expect.stringMatching(/^初步设计完成 .*11月30日$/),
        expect.stringMatching(/^施工招标完成 .*2023年3月31日$/),
        expect.stringMatching(/^开工 .*2023年6月30日$/),
      ]);
      expect(await page.locator('.tl-mark').count()).toBe(24);
      await expectAccessible(page);
    },
  );

  it('lets no words of two milestones lie over each other', async () => {
    const page = await openPlan(stage, 'leader', 'desk');
    for (const width of [1440, 1180, 1010]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(overlapping)).toEqual([]);
    }
  });

  it('opens an item to its words, its tasks and its milestones, at an address that shows it again', async () => {
    const page = await openPlan(stage, 'office');
    await page.getByRole('link', { name: centre }).click();
    await page.waitForURL(/\/plan\/items\/8/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: centre }).waitFor();
    await page.getByText('区里至今没有一所妇女儿童活动中心').waitFor();
    const task = rowOf(page, '活动中心可行性研究报告编制与评审');
    for (const fact of ['8.3', '滞后', '推进中', '区发改局', '李国强', '5月31日', '6月30日', '逾期77天'])
      expect(await task.textContent()).toContain(fact);
    await page.getByText('可行性研究报告通过评审', { exact: true }).waitFor();
    await expectAccessible(page);
    await task.getByRole('link').click();
    await page.waitForURL(/task=/);
    await page.getByRole('dialog', { name: '活动中心可行性研究报告编制与评审' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '在看板上看' }).click();
    await page.getByRole('region', { name: '推进中，2项' }).waitFor();
  });

  it('is walked by the keyboard alone: to an item, to a task, and back', async () => {
    const page = await openPlan(stage, 'leader');
    await page.getByRole('link', { name: '坚持思想引领，提升妇联组织影响力凝聚力' }).focus();
    for (let n = 0; n < 7; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/plan\/items\/8/);
    const task = page.getByRole('link', { name: '活动中心初步设计' });
    await task.waitFor();
    for (let n = 0; n < 40 && (await task.and(page.locator(':focus')).count()) === 0; n += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await holdsFocus(page.getByRole('dialog', { name: '活动中心初步设计' }));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Back where it came from, the page beneath takes the focus again.
    await holdsFocus(task);
    await page.getByRole('link', { name: '下一条：九 发展规划' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '着力推动新一轮妇女儿童发展规划的实施' }).waitFor();
  });

  it('follows what somebody else does, without being loaded again', async () => {
    const leader = await openPlan(stage, 'leader');
    const title = '助力乡村振兴，引领妇女在经济社会发展中作出新贡献';
    await rowOf(leader, title).getByText('办结2项，共6项').waitFor();
    await leader.evaluate('window.isTheSame = true');
    const office = await stage.enter('office');
    await columnOf(office, '待审核').waitFor();
    await office.getByRole('button', { name: /^移动3\.4 / }).click();
    await office.getByRole('menuitem', { name: /^已办结/ }).click();
    await office.getByRole('region', { name: '已办结，24项' }).waitFor();
    await rowOf(leader, title).getByText('办结3项，共6项').waitFor();
    await leader.getByRole('heading', { level: 1, name: /办结24项/ }).waitFor();
    expect(await leader.evaluate('window.isTheSame')).toBe(true);
  });

  it.each(['desk', 'phone'] as const)('speaks English on a %s', async (size) => {
    const page = await openPlan(stage, 'office', size, 'en');
    await page.getByRole('heading', { level: 1, name: /^9 items, 62 tasks, \d+ done\.$/ }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('link', { name: centre }).click();
    await page.getByRole('heading', { level: 2, name: 'Words of the plan' }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
  });

  it('says of a number that no item has what may be wrong, and leads back', async () => {
    const page = await stage.enter('leader', 'phone');
    for (const number of ['12', '0', '99999999999', 'x']) {
      await page.goto(`/plan/items/${number}`);
      await page.getByText('计划里没有这一条。').waitFor();
    }
    await page.getByRole('link', { name: '回计划' }).click();
    await page.getByRole('table').waitFor();
  });
});

/** Runs in the page, when it is laid out: milestones whose words share some of the page. */
const overlapping = `(async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const words = [...document.querySelectorAll('.tl-words')];
  const boxes = words.map((one) => one.getBoundingClientRect());
  return boxes.flatMap((box, n) =>
    boxes.flatMap((other, m) =>
      n < m && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
        ? [words[n].textContent + ' / ' + words[m].textContent]
        : [],
    ),
  );
})()`;

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { columnOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const stageNames = {
  NOT_STARTED: '待签收',
  IN_PROGRESS: '推进中',
  IN_REVIEW: '待审核',
  DONE: '已办结',
  PAUSED: '暂缓',
  CANCELLED: '撤销',
};
type Told = { status: keyof typeof stageNames; totalCount: number; tasks: { nodes: { title: string }[] } }[];

/** What the API says of the board of a day. */
async function boardAt(page: Page, day: string | null): Promise<Told> {
  const ask = async (query: string, variables: object = {}) =>
    (await (await page.request.post('/graphql', { data: { query, variables } })).json()).data;
  const { plans } = await ask('{ plans { id } }');
  const answer = await ask(
    `query ($planId: ID!, $asOf: LocalDate) { board(planId: $planId, asOf: $asOf) { columns { status totalCount
       tasks(first: 200) { nodes { title } } } } }`,
    { planId: plans[0].id, asOf: day },
  );
  return answer.board.columns;
}

/** Both widths show these: every stage and how many tasks it holds, and in the first the tasks in their order. */
async function expectBoard(page: Page, told: Told, isScrolled = false): Promise<void> {
  for (const { status, totalCount, tasks } of told) {
    if (status === 'PAUSED' || status === 'CANCELLED') {
      await page.getByRole('button', { name: `展开${stageNames[status]}，${totalCount}项` }).waitFor();
      continue;
    }
    const column = page.getByRole('region', { name: `${stageNames[status]}，${totalCount}项` });
    await column.waitFor();
    if (isScrolled) continue;
    const titles = tasks.nodes.slice(0, 5).map(({ title }) => title);
    const headings = column.getByRole('heading', { level: 3 });
    // Of a long column, cards are drawn only once the column has been measured.
    if (titles.length > 0) await headings.nth(titles.length - 1).waitFor();
    expect((await headings.allInnerTexts()).slice(0, 5)).toEqual(titles);
  }
}

describe('the board of a past day', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is chosen by its date, is read only, and leads back to today', async () => {
    const page = await stage.enter('office');
    await page.goto('/board');
    await columnOf(page, '待签收').waitFor();
    await page.getByRole('button', { name: '看某一天' }).focus();
    await page.keyboard.press('Enter');
    const date = page.getByLabel('看哪一天的看板');
    await date.waitFor();
    await date.fill('2022-10-01');
    await page.keyboard.press('Enter');
    await page.getByText('那天还没到，请选2022年9月15日或以前的一天。').waitFor();
    await expectAccessible(page);
    await date.fill('2022-07-31');
    await page.keyboard.press('Enter');
    await page.getByText('这是2022年7月31日结束时的看板，').waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-07-31');
    const then = await boardAt(page, '2022-07-31');
    expect(then).not.toEqual(await boardAt(page, null));
    await expectBoard(page, then);
    await page.getByText(`。共${then.reduce((sum, column) => sum + column.totalCount, 0)}项`).waitFor();
    expect(await page.getByRole('button', { name: /^移动/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '新建任务' }).count()).toBe(0);
    await expectFits(page);
    await expectAccessible(page);

    const first = columnOf(page, '推进中').getByRole('link').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    // What does not lift a card scrolls.
    await expectBoard(page, then, true);
    await first.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText('后面的看板是7月31日的；这里是任务现在的情况。').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '后一天' }).click();
    await page.getByText('这是2022年8月1日结束时的看板，').waitFor();
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.getByText('结束时的看板').waitFor({ state: 'detached' });
    await expectBoard(page, await boardAt(page, null));
    await page.getByRole('button', { name: /^移动/ }).first().waitFor();
  });

  it('shows what was overdue then, and leaves today’s board as it is', async () => {
    const page = await stage.enter('leader');
    await page.goto('/board?due=overdue&asOf=2022-08-31');
    await page.getByText('这是2022年8月31日结束时的看板，').waitFor();
    const cards = columnOf(page, '推进中').getByRole('listitem');
    await cards.first().waitFor();
    for (const card of await cards.all()) await card.getByText(/逾期\d+天/).waitFor();
    // A task in the cache is as it is now: the past must not have overwritten it.
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.goto('/board');
    await expectBoard(page, await boardAt(page, null));
  });

  it('Tab from the date closed its form, and the button could not be reached', async () => {
    const page = await stage.enter('office');
    await page.goto('/board');
    await page.getByRole('button', { name: '看某一天' }).click();
    const date = page.getByLabel('看哪一天的看板');
    await date.fill('2022-07-31');
    const show = page.getByRole('button', { name: '看这一天' });
    // Year, month and day are stops of their own within the field.
    for (let stops = 0; stops < 5 && !(await show.and(page.locator(':focus')).count()); stops += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('这是2022年7月31日结束时的看板，').waitFor();
  });

  it('a link opens it on a phone, in English', async () => {
    const page = await stage.enter('justice', 'phone', 'en');
    await page.goto('/board?asOf=2022-07-31');
    await page.getByText('This is the board at the end of Jul 31, 2022.').waitFor();
    await page.getByRole('tab').first().waitFor();
    await page.getByRole('listitem').first().waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: /more set/ }).tap();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^as of/ })
      .tap();
    await page.getByLabel('The board of which day').waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to today' }).last().tap();
    await page.getByText('end of').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('asOf')).toBeNull();
  });

  it('a day before the plan says so, with the way back', async () => {
    const page = await stage.enter('office');
    await page.goto('/board?asOf=1999-12-31');
    await page.getByText('1999年12月31日，这个计划还没有任务。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '回到今天' }).last().click();
    await columnOf(page, '待签收').waitFor();
  });

  it.each([
    ['2022-12-01', '2022年12月1日还没到，下面是今天的看板。'],
    ['2022-02-30', '地址里的日期“2022-02-30”看不懂，下面是今天的看板。'],
    ['soon', '地址里的日期“soon”看不懂，下面是今天的看板。'],
  ])('an address that asks for %s shows today’s board and says why', async (asked, words) => {
    const page = await stage.enter('office');
    await page.goto(`/board?asOf=${asked}`);
    await page.getByText(words).waitFor();
    await expectBoard(page, await boardAt(page, null));
    await expectFits(page);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText(words).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('asOf')).toBeNull();
  });
});

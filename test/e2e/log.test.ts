import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, expectFits, openStage, type Stage, type sizes } from './stage.js';

describe('the log of everything', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each<keyof typeof sizes>(['desk', 'phone'])(
    'tells the office at the width of a %s who changed what, and finds it by words',
    async (size) => {
      const page = await stage.enter('office', size);
      if (size === 'phone') await page.goto('/history');
      else await page.getByRole('link', { name: '经过', exact: true }).click();
      await page.getByText(/这份计划共有\d+条经过，/).waitFor();
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

      const before = await page.getByRole('listitem').count();
      await page.getByRole('button', { name: '再看50条' }).click();
      await page.getByRole('listitem').nth(before).waitFor();

      await page.getByRole('searchbox', { name: '含有' }).fill('可行性研究报告编制');
      await page.keyboard.press('Enter');
      await page.getByText(/找到\d+条经过，/).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('可行性研究报告编制');
      await page
        .getByRole('link', { name: /活动中心可行性研究报告编制与评审/ })
        .first()
        .click();
      const panel = page.getByRole('dialog', { name: '活动中心可行性研究报告编制与评审' });
      await panel.getByRole('button', { name: '关闭' }).click();
      await panel.waitFor({ state: 'detached' });

      await page.getByRole('searchbox', { name: '含有' }).fill('没有这样的话');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '没有符合这些条件的经过。' }).waitFor();
      await page.getByRole('button', { name: '不设条件' }).last().click();
      await page.getByText(/这份计划共有\d+条经过，/).waitFor();
    },
  );

  it('tells times by the clocks of the organisation, wherever the reader is', async () => {
    const page = await stage.enter('office');
    await page.goto('/history');
    const first = page.getByRole('listitem').locator('time').first();
    const at = new Date((await first.getAttribute('datetime')) ?? '');
    const there = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'short', hourCycle: 'h23' });
    expect(await first.innerText()).toBe(there.format(at));
  });

  it('is narrowed to extensions and to notices, which it did not offer at first', async () => {
    const page = await stage.enter('office');
    await page.goto('/history?kind=extension_decided');
    await page
      .getByText(/同意.*延期/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^改动/ }).click();
    for (const kind of ['延期申请', '督办答复']) await page.getByRole('option', { name: kind }).waitFor();
  });

  it('is narrowed with the keyboard alone, and the address says how', async () => {
    const page = await stage.enter('office');
    await page.goto('/history');
    await page.getByRole('button', { name: /^改动/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: '改动' }).waitFor();
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/找到\d+条经过，/).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('reported');
    await page
      .getByText(/填报进展，进度/)
      .first()
      .waitFor();
    // The rows of the choice before stay, dimmed, until its own are read.
    await page
      .getByText(/审核通过，办结销号/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('is read by the admin in English', async () => {
    const page = await stage.enter('admin', 'desk', 'en');
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByText(/\d+ events in this plan;/).waitFor();
    await expectAccessible(page);
  });

  it('is offered to nobody else, and refused to whoever knows its address', async () => {
    const page = await stage.enter('leader');
    expect(await page.getByRole('link', { name: '经过', exact: true }).count()).toBe(0);
    await page.goto('/history');
    await page.getByText('您的账号没有这项权限。').waitFor();
  });

  it('tells what was refused to whom, to the office and to admins', async () => {
    const head = await stage.enter('family');
    const ask = async (query: string, variables: object = {}) =>
      (
        await head.request.post('/graphql', { data: { query, variables }, headers: { 'Accept-Language': 'zh' } })
      ).json();
    const { plans } = (await ask('{ plans { id } }')).data;
    const { tasks } = (
      await ask(
        'query ($id: ID!) { tasks(planId: $id, filter: { search: "心理辅导" }, first: 1) { nodes { id version } } }',
        {
          id: plans[0].id,
        },
      )
    ).data;
    const [task] = tasks.nodes;
    const move = 'mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id } } }';
    const input = { taskId: task.id, expectedVersion: task.version, toStatus: 'DONE', note: '随手写的' };
    const answer = await ask(move, { input });
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');

    const page = await stage.enter('office');
    await page.goto('/history');
    await page.getByRole('button', { name: /^改动/ }).click();
    await page.getByRole('option', { name: '被拒绝的操作' }).click();
    await page.getByText('找到1次被拒绝的操作，').waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('refused');
    const line = page.getByRole('main').getByRole('listitem');
    await line.getByText(/想移动任务，被拒绝$/).waitFor();
    expect(await line.innerText()).toContain(answer.errors[0].message.slice(0, 6));
    expect(await line.innerText()).not.toContain('随手写的');
    await expectAccessible(page);
    await line.getByRole('link', { name: /心理辅导/ }).click();
    await page.getByRole('dialog', { name: /心理辅导/ }).waitFor();
    const phone = await stage.enter('admin', 'phone', 'en');
    await phone.goto('/history?kind=refused&q=move');
    await phone.getByText('1 refused attempt found;').waitFor();
    await phone.getByText(/tried to move a task and was refused$/).waitFor();
    await expectFits(phone);
    await expectAccessible(phone);
  });
});

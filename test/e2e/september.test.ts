import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import type { Services } from '../../server/api/context.js';
import { Role } from '../../server/modules/account/account.rules.js';
import { verifyHistory } from '../../server/modules/history/verify.service.js';
import { samples } from '../files.js';
import { choose } from './hands.js';
import { cardOf, columnOf, openStage, type Stage } from './stage.js';

const code = '2.4';
const title = '在“四新”领域新建妇联组织3家';
const photo = { name: '第三家揭牌.png', mimeType: 'image/png', buffer: Buffer.from(samples.png) };

/** What the history tells of it, oldest first. */
const story = [
  /^莫春兰申请延期.*10月31日/,
  /^覃雪梅.*延期/,
  /^覃雪梅签发蓝色督办单第1号/,
  /^刘敏批示/,
  /^覃雪梅签发橙色督办单第2号/,
  /^莫春兰代表组织部填报进展，进度33%→95%/,
  /^莫春兰的报告答复了督办单第1、2号/,
  /^莫春兰申请办结/,
  /^覃雪梅退回任务/,
  /^莫春兰代表组织部填报进展，进度95%→100%/,
  /^莫春兰申请办结/,
  /^覃雪梅审核通过，办结销号/,
];

describe('September, from a reminder to the closure', () => {
  let stage: Stage;
  let services: Services;
  let head: Page;
  let office: Page;
  let leader: Page;
  let admin: Page;

  beforeAll(async () => {
    stage = await openStage(async (_database, opened) => {
      services = opened;
      const office = { accountId: '', roles: [Role.OFFICE], departmentId: null, language: 'zh' } as const;
      // The weekly word on what is overdue comes on Fridays: the story begins on one.
      await services.reminderSettings.updateReminderSettings(office, { weekday: 5 });
    });
    stage.clock.set('2022-09-16');
    head = await stage.enter('organisation', 'phone');
    office = await stage.enter('office');
    leader = await stage.enter('leader');
    admin = await stage.enter('admin');
  });
  afterAll(() => stage.close());

  /** The next morning that matters: everybody's page is loaded anew. */
  async function on(day: string): Promise<void> {
    stage.clock.set(day);
    for (const page of [head, office, leader]) await page.reload();
  }
  /** The task's panel, opened from where the person works. */
  async function panelOf(page: Page): Promise<Locator> {
    await page.goto(`/board?q=${encodeURIComponent(title)}`);
    const panel = page.getByRole('dialog', { name: title });
    await page.getByRole('link', { name: title }).first().click();
    await panel.waitFor();
    return panel;
  }
  /** The row of the task among what of a kind waits for the office. */
  async function rowInInbox(kind: RegExp): Promise<Locator> {
    await office.goto('/inbox');
    const row = office
      .getByRole('region', { name: kind })
      .getByRole('listitem')
      .filter({ has: office.getByRole('link', { name: title }) });
    await row.first().waitFor();
    return row;
  }
  /** Every card of the board as it stood at the end of a day, in its column. */
  const boardAt = async (day: string): Promise<unknown> => {
    const answer = await office.request.post('/graphql', {
      data: {
        query: `query ($planId: ID!, $asOf: LocalDate) { board(planId: $planId, asOf: $asOf) { columns { status totalCount
          tasks(first: 200) { nodes { code title dueOn baselineDueOn progressPercent isOverdue light leadDepartment { code } } } } } }`,
        variables: { planId: await planId(), asOf: day },
      },
    });
    return (await answer.json()).data.board;
  };
  const planId = async (): Promise<string> => {
    const answer = await office.request.post('/graphql', { data: { query: '{ plans { id } }' } });
    return (await answer.json()).data.plans[0].id;
  };

  it('is reminded, asks, is refused, is pressed, answers, is returned and is closed; and nothing of it can be unwritten', async () => {
    const [first, twentieth] = [await boardAt('2022-09-01'), await boardAt('2022-09-15')];

    await services.digests.makeDue();
    await head.goto('/digest/2022-09-16');
    const reminder = head.getByRole('region', { name: /^已经逾期/ }).getByRole('listitem');
    await reminder.filter({ hasText: '期限8月19日，已逾期28天' }).getByRole('link', { name: title }).waitFor();

    const own = await panelOf(head);
    await own.getByRole('button', { name: '申请延期' }).tap();
    await own.getByLabel('延到哪一天').fill('2022-10-31');
    await own.getByLabel('为什么要延').fill('第三家企业换了负责人，章程要重议。');
    await own.getByRole('button', { name: '提交申请' }).tap();
    await own.getByText('等办公室答复', { exact: true }).waitFor();

    await on('2022-09-19');
    let row = await rowInInbox(/^延期申请/);
    await row.getByRole('button', { name: `${code}，不同意` }).click();
    await office.getByRole('dialog').getByRole('textbox').fill('新负责人已到任，请尽快办完。');
    await office.keyboard.press('Control+Enter');
    await row.waitFor({ state: 'detached' });
    await own.getByText('不同意：“新负责人已到任，请尽快办完。”').first().waitFor();

    await on('2022-09-20');
    row = await rowInInbox(/^逾期未交/);
    await row.getByRole('button', { name: /发蓝色督办单/ }).click();
    await office.getByRole('dialog').getByLabel('请于哪一天前答复').fill('2022-09-21');
    await office.getByRole('dialog').getByRole('button', { name: '签发' }).click();
    await row.waitFor({ state: 'detached' });
    await leader.goto('/overdue');
    await leader.getByRole('link', { name: `批示${code}` }).click();
    await leader.getByRole('textbox', { name: /^批示/ }).fill('月底前收口，缺什么当面说。');
    await leader.getByRole('button', { name: '发出批示' }).click();
    await leader.getByText(`已对${code}作出批示。`).waitFor();

    await on('2022-09-22');
    row = await rowInInbox(/^逾期未交/);
    await row.getByRole('button', { name: /发橙色督办单/ }).click();
    await office.getByRole('dialog').getByLabel('请于哪一天前答复').fill('2022-09-26');
    await office.getByRole('dialog').getByRole('button', { name: '签发' }).click();
    await row.waitFor({ state: 'detached' });

    await own.getByText('月底前收口，缺什么当面说。').first().waitFor();
    await own
      .getByText(/橙色督办单/)
      .first()
      .waitFor();
    await own.getByRole('button', { name: '填报进展' }).first().tap();
    await choose(own.getByRole('radio', { name: '其他' }));
    await own.getByRole('textbox', { name: /^进度/ }).fill('95');
    await own.getByRole('textbox', { name: /^这一段的情况/ }).fill('第三家9月21日揭牌，照片附上。');
    await own.locator('input[type="file"]').setInputFiles(photo);
    await own.getByRole('link', { name: photo.name }).waitFor();
    await own.getByRole('button', { name: '提交进展' }).tap();
    await head.getByText(`${code}的进展已提交。`).waitFor();
    await own
      .getByText(/已答复/)
      .first()
      .waitFor();

    await on('2022-09-27');
    await own.getByRole('button', { name: '申请办结' }).first().tap();
    await own.getByText('待审核').first().waitFor();
    row = await rowInInbox(/^办结申请/);
    await row.getByRole('link', { name: photo.name }).waitFor();
    await row.getByRole('button', { name: `${code}，退回` }).click();
    await office.getByRole('dialog').getByRole('textbox').fill('还缺第三家的成立批复。');
    await office.keyboard.press('Control+Enter');
    await row.waitFor({ state: 'detached' });

    await own.getByText('还缺第三家的成立批复。').first().waitFor();
    await own.getByRole('button', { name: '填报进展' }).first().tap();
    await choose(own.getByRole('radio', { name: '其他' }));
    await own.getByRole('textbox', { name: /^进度/ }).fill('100');
    await own.getByRole('textbox', { name: /^这一段的情况/ }).fill('批复补齐，三家都已备案。');
    await own.getByRole('button', { name: '提交进展' }).tap();
    await head.getByText(`${code}的进展已提交。`).last().waitFor();
    await own.getByRole('button', { name: '申请办结' }).first().tap();
    await own.getByText('待审核').first().waitFor();

    await on('2022-09-28');
    row = await rowInInbox(/^办结申请/);
    await row.getByRole('button', { name: `${code}，办结销号` }).click();
    await row.waitFor({ state: 'detached' });
    await own
      .getByText(/9月27日办结/)
      .first()
      .waitFor();

    // Somebody who took no part reads it in order.
    await admin.goto(`/history?from=2022-09-16&q=${encodeURIComponent(title)}`);
    const told = admin.getByRole('main').getByRole('listitem');
    await told.first().waitFor();
    const lines = await told.locator('p').allInnerTexts();
    // A quotation inside a quotation has other marks.
    expect(lines).toContain('“‘在‘四新’领域新建妇联组织3家’期限8月19日，已过34天。请说明原因、目前进展和完成时间。”');
    const summaries = lines.filter((line) => /^(莫春兰|覃雪梅|刘敏)/.test(line)).toReversed();
    for (const [n, what] of story.entries()) expect(summaries[n]).toMatch(what);
    expect(summaries.length).toBe(story.length);

    expect((await verifyHistory(stage.database.fork())).every(({ broken }) => broken === null)).toBe(true);
    expect(await boardAt('2022-09-01')).toEqual(first);
    expect(await boardAt('2022-09-15')).toEqual(twentieth);
    await cardOf(office, code).first().waitFor({ state: 'detached' });
    await office.goto(`/board?asOf=2022-09-01&q=${encodeURIComponent(title)}`);
    await office.getByText('这是2022年9月1日结束时的看板，').waitFor();
    const then = columnOf(office, '推进中').getByRole('listitem').filter({ hasText: title });
    await then.getByText('33%').waitFor();
    await then.getByText('逾期13天').waitFor();
    expect(await columnOf(office, '已办结').getByRole('listitem').count()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choose, soon } from './hands.js';
import { cardOf, columnOf, openStage, type Stage } from './stage.js';

describe('two people at the same time', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('the office sees a department’s report on its board without reloading', async () => {
    const office = await stage.enter('office');
    await cardOf(office, '7.8').getByText('70%').waitFor();
    const justice = await stage.enter('justice', 'phone');
    await justice.getByRole('link', { name: '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访' }).click();
    await justice.getByRole('button', { name: '填报进展' }).click();
    await choose(justice.getByRole('radio', { name: '90%' }));
    await justice.getByRole('button', { name: '提交进展' }).click();
    await justice.getByText('进度70%→90%').first().waitFor();
    await cardOf(office, '7.8').getByText('90%').waitFor(soon);
  });

  it('a change that comes before a page has opened its line shows on it all the same', async () => {
    const page = await stage.enter('office');
    let openLine = (): void => undefined;
    const mayOpen = new Promise<void>((resolve) => {
      openLine = resolve;
    });
    await page.routeWebSocket(/graphql/, async (line) => {
      await mayOpen;
      line.connectToServer();
    });
    await page.goto('/board?q=7.9');
    await cardOf(page, '7.9').getByText('60%').waitFor();
    const justice = await stage.enter('justice', 'phone');
    await justice.getByRole('link', { name: '组建老大姐调解队，每个乡镇（街道）至少一支' }).click();
    await justice.getByRole('button', { name: '填报进展' }).click();
    await choose(justice.getByRole('radio', { name: '80%' }));
    await justice.getByRole('button', { name: '提交进展' }).click();
    await justice.getByText('进度60%→80%').first().waitFor();
    openLine();
    await cardOf(page, '7.9').getByText('80%').waitFor();
  });

  it('a page whose subscription the server could not begin listens again, and misses nothing', async () => {
    const page = await stage.enter('office');
    let refusals = 0;
    await page.routeWebSocket(/graphql/, (line) => {
      const server = line.connectToServer();
      line.onMessage((message) => {
        const { id, type, payload } = JSON.parse(message.toString());
        if (type === 'subscribe' && payload.operationName === 'TaskChanged' && refusals === 0) {
          refusals += 1;
          line.send(JSON.stringify({ id, type: 'error', payload: [{ message: 'The database is down.' }] }));
        } else server.send(message);
      });
    });
    await page.goto('/board?q=7.8');
    await cardOf(page, '7.8').getByText('90%').waitFor();
    const justice = await stage.enter('justice', 'phone');
    await justice.getByRole('link', { name: '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访' }).click();
    await justice.getByRole('button', { name: '填报进展' }).click();
    await choose(justice.getByRole('radio', { name: '100%' }));
    await justice.getByRole('button', { name: '提交进展' }).click();
    await justice.getByText('进度90%→100%').first().waitFor();
    await cardOf(page, '7.8').getByText('100%').waitFor();
    expect(refusals).toBe(1);
  });

  it('a department sees the office’s decision without losing what it is typing', async () => {
    const office = await stage.enter('office');
    const publicity = await stage.enter('publicity', 'desk');
    await publicity.getByRole('link', { name: '“桂姐姐”巡回宣讲进企业、进村屯100场' }).click();
    await publicity.getByRole('button', { name: '填报进展' }).click();
    const words = publicity.getByRole('textbox', { name: /^这一段的情况/ });
    await words.fill('正在写的字');
    await office.getByRole('button', { name: /^移动1\.4 / }).click();
    await office.getByRole('menuitem', { name: /^暂缓/ }).click();
    await office.getByRole('dialog').getByRole('textbox').fill('疫情防控，暂停聚集');
    await office.getByRole('dialog').getByRole('button', { name: '暂缓' }).click();
    await office.getByRole('button', { name: /展开暂缓，3项/ }).waitFor();
    await publicity.getByText('覃雪梅暂缓任务').first().waitFor(soon);
    expect(await words.inputValue()).toBe('正在写的字');
  });

  it('whoever moves a task that another has just moved is told so, and sees where it is', async () => {
    const first = await stage.enter('office');
    const second = await stage.enter('committee');
    await second.getByRole('button', { name: /^移动5\.3 / }).click();
    await second.getByRole('menuitem', { name: /^已办结/ }).waitFor();
    await first.getByRole('button', { name: /^移动5\.3 / }).click();
    await first.getByRole('menuitem', { name: /^撤销/ }).click();
    await first.getByRole('dialog').getByRole('textbox').fill('合并到下一年');
    await first.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await first.getByRole('button', { name: /展开撤销，3项/ }).waitFor();
    // The menu was opened before: what it offers is a thing of the past.
    await second.getByRole('menuitem', { name: /^已办结/ }).click();
    await second.getByText('5.3没有移动').first().waitFor();
    await second.getByRole('button', { name: /展开撤销，3项/ }).waitFor();
    expect(await columnOf(second, '待审核').getByText('5.3', { exact: true }).count()).toBe(0);
  });

  it('signing out in one window ends the other window of the same browser', async () => {
    const page = await stage.enter('leader');
    const other = await page.context().newPage();
    await other.goto('/board');
    await columnOf(other, '待审核').waitFor();
    await page.getByRole('button', { name: /，账号$/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await other.getByRole('button', { name: '登录', exact: true }).waitFor({ timeout: 5000 });
  });
});

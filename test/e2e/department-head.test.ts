import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { choose } from './hands.js';
import { openStage, type Stage } from './stage.js';

const narrative = /^这一段的情况/;

async function openTask(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
}

describe('a department head, on a phone', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('lands on the department’s own tasks', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.waitForURL('**/my');
    await page.getByRole('link', { name: '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访' }).waitFor();
    expect(await page.getByText('8.2', { exact: true }).count()).toBe(0);
  });

  it('reports progress from last month’s words, and reads it in the history', async () => {
    const page = await stage.enter('justice', 'phone');
    await openTask(page, '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访');
    await page.getByRole('button', { name: '填报进展' }).click();
    expect(await page.getByRole('textbox', { name: narrative }).inputValue()).toContain('聘书8月19日发放');
    await choose(page.getByRole('radio', { name: '80%' }));
    await page.getByRole('textbox', { name: narrative }).fill('调解员聘齐7人，9月14日起试接待。');
    await page.getByRole('button', { name: '提交进展' }).click();
    await page.getByText('进度70%→80%').first().waitFor();
    await page.getByText('农永恒代表区司法局填报进展，进度70%→80%').waitFor();
    await page.getByText('调解员聘齐7人，9月14日起试接待。').first().waitFor();
  });

  it('accepts a task that waits for the department', async () => {
    const page = await stage.enter('rights', 'phone');
    await page.goto('/board?mine=1');
    await page.getByRole('tab', { name: /^待签收/ }).click();
    await openTask(page, '维权志愿服务队骨干培训');
    await page.getByText('请您现在签收').waitFor();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('韦丽芳签收了任务').waitFor();
    await page.getByRole('button', { name: '填报进展' }).waitFor();
  });

  it('is offered nothing on another department’s task', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.goto('/board');
    await openTask(page, '在“四新”领域新建妇联组织3家');
    await page.getByRole('heading', { name: '基本情况' }).waitFor();
    expect(await page.getByRole('button', { name: /填报进展|申请办结|修改|退回/ }).count()).toBe(0);
  });

  it('finds what was typed again after the browser was closed', async () => {
    const page = await stage.enter('organisation', 'phone');
    await openTask(page, '在“四新”领域新建妇联组织3家');
    await page.getByRole('button', { name: '填报进展' }).click();
    await page.getByRole('textbox', { name: narrative }).fill('写到一半');
    await page.reload();
    await page.getByRole('button', { name: /填报进展/ }).click();
    expect(await page.getByRole('textbox', { name: narrative }).inputValue()).toBe('写到一半');
  });

  it('is told when the line breaks, keeps what was typed, and sends it when the line is back', async () => {
    const page = await stage.enter('land', 'phone');
    await openTask(page, '活动中心选址与用地预审');
    await page.getByRole('button', { name: '填报进展' }).click();
    await page.context().setOffline(true);
    await page.getByText('连不上服务器').first().waitFor();
    await page.getByRole('textbox', { name: narrative }).fill('权属核对完，等盖章。');
    await page.context().setOffline(false);
    await page.getByText('连不上服务器').first().waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: narrative }).inputValue()).toBe('权属核对完，等盖章。');
    await page.getByRole('button', { name: '提交进展' }).click();
    await page.getByText('权属核对完，等盖章。').first().waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const archives = '完成本乡镇（街道）妇联换届，资料归档报区妇联';
const batchOf = (page: Page): Locator => page.getByRole('table', { name: '同批任务，各单位的进展' });

/** A choice of the form's list: press its field, then the words. */
async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

describe('what is dealt to many departments at once', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is one line of its item for all of it, which opens to each', async () => {
    const page = await stage.enter('leader');
    await page.goto('/plan/items/2');
    const line = page.getByRole('row').filter({ has: page.getByRole('button', { name: archives }) });
    await line.getByText('8个单位，6个已办结，没有逾期。').waitFor();
    await line.getByText('同批任务，2.7至2.14').waitFor();
    await line.getByText('滞后', { exact: true }).waitFor();
    await expectAccessible(page);
    await line.getByRole('button').click();
    const late = page.getByRole('row').filter({ has: page.getByRole('link', { name: '中里乡' }) });
    for (const fact of ['2.14', '滞后', '推进中', '60%', '9月30日']) expect(await late.textContent()).toContain(fact);
    await expectAccessible(page);
    await expectFits(page);
    await late.getByRole('link').click();
    const panel = page.getByRole('dialog', { name: archives });
    await panel.getByText('8个单位，6个已办结，没有逾期。').waitFor();
    // Past its due date.
    stage.clock.set('2022-10-12');
    await page.reload();
    await panel.getByText('8个单位，6个已办结，2个逾期，最久的迟了12天。').waitFor();
    expect(await batchOf(page).getByRole('row').filter({ hasText: '中里乡' }).textContent()).toContain('逾期12天');
    await line.getByText('2个逾期，最久的迟了12天').waitFor();
    await expectAccessible(page);
    stage.clock.set('2022-09-15');
  });

  it('is read on the phone by one of them, beside all the others', async () => {
    const page = await stage.enter('zhongli', 'phone');
    await page.getByRole('link', { name: archives }).tap();
    const batch = batchOf(page);
    await page.getByText('8个单位，6个已办结，没有逾期。').waitFor();
    expect(await batch.getByRole('row').count()).toBe(9);
    await batch.getByRole('row').filter({ hasText: '中里乡' }).getByText('本任务').waitFor();
    expect(await batch.getByRole('row').filter({ hasText: '武乐镇' }).textContent()).toContain('9月5日 提前25天');
    await expectAccessible(page);
    await expectFits(page);
    await batch.getByRole('link', { name: '奇石乡' }).tap();
    // Another department's: to be read, and nothing more.
    await batch.getByRole('row').filter({ hasText: '奇石乡' }).getByText('本任务').waitFor();
    await page.getByText('批复和名册有了').first().waitFor();
    expect(await page.getByRole('button', { name: '填报进展' }).count()).toBe(0);
  });

  it.each(['desk', 'phone'] as const)('is dealt by the office in one form, on a %s', async (size) => {
    const page = await stage.enter('office', size);
    const title = `各乡镇（街道）开展“妇女之家”自查（${size}）`;
    await page.goto('/board');
    await page.getByRole('button', { name: '新建任务' }).click();
    const form = page.getByRole('dialog', { name: '新建任务' });
    await choose(page, /属于哪一条/, '第二条');
    await form.getByRole('textbox', { name: /^任务名称/ }).fill(title);
    await form.getByLabel('期限', { exact: true }).fill('2022-10-31');
    await form.getByRole('checkbox', { name: '同时分派给多个单位，各建一项' }).check();
    await form.getByRole('button', { name: '建立任务' }).click();
    await form.getByText('请选两个以上的单位').waitFor();
    await form.getByRole('button', { name: '选上全部乡镇（街道）' }).click();
    await form.getByText('将为8个单位各建一项。').waitFor();
    expect(await form.getByRole('button', { name: /责任人/ }).count()).toBe(0);
    await expectAccessible(page);
    await expectFits(page);
    await form.getByRole('button', { name: '建立8项任务' }).click();
    await page.getByText(/^已为8个单位各建一项：2\.\d+至2\.\d+。$/).waitFor();
    const panel = page.getByRole('dialog', { name: title });
    await panel.getByText('8个单位，还没有办结的，没有逾期。').waitFor();
    expect(await batchOf(page).getByRole('link').count()).toBe(7);
    await panel.getByText(/同批分派给多个单位/).waitFor();
    await expectAccessible(page);
    await expectFits(page);

    // Another joins later.
    await panel.getByRole('button', { name: '再分派给别的单位' }).click();
    await panel.getByRole('button', { name: '分派', exact: true }).click();
    await panel.getByText('请选至少一个单位。').waitFor();
    await choose(page, /分派给哪些单位/, '团区委');
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await expectFits(page);
    await panel.getByRole('button', { name: '分派', exact: true }).click();
    await panel.getByText('9个单位，还没有办结的，没有逾期。').waitFor();
    await batchOf(page).getByRole('link', { name: '团区委' }).waitFor();
  });

  it('shows what another of them does without being loaded again', async () => {
    const leader = await stage.enter('leader', 'desk', 'en');
    await leader.goto('/plan/items/2');
    await leader.getByRole('button', { name: archives }).click();
    await leader.getByRole('link', { name: '中里乡' }).click();
    await leader.getByText('8 departments, 6 done, none overdue.').first().waitFor();
    const table = leader.getByRole('table', { name: 'Dealt together: where each department stands' });
    await expectAccessible(leader);
    await expectFits(leader);
    const phone = await stage.enter('qishi', 'phone');
    await phone.getByRole('link', { name: archives }).tap();
    await phone.getByRole('button', { name: '填报进展', exact: true }).tap();
    await phone.getByText('90%', { exact: true }).tap();
    await phone.getByRole('button', { name: '提交进展' }).tap();
    await table.getByRole('row').filter({ hasText: '奇石乡' }).getByText('90%').waitFor();
  });

  it('a chosen department that somebody else dealt it to meanwhile stayed chosen, unseen, and nothing could be sent', async () => {
    const [first, second] = [await stage.enter('office'), await stage.enter('office')];
    const openForm = async (page: Page) => {
      await page.goto('/plan/items/2');
      await page.getByRole('button', { name: archives }).click();
      await page.getByRole('link', { name: '中里乡' }).click();
      const panel = page.getByRole('dialog', { name: archives });
      await panel.getByRole('button', { name: '再分派给别的单位' }).click();
      return panel;
    };
    const panel = await openForm(first);
    await choose(first, /分派给哪些单位/, '团区委');
    await first.keyboard.press('Escape');
    const other = await openForm(second);
    await choose(second, /分派给哪些单位/, '团区委');
    await second.keyboard.press('Escape');
    await other.getByRole('button', { name: '分派', exact: true }).click();
    await batchOf(second).getByRole('link', { name: '团区委' }).waitFor();
    await batchOf(first).getByRole('link', { name: '团区委' }).waitFor();
    await choose(first, /分派给哪些单位/, '教育局');
    await first.keyboard.press('Escape');
    await panel.getByRole('button', { name: '分派', exact: true }).click();
    await batchOf(first).getByRole('link', { name: '教育局' }).waitFor();
  });
});

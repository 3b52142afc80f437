import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { cardOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const dialogOf = (page: Page): Locator => page.getByRole('dialog').last();

describe('a disputed assignment', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is declined on the phone, answered in the panel, and accepted', async () => {
    const phone = await stage.enter('rights', 'phone');
    const decline = phone.getByRole('button', { name: /^退签/ }).first();
    const code = (await decline.getAttribute('aria-label'))?.replace('退签', '') ?? '';
    await decline.tap();
    await dialogOf(phone).getByRole('button', { name: '退签', exact: true }).tap();
    await dialogOf(phone).getByText('退签须写明理由').waitFor();
    const reason = dialogOf(phone).getByRole('textbox', { name: '为什么不接这项任务' });
    await reason.fill('这是民政局的职责。');
    await expectAccessible(phone);
    await expectFits(phone);
    // What was typed is there again after it was put off.
    await phone.keyboard.press('Escape');
    await phone.getByRole('button', { name: `退签${code}` }).tap();
    expect(await reason.inputValue()).toBe('这是民政局的职责。');
    await dialogOf(phone).getByRole('button', { name: '退签', exact: true }).tap();
    await phone.getByText(`${code}已退签，等办公室答复。`).waitFor();
    await phone.getByText('本单位已退签，等办公室答复').waitFor();

    const office = await stage.enter('office');
    await office.getByRole('link', { name: '待办理' }).click();
    await office
      .getByRole('region', { name: /^退签，待答复/ })
      .getByText('这是民政局的职责。')
      .waitFor();
    await office.getByRole('button', { name: `${code}，坚持分派` }).waitFor();
    await expectAccessible(office);
    await office.getByRole('link', { name: '看板' }).click();
    await cardOf(office, code).getByText('已退签').waitFor();
    await cardOf(office, code).getByRole('heading').getByRole('link').click();
    const panel = office.getByRole('dialog');
    await panel.getByRole('heading', { name: '请您答复退签' }).waitFor();
    await panel.getByText('“这是民政局的职责。”').first().waitFor();
    await panel.getByRole('button', { name: '改派' }).waitFor();
    await expectAccessible(office);
    await panel.getByRole('button', { name: '坚持分派' }).click();
    await dialogOf(office).getByRole('textbox', { name: '为什么仍由这个单位牵头' }).fill('计划里写明由你部牵头。');
    await office.keyboard.press('Control+Enter');
    await office.getByText(`已答复：${code}坚持分派`).waitFor();
    await panel.getByText(/答复退签，坚持分派/).waitFor();
    await panel.getByRole('heading', { name: '请您答复退签' }).waitFor({ state: 'detached' });

    await phone.getByRole('button', { name: `签收${code}` }).waitFor();
    expect(await phone.getByRole('button', { name: `退签${code}` }).count()).toBe(0);
    await phone
      .getByRole('listitem')
      .filter({ has: phone.getByText(code, { exact: true }) })
      .getByRole('link')
      .tap();
    await phone.getByRole('heading', { name: '办公室坚持分派，请您签收' }).waitFor();
    await phone.getByText('“计划里写明由你部牵头。”').first().waitFor();
    await phone.getByRole('dialog').getByRole('button', { name: '签收', exact: true }).tap();
    await phone.getByRole('heading', { name: '请您填一次进展' }).waitFor();
  });

  it('what a leader instructs stays on top until the lead reports, and a supporting department has its say', async () => {
    const leader = await stage.enter('leader');
    await leader.goto('/overdue');
    await leader.getByRole('link', { name: '批示7.8' }).click();
    const seen = leader.getByRole('dialog');
    await seen.getByRole('button', { name: '发出批示' }).click();
    await seen.getByText('还没有写批示。').waitFor();
    const words = seen.getByRole('textbox', { name: /^批示/ });
    await words.fill('月底前挂牌，');
    await leader.reload();
    await seen.getByRole('button', { name: '批示', exact: true }).click();
    await words.press('End');
    await leader.keyboard.type('困难当面说。');
    await expectAccessible(leader);
    await seen.getByRole('button', { name: '发出批示' }).click();
    await leader.getByText('已对7.8作出批示。').waitFor();
    await seen.getByRole('region', { name: '等待答复的批示' }).getByText('月底前挂牌，困难当面说。').waitFor();

    const support = await stage.enter('rights');
    await support.getByRole('link', { name: /^婚姻家庭矛盾纠纷调解工作室/ }).click();
    await support.getByRole('textbox', { name: /^给这项任务留言/ }).fill('我部派两名志愿者值班。');
    await support.getByRole('button', { name: '发出留言' }).click();
    await support.getByText('已给7.8留言。').waitFor();

    const phone = await stage.enter('justice', 'phone');
    await phone.getByRole('link', { name: /^婚姻家庭矛盾纠纷调解工作室/ }).tap();
    const open = phone.getByRole('region', { name: '等待答复的批示' });
    await open.getByText('月底前挂牌，困难当面说。').waitFor();
    const said = phone.getByRole('dialog').getByRole('listitem').filter({ hasText: '我部派两名志愿者值班。' });
    await said.first().waitFor();
    await expectAccessible(phone);
    await expectFits(phone);
    await phone.getByRole('button', { name: '填报进展', exact: true }).tap();
    await open.waitFor();
    await phone.getByText('80%', { exact: true }).tap();
    await phone.getByRole('button', { name: '提交进展' }).tap();
    await phone.getByText('7.8的进展已提交。').waitFor();
    await open.waitFor({ state: 'detached' });
    await seen.getByRole('region', { name: '等待答复的批示' }).waitFor({ state: 'detached' });
    await seen.getByRole('listitem').filter({ hasText: '月底前挂牌，困难当面说。' }).first().waitFor();
  });
});

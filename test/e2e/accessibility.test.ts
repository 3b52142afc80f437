import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { columnOf, expectAccessible, openStage, type Stage, type sizes } from './stage.js';

const widths: readonly (keyof typeof sizes)[] = ['desk', 'phone'];

describe.each(widths)('axe finds nothing at the width of a %s', (size) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('on the sign-in page', async () => {
    const page = await stage.open(size);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('on the board, and its move menu', async () => {
    const page = await stage.enter('office', size);
    await columnOf(page, '推进中').waitFor();
    await page.getByRole('button', { name: /^移动1\.1 / }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^移动1\.1 / }).click();
    await page.getByRole('menuitem', { name: /^待审核/ }).waitFor();
    await expectAccessible(page);
  });

  it('on a task and its report form', async () => {
    const page = await stage.enter('justice', size);
    await page.getByRole('link', { name: '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访' }).click();
    await page.getByRole('heading', { name: /^经过/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '填报进展' }).click();
    await page.getByRole('textbox', { name: /^这一段的情况/ }).waitFor();
    await expectAccessible(page);
  });

  it('on what is overdue, and in English', async () => {
    const page = await stage.enter('leader', size, 'en');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('table').first().waitFor();
    await expectAccessible(page);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright';
import { samples } from '../files.js';
import { choose } from './hands.js';
import { cardOf, expectAccessible, expectFits, expectThumbnail, openStage, type Stage } from './stage.js';

const photo = { name: '实地察看.png', mimeType: 'image/png', buffer: Buffer.from(samples.png) };
const words = '6家基地的种植情况已逐一核对。';

/** How far down the page it begins. */
const topOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Number.NaN;

describe('the task panel', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('shows each department’s last report and every file, and the office audits with them before its eyes', async () => {
    const phone = await stage.enter('agriculture', 'phone');
    await phone.goto('/board');
    await phone.getByRole('tab', { name: /^待审核/ }).click();
    await cardOf(phone, '3.4').getByRole('link').click();
    const own = phone.getByRole('dialog');
    await own.getByRole('button', { name: '填报进展' }).click();
    await choose(own.getByRole('radio', { name: '20%' }));
    await own.getByRole('textbox', { name: /^这一段的情况/ }).fill(words);
    await own.locator('input[type="file"]').setInputFiles(photo);
    await own.getByRole('link', { name: photo.name }).waitFor();
    await own.getByRole('button', { name: '提交进展' }).click();
    // The lead's words stay on top, its own stand beneath, and the file has who brought it.
    const reports = own.locator('section', { has: phone.getByRole('heading', { name: /^最近一次报告/ }) });
    await reports.getByRole('heading', { level: 4, name: /^区农业农村局/ }).waitFor();
    await own.getByRole('heading', { name: /^附件\s*共1个/ }).waitFor();
    await own
      .locator('section', { has: phone.getByRole('heading', { name: /^附件/ }) })
      .getByText(/^区农业农村局/)
      .waitFor();
    await expectAccessible(phone);
    await expectFits(phone);

    const desk = await stage.enter('office');
    await desk.goto('/inbox');
    const row = desk.getByRole('listitem').filter({ has: desk.getByText('3.4　', { exact: false }) });
    await row.getByText(words).waitFor();
    await row.getByRole('link', { name: photo.name }).waitFor();
    await expectThumbnail(desk);
    await expectAccessible(desk);
    await expectFits(desk);
    await row.getByRole('button', { name: /办结销号/ }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('begins with what is expected, then what waits for an answer, the reports, the files and the history', async () => {
    const leader = await stage.enter('leader');
    await leader.goto('/board');
    await cardOf(leader, '7.8').getByRole('link').click();
    const panel = leader.getByRole('dialog');
    await panel.getByRole('button', { name: '批示', exact: true }).click();
    await panel.getByRole('textbox', { name: /^批示/ }).fill('月底前开始接待。');
    await panel.getByRole('button', { name: '发出批示' }).click();
    await panel.getByText('月底前开始接待。', { exact: true }).waitFor();

    const phone = await stage.enter('justice', 'phone');
    await phone.getByRole('link', { name: '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访' }).click();
    const own = phone.getByRole('dialog');
    await own.getByRole('button', { name: '填报进展' }).click();
    await own.getByText('月底前开始接待。', { exact: true }).waitFor();
    await own.locator('input[type="file"]').setInputFiles(photo);
    await own.getByRole('link', { name: photo.name }).waitFor();
    await choose(own.getByRole('radio', { name: '80%' }));
    await own.getByRole('button', { name: '提交进展' }).click();
    await own.getByRole('heading', { name: /^附件/ }).waitFor();
    await leader.reload();
    await panel.getByRole('button', { name: '批示', exact: true }).click();
    await panel.getByRole('textbox', { name: /^批示/ }).fill('再报一次。');
    await panel.getByRole('button', { name: '发出批示' }).click();
    await own.getByText('再报一次。', { exact: true }).waitFor();
    const parts = [
      own.getByRole('button', { name: '填报进展' }),
      own.getByText('再报一次。', { exact: true }),
      own.getByRole('heading', { name: /^最近一次报告/ }),
      own.getByRole('heading', { name: /^附件/ }),
      own.getByRole('heading', { name: /^经过/ }),
    ];
    const tops = await Promise.all(parts.map(topOf));
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  });
});

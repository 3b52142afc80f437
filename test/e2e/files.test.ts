import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samples } from '../files.js';
import { cardOf, expectAccessible, expectThumbnail, openStage, type Stage } from './stage.js';

const photo = { name: '走访现场.png', mimeType: 'image/png', buffer: Buffer.from(samples.png) };

describe('evidence files', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('a photograph is attached on the phone, and the office opens it', async () => {
    const page = await stage.enter('justice', 'phone');
    await page.getByRole('button', { name: '更新7.8的进展' }).tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('没变', { exact: true }).tap();
    await sheet.getByRole('textbox', { name: /^这一段的情况/ }).fill('附了照片：调解员聘齐7人。');

    // What is refused says why, and loses nothing; what is to be left out again goes.
    const chooser = sheet.locator('input[type="file"]');
    await chooser.setInputFiles({ name: 'setup.png', mimeType: 'image/png', buffer: Buffer.from(samples.program) });
    await sheet.getByText(/只收PDF、图片、Word、Excel和纯文本文件/).waitFor();
    await sheet.getByRole('button', { name: '提交9月进展' }).tap();
    await sheet.getByText('有文件没有传上去：请再传一次，或移除后再提交。').waitFor();
    await sheet.getByRole('button', { name: '移除setup.png' }).tap();

    // A broken line: once it is back, the same file is sent again.
    await page.route('**/files', (route) => route.abort());
    await chooser.setInputFiles(photo);
    await sheet.getByText('没有传上去，连不上服务器。').waitFor();
    await page.unroute('**/files');
    await sheet.getByRole('button', { name: '再传一次' }).tap();
    await sheet.getByRole('link', { name: '走访现场.png' }).waitFor();
    await expectAccessible(page);

    // The draft keeps it.
    await page.reload();
    await page.getByRole('button', { name: '更新7.8的进展' }).tap();
    await sheet.getByRole('link', { name: '走访现场.png' }).waitFor();
    await sheet.getByRole('button', { name: '提交9月进展' }).tap();
    await sheet.waitFor({ state: 'detached' });

    const office = await stage.enter('office');
    await cardOf(office, '7.8').getByRole('link').click();
    await office.getByText('附了照片：调解员聘齐7人。').first().waitFor();
    const link = office.getByRole('link', { name: '走访现场.png' });
    await expectThumbnail(office);
    await expectAccessible(office);
    const [opened] = await Promise.all([office.waitForEvent('popup'), link.click()]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname).toMatch(/^\/files\/[0-9a-f-]{36}$/);
    expect(await opened.evaluate('document.images[0].naturalWidth')).toBe(1);
  });
});

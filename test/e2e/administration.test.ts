import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, openStage, type Stage, type sizes } from './stage.js';
import { xlsx } from './xlsx.js';

describe('an admin, in the settings', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const fitsTheWindow = async (page: Page): Promise<void> =>
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  async function openAt(path: string, size: keyof typeof sizes = 'desk', language: 'zh' | 'en' = 'zh'): Promise<Page> {
    const page = await stage.enter('admin', size, language);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('makes an account, whose person chooses an own password before anything else', async () => {
    const page = await openAt('/settings/accounts');
    await page.getByText('41个账号').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog', { name: '新建账号' });
    await dialog.getByRole('textbox', { name: '账号' }).fill('Office');
    await dialog.getByLabel('姓名').fill('覃小兰');
    await dialog.getByLabel(/^办公室/).check();
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    // Refused at its field, and nothing typed is lost.
    await dialog.getByText('这个账号已经有人用了（不分大小写），请换一个。').waitFor();
    expect(await dialog.getByLabel('姓名').inputValue()).toBe('覃小兰');
    await dialog.getByRole('textbox', { name: '账号' }).fill('qinxiaolan');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    const handed = page.getByRole('dialog', { name: '一次性密码' });
    const password = await handed.locator('code').innerText();
    await expectAccessible(page);
    await handed.getByRole('button', { name: '已记下' }).click();
    await page.getByRole('searchbox', { name: '搜姓名、账号、单位' }).fill('覃小兰');
    await page.getByText('还没换一次性密码').waitFor();

    const person = await stage.open();
    await person.getByRole('textbox', { name: '账号' }).fill('QinXiaoLan');
    await person.getByLabel('密码').fill(password);
    await person.getByRole('button', { name: '登录', exact: true }).click();
    await person.getByRole('heading', { level: 1, name: '先换成自己的密码' }).waitFor();
    await expectAccessible(person);
    await person.getByLabel('现在的密码').fill(password);
    await person.getByLabel('新密码', { exact: true }).fill('my-own-2022');
    await person.getByLabel('再输一遍新密码').fill('my-own-2022');
    await person.keyboard.press('Enter');
    await person.getByRole('navigation').first().waitFor();
  });

  it('over plain HTTP one-time passwords were not copied, without a word, and Esc closed the only view of them', async () => {
    const page = await openAt('/settings/accounts');
    // As browsers have it there.
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    const search = page.getByRole('searchbox', { name: '搜姓名、账号、单位' });
    await search.fill('media');
    await page.getByRole('button', { name: '朱晓敏' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '重置密码' }).click();
    await dialog.getByRole('button', { name: '重置密码' }).click();
    const handed = page.getByRole('dialog', { name: '一次性密码' });
    const password = await handed.locator('code').innerText();
    await handed.getByRole('button', { name: '复制' }).click();
    await handed.getByRole('button', { name: '已复制' }).waitFor();
    await page.evaluate('document.execCommand = () => false');
    await handed.getByRole('button', { name: '已复制' }).click();
    await handed.getByText('浏览器不让自动复制，请存为表格，或者抄下来。').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await handed.getByRole('button', { name: '已记下' }).click();
    await handed.waitFor({ state: 'detached' });
    await search.fill('');
    await search.press('Control+V');
    expect(await search.inputValue()).toContain(password);
  });

  it('disables and enables an account, and is told why the last admin stays', async () => {
    const page = await openAt('/settings/accounts', 'phone');
    await page.getByRole('searchbox', { name: '搜姓名、账号、单位' }).fill('media');
    await page.getByRole('button', { name: '朱晓敏' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await dialog.getByText('朱晓敏将不能再登录').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await page.getByText('朱晓敏的账号已停用，登录都已退出。').waitFor();
    await page.getByText('已停用', { exact: true }).waitFor();
    await fitsTheWindow(page);
    await page.getByRole('searchbox', { name: '搜姓名、账号、单位' }).fill('admin');
    await page.getByRole('table').getByRole('button', { name: '系统管理员' }).click();
    await page.getByText(/^这是最后一位可用的系统管理员/).waitFor();
    expect(await page.getByRole('button', { name: '停用账号' }).count()).toBe(0);
  });

  it('imports accounts from an .xlsx file, all or none, each row’s errors told before anything is written', async () => {
    const page = await openAt('/settings/accounts');
    await page.getByRole('button', { name: '从表格导入' }).click();
    const dialog = page.getByRole('dialog', { name: '从表格导入账号' });
    const buffer = xlsx([
      ['账号', '姓名', '单位', '角色'],
      ['lianluo1', '卢一', '权益部', '单位负责人'],
      ['lianluo2', '卢二', '没有的单位', '联络员'],
    ]);
    await dialog.locator('input[type=file]').setInputFiles({ name: '名单.xlsx', mimeType: 'application/zip', buffer });
    const field = dialog.getByLabel('或者从Excel复制，粘贴在这里');
    await dialog.getByRole('button', { name: '检查' }).click();
    await dialog.getByText('1行有问题，一行也没有写入。改好后再检查。').waitFor();
    await dialog.getByText('没有这个单位，请填代码、全称或简称').waitFor();
    await expectAccessible(page);
    await field.fill((await field.inputValue()).replace('没有的单位', 'family'));
    await dialog.getByRole('button', { name: '检查' }).click();
    await dialog.getByRole('button', { name: '导入2个账号' }).click();
    const handed = page.getByRole('dialog', { name: '2个一次性密码' });
    await handed.getByText('lianluo2').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      handed.getByRole('button', { name: '存为表格' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('一次性密码.csv');
    await handed.getByRole('button', { name: '已记下' }).click();
  });

  it.each<keyof typeof sizes>(['desk', 'phone'])('keeps the tree of departments at the width of a %s', async (size) => {
    const page = await openAt('/settings/departments', size);
    await page
      .getByRole('list', { name: '区妇联的下级' })
      .getByRole('button', { name: '权益部', exact: true })
      .waitFor();
    await expectAccessible(page);
    await fitsTheWindow(page);
    await page.getByRole('button', { name: '新建单位' }).click();
    const dialog = page.getByRole('dialog', { name: '新建单位' });
    await dialog.getByLabel('全称').fill(`港北区${'很长的单位名称'.repeat(11)}`);
    await dialog.getByLabel('简称').fill(`新单位${size}`);
    await dialog.getByLabel('代码').fill('Rights');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText(/^代码用小写拉丁字母开头/).waitFor();
    await dialog.getByLabel('代码').fill(`new-${size}`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: `新单位${size}`, exact: true }).click();
    await fitsTheWindow(page);
    await page.getByRole('button', { name: '归档这个单位' }).click();
    await page.getByText(`新单位${size}已归档。`).waitFor();
    // What leads open tasks stays until they are given to others, and it is said why.
    await page.getByRole('button', { name: '权益部', exact: true }).click();
    await page.getByRole('button', { name: '归档这个单位' }).click();
    await page.getByText('它还牵头没有办结的任务，请先请办公室改派。').waitFor();
  });

  it('puts departments in order with the keyboard alone', async () => {
    const page = await openAt('/settings/departments');
    const parts = page.getByRole('list', { name: '区妇联的下级' });
    const names = () => parts.locator('.admin-open').allInnerTexts();
    await parts.getByRole('button', { name: '家庭儿童部上移一位' }).waitFor();
    const [first, second] = await names();
    await parts.getByRole('button', { name: `${second}上移一位` }).focus();
    await page.keyboard.press('Enter');
    await parts.getByRole('button', { name: `${first}上移一位` }).waitFor();
    expect((await names()).slice(0, 2)).toEqual([second, first]);
  });

  it('reads who signed in, in English as well', async () => {
    const page = await openAt('/settings/log', 'desk', 'en');
    await page.getByRole('cell', { name: 'signed in' }).first().waitFor();
    await expectAccessible(page);
    await page.getByLabel('Only those that failed').check();
    await page.getByText('There are no such entries.').waitFor();
    const phone = await openAt('/settings/log', 'phone');
    await phone.getByRole('cell', { name: '登录' }).first().waitFor();
    await expectAccessible(phone);
    await fitsTheWindow(phone);
  });

  it('and nobody else is offered these sections', async () => {
    const page = await stage.enter('office');
    await page.goto('/settings/accounts');
    await page.getByText('没有这一页。').first().waitFor();
    expect(await page.getByRole('link', { name: '账号' }).count()).toBe(0);
  });
});

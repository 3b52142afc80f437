import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryChannel } from '../../server/modules/delivery/outbox.service.js';
import { type MailServer, type Receiver, startMailServer, startReceiver } from '../receivers.js';
import { expectAccessible, expectFits, openStage, type Stage } from './stage.js';

describe('how people and groups are told', () => {
  let stage: Stage;
  let server: MailServer;
  let receiver: Receiver;

  beforeAll(async () => {
    [server, receiver] = [await startMailServer(), await startReceiver()];
    const smtp = { url: server.url, from: '落实 <noreply@luoshi.example>' };
    stage = await openStage(undefined, { smtp, robotHosts: [receiver.host] });
    const deliver = () => void stage.services.deliveries.deliverDue();
    await stage.database.listen(deliveryChannel, deliver, deliver);
  });
  afterAll(async () => {
    await stage.close();
    await Promise.all([server.stop(), receiver.stop()]);
  });

  it('a person says where e-mail goes and what comes by it, and tries it', async () => {
    const page = await stage.enter('culture');
    await page.goto('/settings/channels');
    await page.getByLabel('邮箱地址').fill('not an address');
    await page.getByRole('button', { name: '保存地址' }).click();
    await page.getByText('请填一个邮箱地址').waitFor();
    await expectAccessible(page);
    await page.getByLabel('邮箱地址').fill('culture@people.example');
    await page.getByRole('button', { name: '保存地址' }).click();
    await page.getByText('邮箱地址已保存。').waitFor();

    // Digest, notices and instructions unasked; the rest when somebody wants it.
    expect(await page.getByRole('checkbox', { name: /每日提醒/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /留言和答复/ }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: /留言和答复/ }).click();
    await page.getByText('改好了。').waitFor();
    await page.reload();
    await page.getByRole('checkbox', { name: /留言和答复/, checked: true }).waitFor();
    await expectAccessible(page);
    await expectFits(page);

    const arrival = server.next();
    await page.getByRole('button', { name: '发一封试试' }).click();
    await page.getByText('测试邮件正在发往culture@people.example').waitFor();
    const mail = await arrival;
    expect(mail.to).toEqual(['culture@people.example']);
    expect(mail.text).toContain(`${stage.url}/settings/channels`);
  });

  it('what the office makes mandatory cannot be switched off', async () => {
    const office = await stage.enter('office');
    await office.goto('/settings/reminders');
    await office.getByRole('checkbox', { name: /^督办单/ }).click();
    await office.getByRole('button', { name: '保存' }).click();
    await office.getByText('提醒的设置已保存。').waitFor();
    await expectAccessible(office);
    const page = await stage.enter('culture', 'phone');
    await page.goto('/settings/channels');
    await page.getByText('办公室规定要收').waitFor();
    const notices = page.getByRole('checkbox', { name: /^督办单/ });
    expect([await notices.isChecked(), await notices.isDisabled()]).toEqual([true, true]);
    await expectAccessible(page);
    await expectFits(page);
  });

  it('an admin adds a robot, tries it, sees why it did not come through, and sends it again', async () => {
    receiver.answer((response) => void response.end('{"errcode":93000,"errmsg":"invalid webhook url"}'));
    const page = await stage.enter('admin');
    await page.goto('/settings/robots');
    await page.getByText('还没有群机器人。').waitFor();
    await page.getByRole('button', { name: '添加机器人' }).click();
    await page.getByLabel('名称').fill('成员单位联络群');
    await page.getByLabel('Webhook 地址').fill('https://elsewhere.example/send?key=k');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('这不是这类机器人的官方地址').waitFor();
    await expectAccessible(page);
    // Nothing typed is lost.
    expect(await page.getByLabel('名称').inputValue()).toBe('成员单位联络群');
    await page.getByLabel('Webhook 地址').fill(`${receiver.url}/send?key=very-secret-key`);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('机器人“成员单位联络群”保存好了。').waitFor();

    await page.getByRole('button', { name: '发一条试试' }).click();
    await page.getByText('没有发成，原因见“没有送达的”。').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.goto('/settings/undelivered');
    const row = page.getByRole('row', { name: /成员单位联络群/ });
    await row.getByText('对方不收').waitFor();
    await row.getByText('invalid webhook url').waitFor();
    expect(await page.content()).not.toContain('very-secret-key');
    await expectAccessible(page);
    await expectFits(page);

    const told = new Promise<string>((resolve) => {
      receiver.answer((response, { body }) => {
        response.end('{"errcode":0}');
        resolve(body);
      });
    });
    // Two buttons of the same words stand on every row: their names say of what, and to whom.
    await row.getByRole('button', { name: /^不再发：.*，发给成员单位联络群$/ }).waitFor();
    await row.getByRole('button', { name: /^再发一次：.*，发给成员单位联络群$/ }).click();
    await page.getByText('都送达了。').waitFor();
    // Nothing is left that could have the focus.
    await page.locator('h1:focus').waitFor();
    expect(await told).toContain('成员单位联络群');
    await page.goto('/settings/robots');
    await page.getByText(/最近送达/).waitFor();
  });

  it('fits the phone, and is read in English', async () => {
    const page = await stage.enter('admin', 'phone', 'en');
    await page.goto('/settings/robots');
    await page.getByText(/tells Notices/).waitFor();
    await page.getByRole('button', { name: '成员单位联络群' }).click();
    await page.getByLabel('Webhook address').waitFor();
    await expectAccessible(page);
    await expectFits(page);
  });

  it('a secret typed before another kind was chosen was sent, and refused without a word', async () => {
    const page = await stage.enter('admin');
    await page.goto('/settings/robots');
    await page.getByRole('button', { name: '添加机器人' }).click();
    const dialog = page.getByRole('dialog', { name: '添加机器人' });
    const choose = async (kind: RegExp, from: RegExp) => {
      await dialog.getByRole('button', { name: from }).click();
      await page.getByRole('option', { name: kind }).click();
    };
    await dialog.getByLabel('名称').fill('办公室群');
    await dialog.getByLabel('Webhook 地址').fill(`${receiver.url}/send?key=another-key`);
    await choose(/钉钉/, /企业微信/);
    await dialog.getByLabel(/密钥/).fill('a secret');
    await choose(/企业微信/, /钉钉/);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('机器人“办公室群”保存好了。').waitFor();
  });

  it('what the server said of a field that is not on screen was said nowhere', async () => {
    const page = await stage.enter('admin');
    await page.goto('/settings/robots');
    await page.getByRole('button', { name: '办公室群' }).click();
    const words = '不能用这种语言。';
    const extensions = { code: 'BAD_USER_INPUT', fields: [{ path: 'input.language', message: words }] };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"UpdateRobot"')
        ? route.fulfill({ json: { data: null, errors: [{ message: '填写有误', extensions }] } })
        : route.continue(),
    );
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').getByText(words).waitFor();
  });
});

describe('without a mail server', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['culture', 'channels'],
    ['office', 'reminders'],
  ])('%s reads so, and is offered no e-mail', async (login, section) => {
    const page = await stage.enter(login);
    await page.goto(`/settings/${section}`);
    await page.getByText('这里还没有设置邮件服务器，暂时不发邮件。').waitFor();
    expect(await page.getByLabel('邮箱地址').count()).toBe(0);
    await expectAccessible(page);
  });
});

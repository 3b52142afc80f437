import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, tablesOf } from '../../server/database.js';
import type { Actor } from '../../server/modules/account/account.rules.js';
import { CommentKind } from '../../server/modules/comment/comment.rules.js';
import { NoticeLevel } from '../../server/modules/notice/notice.rules.js';
import { cardOf, expectAccessible, expectFits, openStage, type Stage } from './stage.js';

const room = '婚姻家庭矛盾纠纷调解工作室挂牌并开始接待来访';
const message = '请说明为什么还没有挂牌，以及哪一天能接待来访；补贴由谁出，也请一并写明。';

async function actorOf(database: Database, login: string): Promise<Actor> {
  const account = await tablesOf(database.fork())
    .selectFrom('account')
    .select(['id', 'roles', 'department_id'])
    .where('login', '=', login)
    .executeTakeFirstOrThrow();
  return { accountId: account.id, roles: account.roles, departmentId: account.department_id, language: 'zh' };
}

async function taskOf(database: Database, code: string): Promise<string> {
  const row = await tablesOf(database.fork())
    .selectFrom('task')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('what waits for a department head’s answer', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(async (database, { notices, comments, extensions }) => {
      const [office, leader, rights] = await Promise.all(
        ['office', 'leader', 'rights'].map((login) => actorOf(database, login)),
      );
      if (!office || !leader || !rights) throw new Error('somebody of the demonstration is missing');
      const taskId = await taskOf(database, '7.8');
      await comments.addComment(leader, { taskId, kind: CommentKind.INSTRUCTION, body: '月底前必须开始接待。' });
      await notices.issueNotice(office, { taskId, level: NoticeLevel.BLUE, message, respondBy: '2022-09-25' });
      const asked = { taskId: await taskOf(database, '7.6'), newDueOn: '2023-02-28', reason: '咨询师不齐' };
      const { requestId } = await extensions.requestExtension(rights, asked);
      await extensions.decideExtension(office, { requestId, approve: false, note: '先请外聘咨询师。' });
    });
  });
  afterAll(() => stage.close());

  it('stands first with its words and the button that answers it, and is gone with the answer', async () => {
    const page = await stage.enter('justice', 'phone');
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: room }) });
    await entry.getByText(message).waitFor();
    await entry.getByText('月底前必须开始接待。').waitFor();
    await entry.getByText('9月25日前答复').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).first().innerText()).toBe(room);
    await expectAccessible(page);
    await expectFits(page);
    await entry.getByRole('button', { name: '填报进展，答复7.8' }).tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('没变', { exact: true }).tap();
    await sheet.getByRole('textbox', { name: /^这一段的情况/ }).fill('补贴已落实，9月26日开始接待。');
    await sheet.getByRole('button', { name: '提交9月进展' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await entry.getByText(message).waitFor({ state: 'detached' });
    await entry.getByRole('button', { name: '更新7.8的进展' }).waitFor();
  });

  it('is not asked of whoever supports the task', async () => {
    const page = await stage.enter('court', 'phone');
    await cardOf(page, '7.8').getByText('配合').waitFor();
    expect(await page.getByText('月底前必须开始接待。').count()).toBe(0);
  });

  it('also tells what the office decided about a later date', async () => {
    const page = await stage.enter('rights', 'phone', 'en');
    await page.getByText('Extension refused').waitFor();
    await page.getByText('先请外聘咨询师。').waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });
});

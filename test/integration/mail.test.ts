import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tablesOf } from '../../server/database.js';
import { Role } from '../../server/modules/account/account.rules.js';
import { CommentKind } from '../../server/modules/comment/comment.rules.js';
import { MailGroup } from '../../server/modules/delivery/mail.rules.js';
import { NotificationKind } from '../../server/modules/notification/notification.rules.js';
import { notify } from '../../server/modules/notification/notify.service.js';
import type { Login } from '../builders.js';
import { type Luoshi, type Process, startLuoshi } from '../harness.js';
import { updateChannels } from '../operations.js';
import { type MailServer, startMailServer } from '../receivers.js';

const minutes = 60_000;

describe('e-mail', () => {
  let server: MailServer;
  let luoshi: Luoshi;

  async function open(): Promise<void> {
    server = await startMailServer();
    const smtp = { url: server.url, from: 'Luoshi <noreply@luoshi.example>' };
    luoshi = await startLuoshi({ smtp });
    await introduce();
  }
  async function close(): Promise<void> {
    await luoshi.close();
    await server.stop();
  }
  async function introduce(): Promise<void> {
    for (const login of ['rights', 'office', 'leader'] as const) await address(login, `${login}@people.example`);
  }

  const address = (login: Login, email: string | null) =>
    luoshi.app.services.channels.updateChannels(luoshi.world.actors[login], { email });
  const deliver = ({ app }: Process = luoshi) => app.services.deliveries.deliverDue();
  const instruct = (taskId: string, body = 'See to it') =>
    luoshi.app.services.comments.addComment(luoshi.world.actors.leader, {
      taskId,
      kind: CommentKind.INSTRUCTION,
      body,
    });
  const states = async () =>
    (
      await tablesOf(luoshi.database.fork())
        .selectFrom('delivery')
        .innerJoin('account', 'account.id', 'delivery.account_id')
        .select(['account.login', 'delivery.state', 'delivery.attempts', 'delivery.failure'])
        .orderBy('delivery.id')
        .execute()
    ).map(({ login, state, attempts, failure }) => [login, state, attempts, failure?.kind ?? null]);
  const mailsTo = (login: string) => server.mails.filter(({ to }) => to.includes(`${login}@people.example`));

  describe('on its way', () => {
    beforeAll(open);
    afterAll(close);
    beforeEach(async () => {
      luoshi.clock.set('2022-09-15');
      server.mails.length = 0;
      server.refuseWith(null);
      server.waitMs(0);
      await server.start();
      const tables = tablesOf(luoshi.database.fork());
      await tables.deleteFrom('delivery').execute();
      await tables.deleteFrom('preference').execute();
      await tables.updateTable('reminder_setting').set({ mandatory_mail: [] }).execute();
      await introduce();
    });

    it('tells of an instruction at once, in text and HTML, with a link to this site and the words that were written', async () => {
      const taskId = await luoshi.createTask({ title: 'A shelter' });
      await instruct(taskId);
      expect(await deliver()).toBe(2);
      const [mail] = mailsTo('rights');
      expect(mail?.headers.get('subject')).toMatch(/^落实：领导批示 1\.\d+ A shelter$/);
      expect(mail?.headers.get('from')).toBe('Luoshi <noreply@luoshi.example>');
      for (const part of [mail?.text, mail?.html]) {
        expect(part).toMatch(/1\.\d+ A shelter/);
        expect(part).toContain('See to it');
        expect(part).toContain(`https://luoshi.example/tasks/${taskId}`);
        expect([...(part ?? '').matchAll(/https?:\/\/[^/"\s<]+/g)].map(String)).toEqual(
          expect.not.arrayContaining([expect.not.stringMatching('https://luoshi.example')]),
        );
      }
      // Whoever did it is told nothing of it.
      expect(mailsTo('leader')).toEqual([]);
      expect(await deliver()).toBe(0);
    });

    it('writes in the language of whoever reads it', async () => {
      await luoshi.app.services.preferences.updatePreferences(luoshi.world.actors.rights, { language: 'en' });
      await instruct(await luoshi.createTask());
      await deliver();
      expect(mailsTo('rights')[0]?.headers.get('subject')).toMatch(/^Luoshi: instruction 1\.\d+ A task$/);
      expect(mailsTo('rights')[0]?.text).toMatch(/^Dear /);
    });

    it('sends nothing on a day off, and what waited from the hour of the next working day on', async () => {
      luoshi.clock.set('2022-09-17');
      await instruct(await luoshi.createTask());
      expect(await deliver()).toBe(0);
      luoshi.clock.set('2022-09-18');
      expect(await deliver()).toBe(0);
      luoshi.clock.set('2022-09-19T07:59:00');
      expect(await deliver()).toBe(0);
      luoshi.clock.set('2022-09-19T08:00:00');
      expect(await deliver()).toBe(2);
      // Written on a working day it goes at once, whatever the hour.
      luoshi.clock.set('2022-09-20T23:00:00');
      await instruct(await luoshi.createTask());
      expect(await deliver()).toBe(2);
    });

    it('nobody there: it is tried again after growing pauses, and comes once, in the order of time', async () => {
      await address('office', null);
      await server.stop();
      const taskId = await luoshi.createTask();
      await instruct(taskId, 'First');
      expect(await deliver()).toBe(0);
      expect(await states()).toEqual([['rights', 'PENDING', 1, 'UNREACHABLE']]);
      // Not before the pause is over, and what came meanwhile does not overtake it.
      await instruct(taskId, 'Second');
      expect(await deliver()).toBe(0);
      luoshi.clock.advance(minutes);
      await deliver();
      expect((await states())[0]).toEqual(['rights', 'PENDING', 2, 'UNREACHABLE']);
      await server.start();
      luoshi.clock.advance(4 * minutes);
      expect(await deliver()).toBe(0);
      luoshi.clock.advance(minutes);
      expect(await deliver()).toBe(2);
      expect(mailsTo('rights').map(({ text }) => /First|Second/.exec(text)?.[0])).toEqual(['First', 'Second']);
      luoshi.clock.advance(10_000 * minutes);
      expect(await deliver()).toBe(0);
    });

    it('given up after seven attempts, it is a dead letter', async () => {
      await address('office', null);
      await server.stop();
      await instruct(await luoshi.createTask());
      for (const pause of [0, 1, 5, 30, 120, 360, 1440]) {
        luoshi.clock.advance(pause * minutes);
        await deliver();
      }
      expect(await states()).toEqual([['rights', 'DEAD', 7, 'UNREACHABLE']]);
    });

    it('a server that is too slow is not waited for; the letter that comes twice has one id', async () => {
      await address('office', null);
      // Only here: a server that answers must not seem too slow on a machine that is.
      const impatient = await luoshi.startAnother({ deliveryLimitMs: 1000 });
      server.waitMs(2000);
      await instruct(await luoshi.createTask());
      const late = server.next();
      expect(await deliver(impatient)).toBe(0);
      expect(await states()).toEqual([['rights', 'PENDING', 1, 'SLOW']]);
      // The letter was taken all the same, only later: it must not come in the middle of another test.
      await late;
      server.waitMs(0);
      luoshi.clock.advance(minutes);
      expect(await deliver()).toBe(1);
      const ids = mailsTo('rights').map(({ headers }) => headers.get('message-id'));
      expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
      expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@luoshi\.example>$/);
    });

    it.each([
      ['whom the server does not know', 550, 'No such user rights@people.example here'],
      [
        'refused for now was taken for the server being down: whose mailbox is busy',
        450,
        'Greylisted, try again later',
      ],
      ['refused for now was taken for the server being down: whose mailbox is full', 452, 'Mailbox full'],
    ])('a recipient %s keeps nobody else waiting (%i)', async (_who, code, words) => {
      server.refuseWith({ code, words });
      await instruct(await luoshi.createTask());
      await deliver();
      expect(await states()).toEqual(
        [
          ['rights', 'PENDING', 1, 'REFUSED'],
          ['office', 'PENDING', 1, 'REFUSED'],
        ].toSorted(),
      );
      server.refuseWith(null);
      await instruct(await luoshi.createTask());
      expect(await deliver()).toBe(2);
    });

    it('a server that says it is about to close is asked once in a run', async () => {
      server.refuseWith({ code: 421, words: 'Shutting down' });
      await instruct(await luoshi.createTask());
      await deliver();
      expect((await states()).map(([, ...state]) => state)).toEqual([
        ['PENDING', 1, 'TROUBLED'],
        ['PENDING', 0, null],
      ]);
    });

    it('begun by a process that died, it is sent again by another once the lease is over, with the same id', async () => {
      await address('office', null);
      await instruct(await luoshi.createTask());
      const em = luoshi.database.fork();
      const at = luoshi.clock.realNow();
      await tablesOf(em)
        .updateTable('delivery')
        .set({ attempts: 1, claimed_until: new Date(at.getTime() + 2 * minutes).toISOString() })
        .execute();
      const { id } = await tablesOf(em).selectFrom('delivery').select('id').executeTakeFirstOrThrow();
      const other = await luoshi.startAnother();
      expect(await other.app.services.deliveries.deliverDue()).toBe(0);
      luoshi.clock.advance(2 * minutes + 1000);
      expect(await other.app.services.deliveries.deliverDue()).toBe(1);
      expect(mailsTo('rights')[0]?.headers.get('x-luoshi-delivery')).toBe(id);
    });

    it('delivered by several processes at once, each letter goes once', async () => {
      await address('office', null);
      for (let count = 0; count < 6; count += 1) await instruct(await luoshi.createTask());
      const other = await luoshi.startAnother();
      const all = [luoshi, other, luoshi, other].map(({ app }) => app.services.deliveries.deliverDue());
      await Promise.all(all);
      await deliver();
      expect(mailsTo('rights')).toHaveLength(6);
      expect(new Set(mailsTo('rights').map(({ headers }) => headers.get('message-id'))).size).toBe(6);
    });

    it('what is rolled back sends nothing', async () => {
      const { rights } = luoshi.world.actors;
      const occasion = { cause: 'undone', actorId: null, planId: null, task: null };
      const work = luoshi.database.fork().transactional(async (em) => {
        await notify(em, luoshi.clock, occasion, [
          { kind: NotificationKind.INSTRUCTED, to: { accountIds: [rights.accountId] } },
        ]);
        throw new Error('undone');
      });
      await expect(work).rejects.toThrow('undone');
      expect(await deliver()).toBe(0);
      expect(await states()).toEqual([]);
    });

    it('a title can neither add a header nor bring in a link to another site', async () => {
      const title = 'Look\r\nBcc: spy@evil.example\r\n\r\nhttp://evil.example <b>bold</b>';
      await instruct(await luoshi.createTask({ title }), 'See http://evil.example');
      await deliver();
      const [mail] = mailsTo('rights');
      expect(server.mails.flatMap(({ to }) => to)).not.toContain('spy@evil.example');
      expect(mail?.headers.has('bcc')).toBe(false);
      expect(mail?.text).not.toContain('http://evil.example');
      expect(mail?.html).not.toContain('<b>');
    });

    it('goes by what the person chose, unless the office has made it mandatory', async () => {
      const rights = await luoshi.as('rights');
      const choose = (group: string, isOn: boolean) =>
        rights.must(updateChannels, { input: { mail: [{ group, isOn }] } });
      await choose('INSTRUCTIONS', false);
      await choose('ANSWERS', true);
      const taskId = await luoshi.createTask();
      await instruct(taskId);
      await luoshi.app.services.comments.addComment(luoshi.world.actors.office, {
        taskId,
        kind: CommentKind.COMMENT,
        body: 'How is it?',
      });
      await deliver();
      expect(mailsTo('rights').map(({ headers }) => headers.get('subject'))).toEqual([
        expect.stringMatching(/^落实：留言和答复 1\.\d+ A task$/),
      ]);
      const office = await luoshi.as('office');
      await office.must(
        'mutation ($input: UpdateReminderSettingsInput!) { updateReminderSettings(input: $input) { reminderSettings { hour } } }',
        { input: { mandatoryMail: ['INSTRUCTIONS'] } },
      );
      await instruct(taskId);
      await deliver();
      expect(mailsTo('rights')).toHaveLength(2);
      const { channels } = await rights.must('{ channels { mail { group isOn isMandatory } } }');
      expect(channels.mail).toContainEqual({ group: 'INSTRUCTIONS', isOn: true, isMandatory: true });
    });

    it('is not sent to what is no address', async () => {
      const { code, errors } = await (await luoshi.as('rights')).ask(updateChannels, { input: { email: 'a@b, c@d' } });
      expect([code, errors[0]?.extensions.fields]).toEqual([
        'BAD_USER_INPUT',
        [expect.objectContaining({ path: 'input.email' })],
      ]);
    });

    it('comes as a trial to whoever asks for one, also on a day off, once a minute', async () => {
      luoshi.clock.set('2022-09-17');
      luoshi.clock.toNextMinute();
      const rights = await luoshi.as('rights');
      await rights.must('mutation { sendTrialMail { channels { email } } }');
      expect((await rights.ask('mutation { sendTrialMail { channels { email } } }')).code).toBe('RATE_LIMITED');
      expect(await deliver()).toBe(1);
      expect(mailsTo('rights')[0]?.headers.get('subject')).toBe('落实：测试邮件');
    });
  });

  describe('and what it says', () => {
    beforeEach(open);
    afterEach(close);

    it('sends one digest a person and day, and nothing of its tasks one by one', async () => {
      await luoshi.createTask({ title: 'One', dueOn: '2022-09-30', supportingDepartmentIds: [] });
      await luoshi.createTask({ title: 'Two', dueOn: '2022-09-30', supportingDepartmentIds: [] });
      luoshi.clock.set('2022-09-29');
      await luoshi.app.services.digests.makeDue();
      await luoshi.app.services.digests.makeDue();
      await deliver();
      expect(mailsTo('rights').map(({ headers }) => headers.get('subject'))).toEqual(['落实：9月29日的提醒，2件']);
      expect(mailsTo('rights')[0]?.text).toContain('1.1 One：期限9月30日，还有1个工作日');
      expect(mailsTo('rights')[0]?.text).toContain('https://luoshi.example/digest/2022-09-29');
      // rights2 has no address.
      expect(server.mails).toHaveLength(1);
    });

    it('of an internal task says the code alone, neither title nor words', async () => {
      await instruct(await luoshi.createTask({ title: 'Shelter for Xiaofang', isInternal: true }), 'About Xiaofang');
      await luoshi.createTask({ title: 'Help for Xiaofang', isInternal: true, dueOn: '2022-09-16' });
      await deliver();
      await luoshi.app.services.digests.makeDue();
      await deliver();
      expect(mailsTo('rights').length).toBeGreaterThan(1);
      for (const mail of server.mails) {
        expect([mail.raw, mail.text, mail.html, ...mail.headers.values()].join()).not.toContain('Xiaofang');
        expect(mail.text).toMatch(/1\.[12]（内部任务，名称请登录后看）/);
      }
    });

    it('asks for rights again when it sends: disabled, moved away, switched off, without an address: nothing goes', async () => {
      const internal = { title: 'Inside', isInternal: true };
      const { admin, rights, rights2 } = luoshi.world.actors;
      await address('rights2', 'rights2@people.example');
      await address('education', 'education@people.example');
      const { administration, channels } = luoshi.app.services;
      await instruct(await luoshi.createTask(internal));
      await administration.disableAccount(admin, rights2.accountId);
      await administration.updateAccount(admin, {
        accountId: rights.accountId,
        departmentId: luoshi.world.departmentIds.family,
        roles: [Role.DEPARTMENT_HEAD],
      });
      await address('office', null);
      expect(await deliver()).toBe(0);
      expect(new Set((await states()).map(([, state]) => state))).toEqual(new Set(['DROPPED']));
      await instruct(
        await luoshi.createTask({
          leadDepartmentId: luoshi.world.departmentIds.education,
          supportingDepartmentIds: [],
        }),
      );
      const { education } = luoshi.world.actors;
      await channels.updateChannels(education, { choices: [{ group: MailGroup.INSTRUCTIONS, isOn: false }] });
      expect(await deliver()).toBe(0);
      expect(server.mails).toEqual([]);
    });
  });
});

describe('a process that stops', () => {
  it('went on listening while a letter was in hand', async () => {
    const server = await startMailServer();
    const luoshi = await startLuoshi({ smtp: { url: server.url, from: 'noreply@luoshi.example' } });
    const { rights, leader } = luoshi.world.actors;
    await luoshi.app.services.channels.updateChannels(rights, { email: 'rights@people.example' });
    const taskId = await luoshi.createTask();
    await luoshi.app.services.comments.addComment(leader, {
      taskId,
      kind: CommentKind.INSTRUCTION,
      body: 'See to it',
    });
    // Told when the letter has come, and before the server says that it took it.
    const arrived = server.next();
    const delivering = luoshi.app.services.deliveries.deliverDue();
    await arrived;
    const closing = luoshi.close();
    expect(luoshi.app.http.listening).toBe(false);
    await closing;
    expect(await delivering).toBe(1);
    await server.stop();
  });
});

describe('without a mail server', () => {
  it('nothing is written to be sent, so that a server set later does not pour out the past', async () => {
    const luoshi = await startLuoshi();
    const { rights, leader } = luoshi.world.actors;
    await luoshi.app.services.channels.updateChannels(rights, { email: 'rights@people.example' });
    const instruct = async () =>
      luoshi.app.services.comments.addComment(leader, {
        taskId: await luoshi.createTask(),
        kind: CommentKind.INSTRUCTION,
        body: 'See to it',
      });
    await instruct();
    const written = () => luoshi.database.fork().execute<{ state: string }[]>('select state from delivery order by id');
    expect(await written()).toEqual([]);
    const caller = await luoshi.as('rights');
    expect((await caller.must('{ channels { mailIsSetUp } }')).channels.mailIsSetUp).toBe(false);
    expect((await caller.ask('mutation { sendTrialMail { channels { email } } }')).code).toBe('INVALID_TRANSITION');
    // Set, and taken away again: what waited goes nowhere.
    const server = await startMailServer();
    const smtp = { url: server.url, from: 'noreply@luoshi.example' };
    const other = await luoshi.startAnother({ smtp });
    await instruct();
    expect(await written()).toEqual([{ state: 'PENDING' }]);
    await luoshi.startAnother({ smtp: undefined });
    expect(await written()).toEqual([{ state: 'DROPPED' }]);
    await luoshi.startAnother({ smtp });
    expect(await other.app.services.deliveries.deliverDue()).toBe(0);
    expect(server.mails).toEqual([]);
    await luoshi.close();
    await server.stop();
  });
});

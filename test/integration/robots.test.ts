import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tablesOf } from '../../server/database.js';
import { CommentKind } from '../../server/modules/comment/comment.rules.js';
import { RobotKind, RobotTopic } from '../../server/modules/delivery/robot.rules.js';
import type { CreateRobot } from '../../server/modules/delivery/robot.service.js';
import { NoticeLevel } from '../../server/modules/notice/notice.rules.js';
import { type Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { createRobot, readDeadLetters, readRobots } from '../operations.js';
import { type Receiver, startReceiver } from '../receivers.js';

const minutes = 60_000;
const secret = 'a secret of the group';

describe('robots of groups', () => {
  let luoshi: Luoshi;
  /** A second process, for receivers that are too slow: whoever answers must not seem so on a machine that is. */
  let impatient: Process;
  let receiver: Receiver;
  let admin: Caller;

  beforeAll(async () => {
    receiver = await startReceiver();
    luoshi = await startLuoshi({ robotHosts: [receiver.host] });
    impatient = await luoshi.startAnother({ deliveryLimitMs: 300 });
  });
  afterAll(async () => {
    await luoshi.close();
    await receiver.stop();
  });
  beforeEach(async () => {
    // Real time has moved on, and with it the end of sessions.
    admin = await luoshi.as('admin');
    luoshi.clock.set('2022-09-15');
    receiver.answer((response) => void response.end('{"errcode":0,"code":0}'));
  });
  afterEach(async () => {
    await tablesOf(luoshi.database.fork()).deleteFrom('robot').execute();
    receiver.calls.length = 0;
  });

  const robot = (details: Partial<CreateRobot> = {}) =>
    luoshi.app.services.robots.createRobot(luoshi.world.actors.admin, {
      name: 'The group',
      kind: RobotKind.WECOM,
      address: `${receiver.url}/send?key=very-secret-key`,
      topics: [RobotTopic.NOTICES, RobotTopic.INSTRUCTIONS, RobotTopic.OVERDUE, RobotTopic.PLANS],
      ...details,
    });
  const plain = { kind: RobotKind.PLAIN, secret };
  const deliver = ({ app }: Process = luoshi) => app.services.deliveries.deliverDue();
  const instruct = async (taskId: string) =>
    luoshi.app.services.comments.addComment(luoshi.world.actors.leader, {
      taskId,
      kind: CommentKind.INSTRUCTION,
      body: 'Words of the leader',
    });
  const notice = async (details = {}) => {
    const taskId = await luoshi.createTask({ dueOn: '2022-09-01', ...details });
    await luoshi.app.services.notices.issueNotice(luoshi.world.actors.office, {
      taskId,
      level: NoticeLevel.BLUE,
      message: 'Words of the notice',
      respondBy: '2022-09-20',
    });
    return taskId;
  };
  const told = () => receiver.calls.map(({ body }) => body);
  const states = async () =>
    (
      await tablesOf(luoshi.database.fork())
        .selectFrom('delivery')
        .select(['state', 'attempts', 'failure'])
        .orderBy('id')
        .execute()
    ).map(({ state, attempts, failure }) => [state, attempts, failure?.kind ?? null]);

  it('are told of a notice and an instruction, what and of which task, with a link to this site, and nobody’s words', async () => {
    await robot();
    const taskId = await notice({ title: 'A shelter' });
    await instruct(taskId);
    expect(await deliver()).toBe(2);
    const [first = '', second = ''] = told();
    expect(first).toContain('蓝色督办单');
    expect(first).toContain('A shelter');
    expect(first).toContain(`https://luoshi.example/tasks/${taskId}`);
    expect(second).toContain('领导批示');
    expect(first + second).not.toContain('Words of');
    expect(receiver.calls[0]?.path).toBe('/send?key=very-secret-key');
  });

  it('hear of nothing internal, neither when it happens nor when it is sent', async () => {
    await robot();
    await notice({ title: 'Xiaofang', isInternal: true });
    const taskId = await notice({ title: 'Open until it is marked: Xiaofang' });
    await luoshi.app.services.tasks.updateTask(luoshi.world.actors.office, {
      taskId,
      expectedVersion: 2,
      isInternal: true,
    });
    luoshi.clock.set('2022-09-19');
    await luoshi.app.services.digests.makeDue();
    await deliver();
    expect(told().join()).not.toContain('Xiaofang');
    expect((await states()).slice(0, 1)).toEqual([['DROPPED', 1, null]]);
  });

  it('of a department hear of what it leads or supports, at the time it is sent', async () => {
    const { departmentIds, actors } = luoshi.world;
    await robot({ departmentId: departmentIds.education, topics: [RobotTopic.NOTICES] });
    await notice({ title: 'Others’', supportingDepartmentIds: [] });
    await notice({ title: 'Supported' });
    const moved = await notice({ title: 'Moved away' });
    await luoshi.app.services.tasks.updateTask(actors.office, {
      taskId: moved,
      expectedVersion: 2,
      supportingDepartmentIds: [],
    });
    expect(await deliver()).toBe(1);
    expect(told()).toEqual([expect.stringContaining('Supported')]);
  });

  it('hear of what is overdue once a week, and of what their topics name alone', async () => {
    await robot({ topics: [RobotTopic.OVERDUE] });
    await notice({ title: 'Late' });
    for (const day of ['2022-09-23', '2022-09-26', '2022-09-27']) {
      luoshi.clock.set(day);
      await luoshi.app.services.digests.makeDue();
      await luoshi.app.services.digests.makeDue();
      await deliver();
    }
    expect(told()).toEqual([expect.stringContaining('逾期')]);
    expect(told()[0]).toContain('逾期25天');
  });

  it('are spoken to in the form of their kind, signed', async () => {
    await robot({ ...plain, topics: [RobotTopic.NOTICES] });
    await notice();
    await deliver();
    const [call] = receiver.calls;
    const at = call?.headers['x-luoshi-timestamp'];
    expect(call?.headers['x-luoshi-signature']).toBe(
      `sha256=${createHmac('sha256', secret).update(`${at}.${call?.body}`).digest('hex')}`,
    );
  });

  it.each<[string, (receiver: Receiver) => unknown, string]>([
    ['nobody there', (it) => it.stop(), 'UNREACHABLE'],
    ['too slow', (it) => it.answer(() => undefined), 'SLOW'],
    ['a byte now and then', (it) => it.answer((response) => dribble(response)), 'SLOW'],
    ['garbage', (it) => it.answer((response) => response.end('<html>Sign in</html>')), 'NONSENSE'],
    ['no HTTP', (it) => it.answer((response) => response.socket?.end('nonsense\r\n\r\n')), 'NONSENSE'],
    ['broken off', (it) => it.answer((response) => response.socket?.destroy()), 'UNREACHABLE'],
    ['500', (it) => it.answer((response) => response.writeHead(500).end('oops')), 'TROUBLED'],
    [
      'a redirect',
      (it) => it.answer((response) => response.writeHead(302, { location: '/inside' }).end()),
      'REDIRECTED',
    ],
    [
      'an error code under 200',
      (it) => it.answer((response) => response.end('{"errcode":93000,"errmsg":"no"}')),
      'REFUSED',
    ],
  ])('%s: it is tried again, and comes once when the receiver is well', async (_case, spoil, kind) => {
    await robot({ topics: [RobotTopic.NOTICES] });
    await notice({ title: 'First' });
    await spoil(receiver);
    expect(await deliver(kind === 'SLOW' ? impatient : luoshi)).toBe(0);
    expect(await states()).toEqual([['PENDING', 1, kind]]);
    // A redirect is not followed.
    expect(receiver.calls.map(({ path }) => path)).not.toContain('/inside');
    await receiver.stop();
    await receiver.start();
    receiver.answer((response) => void response.end('{"errcode":0}'));
    receiver.calls.length = 0;
    await notice({ title: 'Second' });
    luoshi.clock.advance(minutes);
    expect(await deliver()).toBe(2);
    expect(told().map((body) => /First|Second/.exec(body)?.[0])).toEqual(['First', 'Second']);
    luoshi.clock.advance(100_000 * minutes);
    expect(await deliver()).toBe(0);
  });

  it('a flood of an answer is not read to its end', async () => {
    await robot({ topics: [RobotTopic.NOTICES] });
    await notice();
    receiver.answer((response) => flood(response));
    await deliver();
    expect(await states()).toEqual([['PENDING', 1, 'NONSENSE']]);
  });

  it('a trial that is not taken is a dead letter at once; an admin reads why, without secrets, and sends it again', async () => {
    const id = await robot();
    const tryIt = 'mutation ($id: ID!) { tryRobot(input: { robotId: $id }) { robot { waitingCount } } }';
    receiver.answer((response, { path }) => void response.end(`{"errcode":93000,"errmsg":"invalid ${path}"}`));
    expect((await admin.must(tryIt, { id })).tryRobot.robot.waitingCount).toBe(1);
    luoshi.clock.set('2022-09-17');
    await deliver();
    const { deadLetters } = await admin.must(readDeadLetters);
    const [letter] = deadLetters.nodes;
    expect(letter).toMatchObject({
      channel: 'ROBOT',
      to: 'The group',
      address: receiver.host,
      about: 'trial',
      attempts: 1,
      failure: 'REFUSED',
      reason: 'The receiver did not take it',
    });
    expect(letter.said).toContain('93000');
    expect(JSON.stringify(deadLetters)).not.toContain('very-secret-key');
    receiver.answer((response) => void response.end('{"errcode":0}'));
    await admin.must('mutation ($id: ID!) { resendDeadLetter(input: { id: $id }) { id } }', { id: letter.id });
    expect(await deliver()).toBe(1);
    expect((await admin.must(readDeadLetters)).deadLetters.totalCount).toBe(0);
    const [kept] = (await admin.must(readRobots)).robots;
    expect(kept).toMatchObject({ waitingCount: 0, lastSentAt: expect.any(String), lastTrial: 'SENT' });
  });

  it('give neither address nor secret out again, and keep them sealed', async () => {
    await robot(plain);
    const told = JSON.stringify((await admin.must(readRobots)).robots);
    const kept = JSON.stringify(await luoshi.database.fork().execute('select * from robot'));
    for (const hidden of ['very-secret-key', secret]) expect(told + kept).not.toContain(hidden);
  });

  it('with another session secret the address cannot be read: nothing is sent, and the admin is told', async () => {
    await robot({ topics: [RobotTopic.NOTICES] });
    await luoshi.database.fork().execute(`update robot set sealed_address = 'AAAA'`);
    await notice();
    await deliver();
    expect(await states()).toEqual([['PENDING', 1, 'UNREADABLE']]);
  });

  it.each<[string, object, string]>([
    ['an address inside the network', { address: 'https://127.0.0.1:1/hook' }, 'address'],
    ['no https', { address: 'http://anywhere.example/hook' }, 'address'],
    [
      'another host than its maker’s',
      { kind: 'WECOM', secret: null, address: 'https://anywhere.example/hook' },
      'address',
    ],
    ['no name', { name: ' ' }, 'name'],
    ['no topic', { topics: [] }, 'topics'],
    ['no secret', { secret: null }, 'secret'],
  ])('cannot have %s', async (_case, wrong, field) => {
    const input = {
      name: 'The group',
      kind: 'PLAIN',
      address: 'https://anywhere.example/hook',
      secret,
      topics: ['NOTICES'],
      ...wrong,
    };
    const { code, errors } = await admin.ask(createRobot, { input });
    // An address that is one is taken, and looked at when it is used: names may lead inside as well.
    if (field === 'address' && 'address' in wrong && wrong.address === 'https://127.0.0.1:1/hook') {
      expect(code).toBeUndefined();
      await notice();
      await deliver();
      expect((await states())[0]).toEqual(['PENDING', 1, 'FORBIDDEN']);
      return;
    }
    expect([code, errors[0]?.extensions.fields]).toEqual([
      'BAD_USER_INPUT',
      [expect.objectContaining({ path: `input.${field}` })],
    ]);
  });
});

type Response = Parameters<Parameters<Receiver['answer']>[0]>[0];

function dribble(response: Response): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

function flood(response: Response): void {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(10_000)));
  };
  response.on('drain', more).on('error', () => undefined);
  more();
}

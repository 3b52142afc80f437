import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tablesOf } from '../../server/database.js';
import { Account } from '../../server/modules/account/account.entity.js';
import { Role } from '../../server/modules/account/account.rules.js';
import { verifyChain } from '../../server/modules/history/verify.service.js';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan, testPassword } from '../builders.js';
import { type Answer, type Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { changeOwnPassword, createTask, moveTask, signIn, signOut, taskChanged, updateTask } from '../operations.js';
import { openStream } from '../stream.js';

const day = 24 * 3_600_000;
const replay = 'idempotency-replayed';

describe('a change that is sent under a key', () => {
  let luoshi: Luoshi;
  let another: Process;
  let office: Caller;
  let made = 0;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    another = await luoshi.startAnother();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const newKey = (): string => {
    made += 1;
    return `key ${made}`;
  };
  const send = (caller: Caller, query: string, input: object, key: string): Promise<Answer> =>
    caller.ask(query, { input }, { 'Idempotency-Key': key });
  const taskNamed = (title: string, details: object = {}) => ({
    itemId: luoshi.plan.itemIds[0],
    title,
    leadDepartmentId: luoshi.world.departmentIds.rights,
    dueOn: '2022-09-30',
    ...details,
  });
  async function countOf(title: string): Promise<number> {
    const rows = await tablesOf(luoshi.database.fork()).selectFrom('task').select('id').where('title', '=', title);
    return (await rows.execute()).length;
  }

  it('happens once, and is answered as it was the first time, whatever came in between', async () => {
    const key = newKey();
    const first = await send(office, createTask, taskNamed('Once'), key);
    const { id, version } = first.data.createTask.task;
    await office.must(updateTask, { input: { taskId: id, expectedVersion: version, title: 'Renamed' } });
    const again = await send(office, createTask, taskNamed('Once'), key);
    expect([again.data, again.errors]).toEqual([first.data, []]);
    expect([first.headers.get(replay), again.headers.get(replay)]).toEqual([null, 'true']);
    expect(await countOf('Once')).toBe(0);
  });

  it('is the same whatever the order of its fields, and in another process', async () => {
    const key = newKey();
    await send(office, createTask, taskNamed('Ordered'), key);
    const turned = Object.fromEntries(Object.entries(taskNamed('Ordered')).toReversed());
    const again = await send(await another.as('office'), createTask, turned, key);
    expect(again.headers.get(replay)).toBe('true');
    expect(await countOf('Ordered')).toBe(1);
  });

  it('when refused is refused again in the same words, also when it would be taken by now', async () => {
    const taskId = await luoshi.createTask();
    const [key, input] = [newKey(), { taskId, expectedVersion: 2, toStatus: 'IN_PROGRESS' }];
    const first = await send(office, moveTask, input, key);
    await office.must(updateTask, { input: { taskId, expectedVersion: 1, title: 'Version 2' } });
    const again = await send(office, moveTask, input, key);
    expect(first.code).toBe('CONFLICT');
    expect([again.errors, again.headers.get(replay)]).toEqual([first.errors, 'true']);
    expect((await send(office, moveTask, input, newKey())).code).toBeUndefined();
  });

  it.each<[string, () => [string, object]]>([
    ['another input', () => [createTask, taskNamed('Another')]],
    ['another operation', () => [createTask.replace('{ task {', '{ task { __typename'), taskNamed('Used')]],
  ])('is refused with %s', async (_what, other) => {
    const key = newKey();
    await send(office, createTask, taskNamed('Used'), key);
    const answer = await send(office, ...other(), key);
    expect([answer.code, answer.errors[0]?.extensions.fields]).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'Idempotency-Key' }],
    ]);
    expect(await countOf('Another')).toBe(0);
  });

  it('knows a key for each account, and without a key happens each time', async () => {
    const key = newKey();
    await send(office, createTask, taskNamed('Each'), key);
    await send(await luoshi.as('committee'), createTask, taskNamed('Each'), key);
    await office.must(createTask, { input: taskNamed('Each') });
    expect(await countOf('Each')).toBe(3);
  });

  it('happens once when it arrives several times at once, in two processes', async () => {
    const [key, elsewhere] = [newKey(), await another.as('office')];
    const callers = Array.from({ length: 12 }, (_, n) => (n % 2 ? elsewhere : office));
    const answers = await Promise.all(callers.map((caller) => send(caller, createTask, taskNamed('Together'), key)));
    expect(new Set(answers.map(({ data }) => data.createTask.task.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get(replay) === null)).toHaveLength(1);
    expect(await countOf('Together')).toBe(1);
  });

  it('queues with all others: many keys at once, and the history holds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send(office, createTask, taskNamed(`Many ${n % 10}`), `many ${n % 10}`)),
    );
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => undefined));
    for (let n = 0; n < 10; n += 1) expect(await countOf(`Many ${n}`)).toBe(1);
    expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
  });

  it('of several changes in one operation tells each again', async () => {
    const key = newKey();
    const two =
      createTask.replace(/createTask\(/, 'one: createTask(').replace(/\}\s*$/, '') +
      ' two: createTask(input: $input) { task { id } } }';
    const [first, again] = [
      await send(office, two, taskNamed('Two'), key),
      await send(office, two, taskNamed('Two'), key),
    ];
    expect(again.data).toEqual(first.data);
    expect(await countOf('Two')).toBe(2);
  });

  it('may be sent anew after 24 hours of real time, and what has run out is swept', async () => {
    const key = newKey();
    await send(office, createTask, taskNamed('Old'), key);
    luoshi.clock.advance(day - 60_000);
    expect((await send(office, createTask, taskNamed('Old'), key)).headers.get(replay)).toBe('true');
    luoshi.clock.advance(120_000);
    expect((await send(office, createTask, taskNamed('New'), key)).code).toBeUndefined();
    expect([await countOf('Old'), await countOf('New')]).toEqual([1, 1]);
    luoshi.clock.advance(day + 1);
    await luoshi.app.services.idempotency.sweep();
    expect(await tablesOf(luoshi.database.fork()).selectFrom('idempotency_key').select('key').execute()).toEqual([]);
  });

  it.each(['', 'k'.repeat(201), 'a\tb', '\u0085'])('under a key that cannot be read (%j) is refused', async (key) => {
    const answer = await send(office, createTask, taskNamed('Unreadable'), key);
    expect([answer.code, await countOf('Unreadable')]).toEqual(['BAD_USER_INPUT', 0]);
  });

  it('that broke off in the middle leaves neither change nor key', async () => {
    const keyed = { accountId: luoshi.world.actors.office.accountId, key: newKey(), input: 'anything' };
    const brokenOff = luoshi.app.services.idempotency.once(keyed, async () => {
      await luoshi.createTask({ title: 'Broken off' });
      throw new Error('the process is gone');
    });
    await expect(brokenOff).rejects.toThrow('the process is gone');
    expect(await countOf('Broken off')).toBe(0);
    const work = async () => ({ result: await luoshi.createTask({ title: 'Broken off' }), answer: 'done' });
    expect((await luoshi.app.services.idempotency.once(keyed, work)).kind).toBe('DONE');
    expect((await luoshi.app.services.idempotency.once(keyed, work)).kind).toBe('ANSWERED');
    expect(await countOf('Broken off')).toBe(1);
  });

  describe('after the rights have changed', () => {
    const change = (data: { roles?: Role[]; department?: string | null }) =>
      luoshi.database.fork().nativeUpdate(Account, { login: 'committee' }, data);

    it.each<[string, Parameters<typeof change>[0]]>([
      ['roles', { roles: [Role.DEPARTMENT_HEAD] }],
      ['department', { department: null }],
    ])('of the account (%s) is not shown again', async (_what, data) => {
      const [key, committee] = [newKey(), await luoshi.as('committee')];
      await send(committee, createTask, taskNamed('Shown once'), key);
      await change(data);
      const answer = await send(committee, createTask, taskNamed('Shown once'), key);
      expect([answer.code, answer.data]).toEqual(['FORBIDDEN', null]);
      const { roles, departmentId } = luoshi.world.actors.committee;
      await change({ roles: [...roles], department: departmentId });
      expect((await send(committee, createTask, taskNamed('Shown once'), key)).headers.get(replay)).toBe('true');
    });

    it('is not shown again where what it tells of is gone', async () => {
      const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
      const [key, input] = [newKey(), taskNamed('To be deleted', { itemId: draft.itemIds[0] })];
      const { id, version } = (await send(office, createTask, input, key)).data.createTask.task;
      const deleting = 'mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { deletedId } }';
      const [deleteKey, deletion] = [newKey(), { taskId: id, expectedVersion: version }];
      await send(office, deleting, deletion, deleteKey);
      expect((await send(office, createTask, input, key)).code).toBe('NOT_FOUND');
      expect((await send(office, deleting, deletion, deleteKey)).data.deleteTask.deletedId).toBe(id);
    });
  });

  describe('about accounts', () => {
    it('hands out the same one-time password again, which nobody can read in the database', async () => {
      const [admin, key] = [await luoshi.as('admin'), newKey()];
      const create = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { oneTimePassword } }';
      const input = { login: 'newcomer', name: 'Newcomer', roles: ['LEADER'] };
      const first = await send(admin, create, input, key);
      const again = await send(admin, create, input, key);
      expect(again.data).toEqual(first.data);
      const rows = await tablesOf(luoshi.database.fork()).selectFrom('idempotency_key').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(first.data.createAccount.oneTimePassword);
    });

    it('changes a password once, and others sign in meanwhile', async () => {
      const [guicheng, key] = [await luoshi.as('guicheng'), newKey()];
      const input = { currentPassword: testPassword, newPassword: 'another-for-tests' };
      const [first, ...others] = await Promise.all([
        send(guicheng, changeOwnPassword, input, key),
        ...Array.from({ length: 3 }, () =>
          luoshi.stranger.ask(signIn, { input: { login: 'leader', password: testPassword } }),
        ),
      ]);
      expect([first?.code, ...others.map(({ code }) => code)]).toEqual([undefined, undefined, undefined, undefined]);
      expect((await send(guicheng, changeOwnPassword, input, key)).headers.get(replay)).toBe('true');
    });

    it('leaves the key unused where it was only asked to try later', async () => {
      const [family, key] = [await luoshi.as('family'), newKey()];
      const wrong = { currentPassword: 'not the one 1', newPassword: 'another-for-tests' };
      const right = { ...wrong, currentPassword: testPassword };
      luoshi.clock.advance(16 * 60_000);
      for (let n = 0; n < 5; n += 1) await send(family, changeOwnPassword, wrong, newKey());
      expect((await send(family, changeOwnPassword, right, key)).code).toBe('RATE_LIMITED');
      luoshi.clock.advance(16 * 60_000);
      expect((await send(family, changeOwnPassword, right, key)).code).toBeUndefined();
    });

    it('begins and ends sessions whatever the key', async () => {
      const [key, input] = [newKey(), { login: 'education', password: testPassword }];
      luoshi.clock.advance(16 * 60_000);
      const [one, other] = [await luoshi.as('leader'), await luoshi.as('leader')];
      for (const caller of [one, other]) {
        const before = caller.cookie;
        expect((await send(caller, signIn, input, key)).code).toBeUndefined();
        expect([caller.cookie === before, caller.cookie === null]).toEqual([false, false]);
      }
      for (const caller of [one, other]) {
        expect((await send(caller, signOut, {}, key)).headers.get(replay)).toBeNull();
        expect((await caller.must('{ viewer { name } }')).viewer).toBeNull();
      }
      expect((await send(one, createTask, taskNamed('Signed out'), key)).code).toBe('UNAUTHENTICATED');
    });
  });

  it('is told to those who listen, in every process, as it was committed', async () => {
    const leader = await another.as('leader');
    const poke = () => luoshi.createTask({ title: 'poke' });
    const stream = await openStream(leader, taskChanged, { planId: luoshi.plan.id }, poke);
    const created = await send(office, createTask, taskNamed('Told'), newKey());
    const { id } = created.data.createTask.task;
    let heard: { id?: string; title?: string } = {};
    while (heard.id !== id) heard = (await stream.next()).taskChanged;
    expect(heard.title).toBe('Told');
    await stream.close();
  });
});

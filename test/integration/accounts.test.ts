import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testPassword } from '../builders.js';
import { Caller, type Luoshi, startLuoshi } from '../harness.js';
import {
  changeOwnPassword,
  createAccount,
  disableAccount,
  enableAccount,
  importAccounts,
  importPreview,
  readAccounts,
  readSignInLog,
  resetPassword,
  signIn,
  signOut,
  taskChanged,
  unknownId,
  updateAccount,
} from '../operations.js';

describe('an admin keeps accounts', () => {
  let luoshi: Luoshi;
  let admin: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    admin = await luoshi.as('admin');
  });
  afterAll(() => luoshi.close());
  beforeEach(() => luoshi.clock.advance(16 * 60_000));

  const idOf = (login: keyof Luoshi['world']['actors']) => luoshi.world.actors[login].accountId;
  async function signInAs(login: string, password: string): Promise<Caller> {
    const caller = new Caller(luoshi.url, null);
    await caller.must(signIn, { input: { login, password } });
    return caller;
  }
  const isIn = async (caller: Caller) => (await caller.must('{ viewer { name } }')).viewer !== null;

  it('creates one, whose one-time password is good for nothing but choosing an own one', async () => {
    const { departmentIds } = luoshi.world;
    const input = {
      login: ' NewHead ',
      name: 'New Head',
      roles: ['DEPARTMENT_HEAD'],
      departmentId: departmentIds.family,
    };
    const { account, oneTimePassword } = (await admin.must(createAccount, { input })).createAccount;
    expect(account).toMatchObject({ login: 'newhead', department: { code: 'family' }, mustChangePassword: true });
    const person = await signInAs('newhead', oneTimePassword);
    const refused = await person.ask('{ today }');
    expect([refused.code, refused.errors[0]?.extensions.reason]).toEqual(['FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED']);
    expect((await person.ask(createAccount, { input: { login: 'x', name: 'X', roles: [] } })).code).toBe('FORBIDDEN');
    expect(await isIn(person)).toBe(true);
    expect((await person.must('{ passwordRules }')).passwordRules.length).toBeGreaterThan(0);
    await person.must(changeOwnPassword, {
      input: { currentPassword: oneTimePassword, newPassword: 'an-own-one-2022' },
    });
    expect((await person.must('{ today }')).today).toBe('2022-09-15');
    await person.must(signOut);
    expect((await admin.must(readAccounts, { search: 'newhead' })).accounts.nodes[0]).toMatchObject({
      mustChangePassword: false,
      lastSignedInAt: expect.any(String),
    });
  });

  it.each([
    [{ login: 'OFFICE' }, 'input.login', /has that account/],
    [{ login: 'two words' }, 'input.login', /no spaces/],
    [{ login: '' }, 'input.login', /enter an account/],
    [{ name: ' ' }, 'input.name', /fill/i],
    [{ roles: ['DEPARTMENT_HEAD'] }, 'input.departmentId', /needs a department/],
  ])('refuses %j, and says at which field', async (details, path, message) => {
    const answer = await admin.ask(createAccount, {
      input: { login: 'someone', name: 'Someone', roles: [], ...details },
    });
    expect([answer.code, answer.errors[0]?.extensions.fields]).toEqual([
      'BAD_USER_INPUT',
      [{ path, message: expect.stringMatching(message) }],
    ]);
  });

  it('resets a password: sessions end, and the next sign-in asks for an own one', async () => {
    const before = await luoshi.as('guicheng');
    const reset = (await admin.must(resetPassword, { input: { accountId: idOf('guicheng') } })).resetPassword;
    expect(await isIn(before)).toBe(false);
    expect(
      (await new Caller(luoshi.url, null).ask(signIn, { input: { login: 'guicheng', password: testPassword } })).code,
    ).toBe('UNAUTHENTICATED');
    const after = await signInAs('guicheng', reset.oneTimePassword);
    expect((await after.ask('{ today }')).code).toBe('FORBIDDEN');
    expect((await admin.ask(resetPassword, { input: { accountId: idOf('admin') } })).code).toBe('FORBIDDEN');
    expect((await admin.ask(resetPassword, { input: { accountId: unknownId } })).code).toBe('NOT_FOUND');
  });

  it('disables and enables one; its sessions end', async () => {
    const person = await luoshi.as('education');
    const input = { accountId: idOf('education') };
    expect((await admin.must(disableAccount, { input })).disableAccount.account).toMatchObject({
      isDisabled: true,
      viewerCan: ['EDIT', 'ENABLE'],
    });
    expect(await isIn(person)).toBe(false);
    expect((await admin.ask(disableAccount, { input })).code).toBe('INVALID_TRANSITION');
    await admin.must(enableAccount, { input });
    expect(await isIn(await signInAs('education', testPassword))).toBe(true);
  });

  it('never leaves nobody: the last admin is neither disabled nor loses the role', async () => {
    const accountId = idOf('admin');
    const own = (await admin.must(readAccounts, { search: 'admin' })).accounts.nodes[0];
    expect([own.isLastAdmin, own.viewerCan]).toEqual([true, ['EDIT']]);
    expect((await admin.ask(disableAccount, { input: { accountId } })).code).toBe('INVALID_TRANSITION');
    expect((await admin.ask(updateAccount, { input: { accountId, roles: ['OFFICE'] } })).code).toBe(
      'INVALID_TRANSITION',
    );
    await admin.must(updateAccount, { input: { accountId: idOf('leader'), roles: ['LEADER', 'ADMIN'] } });
    // Both at once: one of them stays.
    const second = await luoshi.as('leader');
    const outcomes = await Promise.all([
      second.ask(updateAccount, { input: { accountId, roles: [] } }),
      admin.ask(updateAccount, { input: { accountId: idOf('leader'), roles: ['LEADER'] } }),
    ]);
    expect(outcomes.filter(({ code }) => code === undefined).length).toBe(1);
    const [left] = outcomes[0]?.code === undefined ? [second] : [admin];
    if (left === second) await second.must(updateAccount, { input: { accountId, roles: ['ADMIN'] } });
    expect((await admin.ask(readAccounts)).code).toBeUndefined();
    await admin.must(updateAccount, { input: { accountId: idOf('leader'), roles: ['LEADER'] } });
  });

  it('who loses a role loses what an open page hears with it', async () => {
    const person = await luoshi.as('committee');
    const socket = person.socket();
    const closed = new Promise<unknown>((resolve) => socket.on('closed', resolve));
    const events = socket.iterate({ query: taskChanged, variables: { planId: luoshi.plan.id } });
    const first = events.next();
    let heard = false;
    void first.then(() => {
      heard = true;
    });
    while (!heard) {
      await luoshi.createTask();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await admin.must(updateAccount, { input: { accountId: idOf('committee'), roles: ['DEPARTMENT_HEAD'] } });
    expect(await closed).toMatchObject({ code: 1012 });
    // Coming back, it has the new rights: the session itself goes on.
    expect((await person.must('{ viewer { roles } }')).viewer.roles).toEqual(['DEPARTMENT_HEAD']);
    await events.return?.();
  });

  it('finds accounts by a part of login, name or department, in pages', async () => {
    const found = async (search: string) =>
      (await admin.must(readAccounts, { search })).accounts.nodes.map(({ login }: { login: string }) => login);
    expect(await found('rights')).toEqual(['rights', 'rights2']);
    expect(await found('Department of GUICHENG')).toEqual(['guicheng']);
    expect(await found('%')).toEqual([]);
    const first = (await admin.must(readAccounts, { first: 2 })).accounts;
    const second = (await admin.must(readAccounts, { first: 2, after: first.pageInfo.endCursor })).accounts;
    expect([...first.nodes, ...second.nodes].map(({ login }) => login)).toEqual([
      'admin',
      'committee',
      'education',
      'family',
    ]);
    expect(first.totalCount).toBeGreaterThan(8);
    expect((await admin.ask(readAccounts, { after: 'nonsense' })).code).toBe('BAD_USER_INPUT');
  });

  describe('from a spreadsheet', () => {
    const row = (login: string, details = {}) => ({
      login,
      name: `Name of ${login}`,
      department: 'rights',
      roles: 'head',
      ...details,
    });

    it('looks at every row before anything is written', async () => {
      const rows = [row('one'), row('office', { department: 'nowhere' }), row('ONE', { roles: 'king', name: '' })];
      const preview = (await admin.must(importPreview, { input: { rows } })).accountImportPreview;
      expect(preview.map(({ faults }: { faults: { field: string }[] }) => faults.map(({ field }) => field))).toEqual([
        ['login'],
        ['login', 'department'],
        ['login', 'name', 'roles'],
      ]);
      expect(preview[0]).toMatchObject({ number: 1, roles: ['DEPARTMENT_HEAD'], department: { code: 'rights' } });
    });

    it('writes all of them or none', async () => {
      const answer = await admin.ask(importAccounts, { input: { rows: [row('fine'), row('office')] } });
      expect([answer.code, answer.errors[0]?.extensions.fields]).toEqual([
        'BAD_USER_INPUT',
        [{ path: 'input.rows.1.login', message: expect.any(String) }],
      ]);
      expect((await admin.must(readAccounts, { search: 'fine' })).accounts.totalCount).toBe(0);
      const { accounts } = (await admin.must(importAccounts, { input: { rows: [row('zoe'), row('amy')] } }))
        .importAccounts;
      expect(accounts.map(({ account }: { account: { login: string } }) => account.login)).toEqual(['zoe', 'amy']);
      const amy = await signInAs('amy', accounts[1].oneTimePassword);
      expect((await amy.ask('{ today }')).code).toBe('FORBIDDEN');
    });

    it('takes no more than 300 rows, and at least one', async () => {
      const many = Array.from({ length: 301 }, (_, n) => row(`many${n}`));
      for (const rows of [many, []])
        expect((await admin.ask(importPreview, { input: { rows } })).code).toBe('BAD_USER_INPUT');
    });
  });

  it('reads who signed in, when, from where and with what outcome; never what may be a password', async () => {
    const attempt = (login: string, password: string) =>
      new Caller(luoshi.url, null).ask(signIn, { input: { login, password } });
    await attempt('family', testPassword);
    await attempt('family', 'wrong');
    await attempt('familie', 'wrong');
    await attempt('my-secret-2022', 'wrong');
    const { signInLog } = await admin.must(readSignInLog, { first: 4 });
    expect(signInLog.nodes).toEqual([
      { login: null, account: null, address: expect.any(String), outcome: 'UNKNOWN_LOGIN' },
      { login: 'familie', account: null, address: expect.any(String), outcome: 'UNKNOWN_LOGIN' },
      { login: 'family', account: { name: 'Name of family' }, address: expect.any(String), outcome: 'WRONG_PASSWORD' },
      { login: 'family', account: { name: 'Name of family' }, address: expect.any(String), outcome: 'SUCCEEDED' },
    ]);
    const rows = await luoshi.database.fork().execute('select login from sign_in_attempt');
    expect(JSON.stringify(rows)).not.toContain('my-secret');
    const failed = (await admin.must(readSignInLog, { failed: true, first: 200 })).signInLog;
    expect(failed.nodes.some(({ outcome }: { outcome: string }) => outcome === 'SUCCEEDED')).toBe(false);
    const next = (await admin.must(readSignInLog, { first: 1, after: signInLog.pageInfo.endCursor })).signInLog;
    expect(next.totalCount).toBeGreaterThan(4);
  });
});

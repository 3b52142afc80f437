import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../server/modules/account/account.service.js';
import { testPassword } from '../builders.js';
import { type Answer, Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { signIn, signOut } from '../operations.js';

const windowMilliseconds = 15 * 60_000;

describe('signing in', () => {
  let luoshi: Luoshi;
  /** A second process of the same installation, behind a proxy that it trusts. */
  let behindProxy: Process;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    behindProxy = await luoshi.startAnother({ trustProxy: true });
  });
  afterAll(() => luoshi.close());
  beforeEach(() => luoshi.clock.advance(windowMilliseconds + 1000));

  const from = (
    address: string,
    login: string,
    password: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    new Caller(behindProxy.url, null).ask(
      signIn,
      { input: { login, password } },
      { 'x-forwarded-for': address, ...headers },
    );
  async function fail(times: number, address: string, login: string): Promise<void> {
    for (let n = 0; n < times; n += 1) expect((await from(address, login, 'wrong')).code).toBe('UNAUTHENTICATED');
  }
  const viewer = async (caller: Caller) => (await caller.must('{ viewer { name } }')).viewer;

  it('opens a session that the cookie carries, whatever the case and width of the login', async () => {
    for (const login of ['office', ' OFFICE ', 'ｏｆｆｉｃｅ']) {
      const caller = new Caller(luoshi.url, null);
      const { signIn: payload } = await caller.must(signIn, { input: { login, password: testPassword } });
      expect(payload.viewer.name).toBe('Name of office');
      expect(await viewer(caller)).toEqual({ name: 'Name of office' });
    }
  });

  it('answers the same to a wrong password, an unknown login and a disabled account', async () => {
    await new AccountService(luoshi.database, luoshi.clock).disableAccount('guicheng');
    const answers = [
      await from('10.1.0.1', 'office', 'wrong'),
      await from('10.1.0.1', 'nobody at all', testPassword),
      await from('10.1.0.1', 'guicheng', testPassword),
      await from('10.1.0.1', '', ''),
      await from('10.1.0.1', 'a\0b', 'a\0b'),
      await from('10.1.0.1', 'x'.repeat(100_000), 'y'.repeat(100_000)),
    ];
    const [first] = answers;
    expect(first?.code).toBe('UNAUTHENTICATED');
    for (const { status, data, errors, headers } of answers) {
      expect({ status, data, errors }).toEqual({ status: 200, data: first?.data, errors: first?.errors });
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('after five failures of a login from an address is refused there, with the right password too', async () => {
    await fail(5, '10.2.0.1', 'office');
    expect((await from('10.2.0.1', 'office', testPassword)).code).toBe('RATE_LIMITED');
    expect((await from('10.2.0.1', ' OFFICE', testPassword)).code).toBe('RATE_LIMITED');
    expect((await from('10.2.0.2', 'office', testPassword)).code).toBeUndefined();
    expect((await from('10.2.0.1', 'rights', testPassword)).code).toBeUndefined();
  });

  it('four failures are forgiven, and what is refused unseen does not count', async () => {
    await fail(4, '10.3.0.1', 'office');
    expect((await from('10.3.0.1', 'office', testPassword)).code).toBeUndefined();
    await fail(1, '10.3.0.1', 'office');
    luoshi.clock.advance(windowMilliseconds / 2);
    for (let n = 0; n < 3; n += 1) expect((await from('10.3.0.1', 'office', 'wrong')).code).toBe('RATE_LIMITED');
    luoshi.clock.advance(windowMilliseconds / 2 + 1000);
    expect((await from('10.3.0.1', 'office', testPassword)).code).toBeUndefined();
  });

  it('after a hundred failures from an address is refused to every login there, and to none elsewhere', async () => {
    for (let n = 0; n < 100; n += 20)
      await Promise.all(Array.from({ length: 20 }, (_, m) => from('10.4.0.1', `login ${n + m}`, 'wrong')));
    expect((await from('10.4.0.1', 'office', testPassword)).code).toBe('RATE_LIMITED');
    expect((await from('10.4.0.2', 'office', testPassword)).code).toBeUndefined();
    luoshi.clock.advance(windowMilliseconds + 1000);
    expect((await from('10.4.0.1', 'office', testPassword)).code).toBeUndefined();
  });

  it('guesses sent all at once are counted as if they came one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => from('10.5.0.1', 'office', 'wrong')));
    expect(answers.filter(({ code }) => code === 'UNAUTHENTICATED').length).toBe(5);
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED').length).toBe(15);
  });

  it('without a trusted proxy nobody can choose the address that is counted', async () => {
    const direct = (address: string) =>
      new Caller(luoshi.url, null).ask(
        signIn,
        { input: { login: 'family', password: 'wrong' } },
        { 'x-forwarded-for': address },
      );
    for (let n = 0; n < 5; n += 1) expect((await direct(`10.6.0.${n}`)).code).toBe('UNAUTHENTICATED');
    expect((await direct('10.6.0.9')).code).toBe('RATE_LIMITED');
  });

  it('counts a whole IPv6 network as one address', async () => {
    for (let n = 0; n < 5; n += 1) await fail(1, `2001:db8:1:2::${n}`, 'office');
    expect((await from('2001:db8:1:2:ffff::1', 'office', testPassword)).code).toBe('RATE_LIMITED');
    expect((await from('2001:db8:1:3::1', 'office', testPassword)).code).toBeUndefined();
  });

  it('gives a cookie that scripts and foreign pages cannot use, and over HTTPS only there', async () => {
    const cookieOf = (answer: Answer) => answer.headers.getSetCookie()[0] ?? '';
    const plain = cookieOf(await from('10.7.0.1', 'office', testPassword));
    expect(plain).toMatch(/HttpOnly/);
    expect(plain).toMatch(/SameSite=Lax/);
    expect(plain).toMatch(/Path=\//);
    expect(plain).not.toMatch(/Secure|Domain/);
    expect(cookieOf(await from('10.7.0.1', 'office', testPassword, { 'x-forwarded-proto': 'https' }))).toMatch(
      /Secure/,
    );
    const published = await luoshi.startAnother({ publicUrl: 'https://luoshi.example' });
    const answer = await new Caller(published.url, null).ask(signIn, {
      input: { login: 'office', password: testPassword },
    });
    expect(cookieOf(answer)).toMatch(/Secure/);
    const spoofed = await new Caller(luoshi.url, null).ask(
      signIn,
      { input: { login: 'office', password: testPassword } },
      { 'x-forwarded-proto': 'https' },
    );
    expect(cookieOf(spoofed)).not.toMatch(/Secure/);
  });

  it('keeps no token that a copied table would give away', async () => {
    const caller = await luoshi.as('office');
    const token = caller.cookie?.split('=')[1] ?? '';
    const rows = await luoshi.database.fork().execute('select * from session where id = ?', [token]);
    expect([token.length > 40, rows]).toEqual([true, []]);
  });

  it('again in the same browser ends the session before', async () => {
    const caller = await luoshi.as('office');
    const before = new Caller(luoshi.url, caller.cookie);
    await caller.must(signIn, { input: { login: 'leader', password: testPassword } });
    expect(await viewer(caller)).toEqual({ name: 'Name of leader' });
    expect(await viewer(before)).toBeNull();
  });

  it('lasts fourteen days', async () => {
    const caller = await luoshi.as('leader');
    luoshi.clock.advance(14 * 86_400_000 - 60_000);
    expect(await viewer(caller)).toEqual({ name: 'Name of leader' });
    luoshi.clock.advance(120_000);
    expect(await viewer(caller)).toBeNull();
    expect((await caller.ask('{ today }')).code).toBe('UNAUTHENTICATED');
  });

  it('signing out ends the session in every process and takes the cookie back', async () => {
    const caller = await luoshi.as('leader');
    const elsewhere = new Caller(behindProxy.url, caller.cookie);
    expect(await viewer(elsewhere)).toEqual({ name: 'Name of leader' });
    const answer = await caller.ask(signOut);
    expect(answer.headers.getSetCookie()[0]).toMatch(/luoshi_session=;.*Expires=Thu, 01 Jan 1970/);
    expect([caller.cookie, await viewer(elsewhere)]).toEqual([null, null]);
    expect((await caller.ask(signOut)).code).toBe('UNAUTHENTICATED');
  });

  it('disabling an account ends its sessions', async () => {
    const caller = await luoshi.as('family');
    expect(await new AccountService(luoshi.database, luoshi.clock).disableAccount(' Family')).toBe(true);
    expect(await viewer(caller)).toBeNull();
    expect((await from('10.8.0.1', 'family', testPassword)).code).toBe('UNAUTHENTICATED');
  });

  it.each(['luoshi_session=', 'luoshi_session=%E0%A4%A', 'luoshi_session=nonsense', 'other=1; luoshi_session="x"'])(
    'a cookie of nobody (%s) is nobody',
    async (cookie) => {
      expect(await viewer(new Caller(luoshi.url, cookie))).toBeNull();
    },
  );
});

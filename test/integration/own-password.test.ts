import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testPassword } from '../builders.js';
import { type Answer, Caller, type Luoshi, startLuoshi } from '../harness.js';
import { changeOwnPassword, signIn } from '../operations.js';

const next = 'another-for-tests';

describe('changing one’s own password', () => {
  let luoshi: Luoshi;

  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());
  beforeEach(() => luoshi.clock.advance(16 * 60_000));

  const change = (caller: Caller, currentPassword: string, newPassword: string): Promise<Answer> =>
    caller.ask(changeOwnPassword, { input: { currentPassword, newPassword } });
  const fieldsOf = (answer: Answer): unknown => answer.errors[0]?.extensions.fields;
  const isIn = async (caller: Caller) => (await caller.must('{ viewer { name } }')).viewer !== null;
  const signInAs = (login: string, password: string) =>
    new Caller(luoshi.url, null).ask(signIn, { input: { login, password } });

  it('takes the new one, keeps this session and ends the others of the account, not those of anybody else', async () => {
    const [here, elsewhere, another] = [
      await luoshi.as('rights'),
      await luoshi.as('rights'),
      await luoshi.as('rights2'),
    ];
    const { data } = await change(here, testPassword, next);
    expect(data).toEqual({ changeOwnPassword: { viewer: { name: 'Name of rights' } } });
    expect([await isIn(here), await isIn(elsewhere), await isIn(another)]).toEqual([true, false, true]);
    expect((await signInAs('rights', testPassword)).code).toBe('UNAUTHENTICATED');
    expect((await signInAs('rights', next)).code).toBeUndefined();
  });

  it('needs the present one, and says which field is wrong', async () => {
    const answer = await change(await luoshi.as('family'), 'not the one 1', next);
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(fieldsOf(answer)).toEqual([
      { path: 'input.currentPassword', message: expect.stringMatching(/not the present/) },
    ]);
    expect((await signInAs('family', testPassword)).code).toBeUndefined();
  });

  it.each([
    ['short-1', /at least 8/],
    ['lettersalone', /digit or a sign/],
    ['family-2022', /name of your account/],
    [testPassword, /present password/],
  ])('refuses %j, and says why', async (password, words) => {
    const answer = await change(await luoshi.as('family'), testPassword, password);
    expect(fieldsOf(answer)).toEqual([{ path: 'input.newPassword', message: expect.stringMatching(words) }]);
  });

  it('cannot be used to guess the present one: after five wrong ones it is refused, the right one too', async () => {
    const caller = await luoshi.as('education');
    for (let n = 0; n < 5; n += 1) expect((await change(caller, `wrong ${n}`, next)).code).toBe('BAD_USER_INPUT');
    expect((await change(caller, testPassword, next)).code).toBe('RATE_LIMITED');
    luoshi.clock.advance(16 * 60_000);
    expect((await change(caller, testPassword, next)).code).toBeUndefined();
  });

  it('tells beforehand, in the language of the request, what a new one needs', async () => {
    const caller = await luoshi.as('guicheng');
    const inChinese = await caller.ask('{ passwordRules }', {}, { 'accept-language': 'zh-CN' });
    expect(inChinese.data.passwordRules).toContain('要有字母，还要有数字或符号；');
    expect((await caller.must('{ passwordRules }')).passwordRules[0]).toBe('8 to 200 characters;');
  });
});

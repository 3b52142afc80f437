import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError } from '../../errors.js';
import { isReadable } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account, SignInAttempt } from './account.entity.js';
import { type Language, maySignIn, normalLogin, signInLimits } from './account.rules.js';
import { hashPassword } from './account.service.js';
import { normalPassword } from './password.rules.js';
import type { SessionService } from './session.service.js';
import { failures, mayKeepUnknownLogin, SignInOutcome } from './sign-in-outcome.rules.js';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly language: Language;
}

/** An attempt as it is counted before its password is checked. */
interface Attempt {
  readonly login: string;
  readonly accountId: string | null;
  readonly outcome: SignInOutcome;
}

/** Long enough to look into an incident. */
const attemptsKeptDays = 180;

const longestLogin = 200;
const longestPassword = 1000;

// Checking a password is made to be costly: more at once would only starve the rest of the process.
const turns = pLimit(2);
const ownTurn = new AsyncLocalStorage<true>();
/** Whoever has a turn already does not wait for another. */
const atOnce = <T>(work: () => Promise<T>): Promise<T> =>
  ownTurn.getStore() ? work() : turns(() => ownTurn.run(true, work));

/** Counts and checks attempts to sign in. */
export class SignInService {
  /** Of a password that nobody has: an unknown login takes the same time to refuse as a wrong password. */
  readonly #decoy = hashPassword(uuid());

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
    private readonly secret: string,
  ) {}

  /** @throws ApiError RATE_LIMITED, UNAUTHENTICATED (the same for a wrong password, an unknown and a disabled login) */
  signIn(input: SignIn): Promise<{ accountId: string; token: string; expiresAt: Date }> {
    return atOnce(() => this.#attempt(input));
  }

  /** Takes the turn of a password that `work` will check, so that it waits for none within a transaction. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return atOnce(work);
  }

  /** Forgets attempts that nobody will ask about any more. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.realNow().getTime() - attemptsKeptDays * 86_400_000);
    await this.db.fork().nativeDelete(SignInAttempt, { at: { $lt: before } });
  }

  /**
   * Checks a password that somebody gives again before choosing another, and counts it with the attempts to sign in,
   * so that an open browser is no place to guess it.
   * @returns whether it is the one; null when too many were wrong, and then nothing is checked
   */
  counted(account: Account, address: string, check: () => Promise<boolean>): Promise<boolean | null> {
    return atOnce(async () => {
      const attempt = { login: account.login, accountId: account.id, outcome: SignInOutcome.WRONG_CURRENT_PASSWORD };
      const attemptId = await this.#begin(attempt, address);
      if (attemptId === null) return null;
      const isRight = await check();
      if (isRight) await this.#became(attemptId, SignInOutcome.PASSWORD_CHANGED);
      return isRight;
    });
  }

  async #attempt({
    login,
    password,
    address,
    language,
  }: SignIn): Promise<{ accountId: string; token: string; expiresAt: Date }> {
    const texts = textsIn(language);
    // What cannot be a login is counted as one and the same, so that it neither fails oddly nor fills the table.
    const name = login.length <= longestLogin && isReadable(login) ? normalLogin(login) : '';
    const found = await this.db.fork().findOne(Account, { login: name });
    const account = found?.disabledAt === null ? found : null;
    const attemptId = await this.#begin(this.#asFailure(name, found), address);
    if (attemptId === null) throw new ApiError('RATE_LIMITED', texts.errors.rateLimited(signInLimits.windowMinutes));
    const given = password.length <= longestPassword && password.isWellFormed() ? normalPassword(password) : '';
    const matches = await verify(account?.passwordHash ?? (await this.#decoy), given);
    const accepted = matches && account !== null;
    if (!accepted) throw new ApiError('UNAUTHENTICATED', texts.errors.wrongPassword);
    await this.#became(attemptId, SignInOutcome.SUCCEEDED);
    return { accountId: account.id, ...(await this.sessions.start(account.id)) };
  }

  /** What an attempt is until it succeeds. */
  #asFailure(login: string, found: Account | null): Attempt {
    if (found === null) return { login: this.#keepable(login), accountId: null, outcome: SignInOutcome.UNKNOWN_LOGIN };
    const outcome = found.disabledAt === null ? SignInOutcome.WRONG_PASSWORD : SignInOutcome.DISABLED;
    return { login, accountId: found.id, outcome };
  }

  /** What nobody may read is kept as a mark by which the same text is counted, and that says nothing of it. */
  #keepable(login: string): string {
    if (mayKeepUnknownLogin(login)) return login;
    return `#${createHmac('sha256', this.secret).update(login).digest('base64url').slice(0, 16)}`;
  }

  /**
   * Counts an attempt as failed until it succeeds, one after the other for an address in all processes, so
   * that guesses sent all at once cannot slip past the count of those still being checked.
   * @returns null when the limit is reached: nothing is counted then
   */
  #begin({ login, accountId, outcome }: Attempt, address: string): Promise<string | null> {
    return this.db.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`sign in from ${address}`]);
      if (!maySignIn(await this.#failures(em, login, address))) return null;
      const id = uuid();
      const account = accountId === null ? null : em.getReference(Account, accountId, { wrapped: true });
      em.create(SignInAttempt, { id, login, account, address, at: this.clock.realNow(), outcome });
      return id;
    });
  }

  async #became(attemptId: string, outcome: SignInOutcome): Promise<void> {
    await this.db.fork().nativeUpdate(SignInAttempt, { id: attemptId }, { outcome });
  }

  async #failures(
    em: EntityManager,
    login: string,
    address: string,
  ): Promise<{ loginAndAddress: number; address: number }> {
    const since = new Date(this.clock.realNow().getTime() - signInLimits.windowMinutes * 60_000);
    const row = await tablesOf(em)
      .selectFrom('sign_in_attempt')
      .select((eb) => [
        eb.fn.countAll<string>().as('address'),
        eb.fn.countAll<string>().filterWhere('login', '=', login).as('loginAndAddress'),
      ])
      .where('address', '=', address)
      .where('outcome', 'in', failures)
      .where('at', '>', since.toISOString())
      .executeTakeFirst();
    return { loginAndAddress: Number(row?.loginAndAddress ?? 0), address: Number(row?.address ?? 0) };
  }
}

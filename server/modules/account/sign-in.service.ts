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
import type { SessionService } from './session.service.js';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly language: Language;
}

/** Long enough to look into an incident. */
const attemptsKeptDays = 180;

const longestLogin = 200;
const longestPassword = 1000;

// Checking a password is made to be costly: more at once would only starve the rest of the process.
const atOnce = pLimit(2);

/** Counts and checks attempts to sign in. */
export class SignInService {
  /** Of a password that nobody has: an unknown login takes the same time to refuse as a wrong password. */
  readonly #decoy = hashPassword(uuid());

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
  ) {}

  /** @throws ApiError RATE_LIMITED, UNAUTHENTICATED (the same for a wrong password, an unknown and a disabled login) */
  signIn(input: SignIn): Promise<{ accountId: string; token: string; expiresAt: Date }> {
    return atOnce(() => this.#attempt(input));
  }

  /** Forgets attempts that nobody will ask about any more. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.realNow().getTime() - attemptsKeptDays * 86_400_000);
    await this.db.fork().nativeDelete(SignInAttempt, { at: { $lt: before } });
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
    const attemptId = await this.#begin(name, address);
    if (attemptId === null) throw new ApiError('RATE_LIMITED', texts.errors.rateLimited(signInLimits.windowMinutes));
    const account = await this.db.fork().findOne(Account, { login: name, disabledAt: null });
    const given = password.length <= longestPassword && password.isWellFormed() ? password.normalize('NFKC') : '';
    const matches = await verify(account?.passwordHash ?? (await this.#decoy), given);
    const accepted = matches && account !== null;
    if (!accepted) throw new ApiError('UNAUTHENTICATED', texts.errors.wrongPassword);
    await this.db.fork().nativeUpdate(SignInAttempt, { id: attemptId }, { succeeded: true });
    return { accountId: account.id, ...(await this.sessions.start(account.id)) };
  }

  /**
   * Counts an attempt as failed until it succeeds, one after the other for an address in all processes, so
   * that guesses sent all at once cannot slip past the count of those still being checked.
   * @returns null when the limit is reached: nothing is counted then
   */
  #begin(login: string, address: string): Promise<string | null> {
    return this.db.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`sign in from ${address}`]);
      if (!maySignIn(await this.#failures(em, login, address))) return null;
      const id = uuid();
      em.create(SignInAttempt, { id, login, address, at: this.clock.realNow(), succeeded: false });
      return id;
    });
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
      .where('succeeded', '=', false)
      .where('at', '>', since.toISOString())
      .executeTakeFirst();
    return { loginAndAddress: Number(row?.loginAndAddress ?? 0), address: Number(row?.address ?? 0) };
  }
}

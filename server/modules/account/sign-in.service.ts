import { verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, tablesOf } from '../../database.js';
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

// Checking a password is made to be costly: more at once would only starve the rest of the process, and a
// flood of guesses could slip past the count of those still being checked.
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
    const failures = await this.#failures(name, address);
    if (!maySignIn(failures)) throw new ApiError('RATE_LIMITED', texts.errors.rateLimited(signInLimits.windowMinutes));
    const account = await this.db.fork().findOne(Account, { login: name, disabledAt: null });
    const given = password.length <= longestPassword && password.isWellFormed() ? password.normalize('NFKC') : '';
    const matches = await verify(account?.passwordHash ?? (await this.#decoy), given);
    const accepted = matches && account !== null;
    await this.#note(name, address, accepted);
    if (!accepted) throw new ApiError('UNAUTHENTICATED', texts.errors.wrongPassword);
    return { accountId: account.id, ...(await this.sessions.start(account.id)) };
  }

  async #failures(login: string, address: string): Promise<{ loginAndAddress: number; address: number }> {
    const since = new Date(this.clock.realNow().getTime() - signInLimits.windowMinutes * 60_000);
    const row = await tablesOf(this.db.fork())
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

  async #note(login: string, address: string, succeeded: boolean): Promise<void> {
    const em = this.db.fork();
    em.create(SignInAttempt, { id: uuid(), login, address, at: this.clock.realNow(), succeeded });
    await em.flush();
  }
}

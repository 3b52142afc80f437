import { verify } from '@node-rs/argon2';
import type { Database } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { textsIn } from '../../texts.js';
import { Account, Session } from './account.entity.js';
import type { Actor } from './account.rules.js';
import { hashPassword } from './account.service.js';
import { normalPassword, passwordFault, passwordLimits } from './password.rules.js';
import type { SignInService } from './sign-in.service.js';

export interface ChangeOwnPassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Where and as whom somebody is signed in, while they change their password. */
export interface OwnSession {
  readonly sessionId: string;
  /** Where the request comes from: wrong guesses are counted there, as they are at signing in. */
  readonly address: string;
}

/** Everybody's own password. */
export class PasswordService {
  constructor(
    private readonly db: Database,
    private readonly attempts: SignInService,
  ) {}

  /**
   * Changes the password of whoever asks, and ends their other sessions: whoever knew the old one is out.
   * @throws ApiError BAD_USER_INPUT, RATE_LIMITED
   */
  async changeOwnPassword(actor: Actor, input: ChangeOwnPassword, { sessionId, address }: OwnSession): Promise<void> {
    const texts = textsIn(actor.language);
    const account = await this.db.fork().findOneOrFail(Account, actor.accountId);
    const fault = passwordFault(input.newPassword, { login: account.login, previous: input.currentPassword });
    if (fault !== null) throw badInput([{ path: 'input.newPassword', message: texts.password.fault[fault] }]);
    const isOwn = await this.attempts.counted(account, address, () => isPasswordOf(account, input.currentPassword));
    if (isOwn === null) throw new ApiError('RATE_LIMITED', texts.password.tooManyGuesses);
    if (!isOwn) throw badInput([{ path: 'input.currentPassword', message: texts.password.wrongCurrent }]);
    const passwordHash = await hashPassword(input.newPassword);
    await this.db.fork().transactional(async (em) => {
      await em.nativeUpdate(Account, { id: account.id }, { passwordHash, mustChangePassword: false });
      await em.nativeDelete(Session, { account: account.id, id: { $ne: sessionId } });
    });
  }
}

function isPasswordOf(account: Account, given: string): Promise<boolean> {
  const isPossible = given.length <= passwordLimits.longest * 2 && given.isWellFormed();
  return verify(account.passwordHash, isPossible ? normalPassword(given) : '');
}

import type { Clock } from '../../clock.js';
import { type Database, tablesOf } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { preferenceOf } from '../preference/preference.service.js';
import { isEmail, type MailGroup } from './mail.rules.js';
import { queue } from './outbox.service.js';

/** What is absent stays as it is. */
export interface UpdateChannels {
  /** Null takes it away: then nothing comes by e-mail. */
  readonly email?: string | null;
  readonly choices?: readonly { readonly group: MailGroup; readonly isOn: boolean }[] | null;
}

/** What everybody chooses about being told beside the page of notifications. */
export class ChannelService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT */
  async updateChannels(actor: Actor, { email, choices }: UpdateChannels): Promise<void> {
    const check = new InputCheck(textsIn(actor.language));
    const given = email?.trim() || null;
    if (given !== null && !isEmail(given)) check.fail('email', textsIn(actor.language).deliveries.emailFault);
    check.done();
    await this.db.fork().transactional(async (em) => {
      const preference = await preferenceOf(em, actor.accountId);
      if (email !== undefined) (await em.findOneOrFail(Account, actor.accountId)).email = given;
      if (choices)
        preference.mailChoices = {
          ...preference.mailChoices,
          ...Object.fromEntries(choices.map(({ group, isOn }) => [group, isOn])),
        };
    });
  }

  /** Has a letter sent to the actor's own address: one a minute at most. @throws ApiError INVALID_TRANSITION */
  async sendTrialMail(actor: Actor): Promise<void> {
    const { deliveries } = textsIn(actor.language);
    await this.db.fork().transactional(async (em) => {
      const found = await tablesOf(em)
        .selectFrom('account')
        .crossJoin('reminder_setting as s')
        .select(['account.email', 's.mail_is_set_up as isSetUp'])
        .where('account.id', '=', actor.accountId)
        .executeTakeFirstOrThrow();
      if (!found.isSetUp) throw new ApiError('INVALID_TRANSITION', deliveries.mailNotSetUp);
      if (found.email === null) throw new ApiError('INVALID_TRANSITION', deliveries.noEmail);
      const minute = Math.floor(this.clock.realNow().getTime() / 60_000);
      const about = { cause: `trial ${minute}`, actorId: null, planId: null, task: null };
      const written = await queue(em, this.clock, about, [{ accountId: actor.accountId, subject: 'TRIAL', facts: {} }]);
      if (written === 0) throw new ApiError('RATE_LIMITED', deliveries.trialTooSoon);
    });
  }
}

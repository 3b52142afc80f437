import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError } from '../../errors.js';
import { isId } from '../../input.js';
import { textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { DeliveryState } from './delivery.rules.js';
import { deliveryChannel } from './outbox.service.js';
import { demand } from './robot.service.js';

interface Dead {
  readonly accountId: string | null;
}

/** What an admin does about deliveries that were given up. */
export class DeadLetterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts it into the outbox again, as if it had never been tried. @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async resendDeadLetter(actor: Actor, id: string): Promise<void> {
    await this.#change(actor, id, async (em, { accountId }) => {
      const { mailIsSetUp } = await tablesOf(em)
        .selectFrom('reminder_setting')
        .select('mail_is_set_up as mailIsSetUp')
        .executeTakeFirstOrThrow();
      if (accountId !== null && !mailIsSetUp)
        throw new ApiError('INVALID_TRANSITION', textsIn(actor.language).deliveries.mailNotSetUp);
      await tablesOf(em)
        .updateTable('delivery')
        .set({
          state: DeliveryState.PENDING,
          attempts: 0,
          is_refused: false,
          next_try_at: this.clock.realNow().toISOString(),
          ended_at: null,
        })
        .where('id', '=', id)
        .execute();
      await em.execute('select pg_notify(?, ?)', [deliveryChannel, '']);
    });
  }

  /** Lets it rest. @throws ApiError FORBIDDEN, NOT_FOUND */
  async dismissDeadLetter(actor: Actor, id: string): Promise<void> {
    await this.#change(actor, id, async (em) => {
      await tablesOf(em)
        .updateTable('delivery')
        .set({ state: DeliveryState.DROPPED, ended_at: this.clock.realNow().toISOString() })
        .where('id', '=', id)
        .execute();
    });
  }

  async #change(actor: Actor, id: string, change: (em: EntityManager, dead: Dead) => Promise<void>): Promise<void> {
    const texts = textsIn(actor.language);
    demand(actor, texts);
    await this.db.fork().transactional(async (em) => {
      const dead = isId(id)
        ? await tablesOf(em)
            .selectFrom('delivery')
            .select('account_id as accountId')
            .where('id', '=', id)
            .where('state', '=', DeliveryState.DEAD)
            .forUpdate()
            .executeTakeFirst()
        : undefined;
      if (!dead) throw new ApiError('NOT_FOUND', texts.deliveries.letterGone);
      await change(em, dead);
    });
  }
}

import type { Clock } from '../../clock.js';
import { type Database, tablesOf } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { isId } from '../../input.js';
import { textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { keptDays } from './notification.rules.js';

export interface MarkNotificationsRead {
  /** All of one's own, where it is absent. */
  readonly ids?: readonly string[] | null;
}

/** As many as a page may hold. */
const mostIds = 200;

/** What somebody does with what they were told. */
export class NotificationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks the actor's own as read; what was read before stays as it was.
   * @throws ApiError BAD_USER_INPUT, NOT_FOUND where one is not theirs: then none is marked
   */
  async markRead(actor: Actor, { ids }: MarkNotificationsRead): Promise<void> {
    const texts = textsIn(actor.language);
    const named = ids ? [...new Set(ids)] : null;
    if (named && named.length > mostIds)
      throw badInput([{ path: 'input.ids', message: texts.fields.tooManyIds(mostIds) }]);
    if (named?.length === 0) return;
    const notFound = new ApiError('NOT_FOUND', texts.errors.notFound);
    if (named && !named.every(isId)) throw notFound;
    await this.db.fork().transactional(async (em) => {
      const own = tablesOf(em);
      if (named) {
        const found = await own
          .selectFrom('notification')
          .select('id')
          .where('account_id', '=', actor.accountId)
          .where('id', 'in', named)
          .execute();
        if (found.length < named.length) throw notFound;
      }
      let update = own
        .updateTable('notification')
        .set({ read_at: this.clock.now().toISOString() })
        .where('account_id', '=', actor.accountId)
        .where('read_at', 'is', null);
      if (named) update = update.where('id', 'in', named);
      await update.execute();
    });
  }

  /** Forgets what was read long ago: what happened is in the history. */
  async sweep(): Promise<void> {
    const until = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    await tablesOf(this.db.fork())
      .deleteFrom('notification')
      .where('read_at', 'is not', null)
      .where('at', '<', until.toISOString())
      .execute();
  }
}

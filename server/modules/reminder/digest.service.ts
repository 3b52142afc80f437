import { sql } from 'kysely';
import { DateTime } from 'luxon';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import type { Actor } from '../account/account.rules.js';
import { type DayExceptions, isWorkingDay } from '../calendar/working-day.rules.js';
import { queueOverdue } from '../delivery/outbox.service.js';
import { keptDays, NotificationKind } from '../notification/notification.rules.js';
import { notify } from '../notification/notify.service.js';
import { addDays, type LocalDate } from '../task/date.rules.js';
import { type DigestDay, type DigestLine, digestOf } from './digest.rules.js';
import { readDigestPeople, readDigestTasks } from './digest-facts.service.js';
import { ReminderSetting } from './reminder-setting.entity.js';
import { isWeeklyDay } from './rhythm.rules.js';

/** The daily digests: one a person and working day, made once. */
export class DigestService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the digests of today, where the hour has come and they are not made yet: how often, by how many processes,
   * and cut off wherever, nobody gets a second. Of a day that has passed without a server none are made any more.
   * @returns how many were made
   */
  async makeDue(): Promise<number> {
    const em = this.db.fork();
    const today = this.clock.today();
    const setting = await em.findOneOrFail(ReminderSetting, 1);
    const { hour } = DateTime.fromJSDate(this.clock.now(), { zone: this.clock.timeZone });
    if (!setting.isOn || hour < setting.hour || (await isMade(em, today))) return 0;
    const exceptions = await readExceptions(em);
    if (!isWorkingDay(today, exceptions)) return 0;
    const day: DigestDay = { today, exceptions, rhythm: setting, reportByDay: setting.reportByDay };
    const tasks = await readDigestTasks(em);
    let made = 0;
    for (const person of await readDigestPeople(em)) {
      const lines = digestOf(person, tasks, day);
      if (lines.length > 0 && (await this.#make(person, today, lines))) made += 1;
    }
    if (isWeeklyDay(day)) await queueOverdue(em, this.clock);
    await tablesOf(em)
      .insertInto('digest_day')
      .values({ business_date: today, made_at: this.clock.now().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return made;
  }

  /** Forgets digests as long ago as notifications. */
  async sweep(): Promise<void> {
    await tablesOf(this.db.fork())
      .deleteFrom('digest')
      .where('business_date', '<', addDays(this.clock.today(), -keptDays))
      .execute();
  }

  /** The digest and what tells of it, together; false where the person has one of that day. */
  async #make({ accountId }: Actor, today: LocalDate, lines: readonly DigestLine[]): Promise<boolean> {
    return this.db.fork().transactional(async (em) => {
      const written = await tablesOf(em)
        .insertInto('digest')
        .values({
          id: uuid(),
          account_id: accountId,
          business_date: today,
          made_at: this.clock.now().toISOString(),
          lines: sql<DigestLine[]>`${JSON.stringify(lines)}::jsonb`,
        })
        .onConflict((conflict) => conflict.columns(['account_id', 'business_date']).doNothing())
        .returning('id')
        .execute();
      if (written.length === 0) return false;
      await notify(em, this.clock, { cause: `digest ${today}`, actorId: null, planId: null, task: null }, [
        { kind: NotificationKind.DIGEST, to: { accountIds: [accountId] }, facts: factsOf(today, lines) },
      ]);
      return true;
    });
  }
}

/** How many of each kind, as the sentence of the notification counts them. */
function factsOf(today: LocalDate, lines: readonly DigestLine[]): Record<string, string> {
  const counts = [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, of]) => [kind, String(of.length)]);
  return { on: today, ...Object.fromEntries(counts) };
}

async function isMade(em: EntityManager, today: LocalDate): Promise<boolean> {
  const found = await tablesOf(em)
    .selectFrom('digest_day')
    .select('business_date')
    .where('business_date', '=', today)
    .executeTakeFirst();
  return found !== undefined;
}

async function readExceptions(em: EntityManager): Promise<DayExceptions> {
  const rows = await tablesOf(em).selectFrom('day_exception').select(['date', 'is_worked']).execute();
  return new Map(rows.map(({ date, is_worked }) => [date, { isWorked: is_worked }]));
}

import { ref } from '@mikro-orm/core';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import type { LocalDate } from '../task/date.rules.js';
import { DayException } from './day-exception.entity.js';
import { calendarYears, mayKeepCalendar } from './working-day.rules.js';

/** A day of which the organisation itself says whether it is worked. */
export interface SetDayException {
  readonly date: LocalDate;
  readonly isWorked: boolean;
  readonly name: string;
}

/** The organisation's own exceptions to public holidays and weekends. */
export class CalendarService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Says it of a day, or says it anew.
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN to all but OFFICE and ADMIN
   */
  async setDayException(actor: Actor, { date, isWorked, name }: SetDayException): Promise<void> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const { first, last } = calendarYears;
    const year = Number(date.slice(0, 4));
    if (year < first || year > last) check.fail('date', texts.calendar.yearBetween(first, last));
    const given = check.title('name', name);
    check.done();
    this.#demand(actor);
    await this.db.fork().transactional(async (em) => {
      const setBy = ref(em.getReference(Account, actor.accountId));
      // Two people who speak of one day at once: the last word stands.
      await em.upsert(DayException, { date, isWorked, name: given, setBy, setAt: this.clock.now() });
    });
  }

  /**
   * Leaves a day to the public holidays again.
   * @throws ApiError FORBIDDEN to all but OFFICE and ADMIN, NOT_FOUND where nothing was said of the day
   */
  async removeDayException(actor: Actor, date: LocalDate): Promise<void> {
    this.#demand(actor);
    const removed = await this.db.fork().nativeDelete(DayException, { date });
    if (removed === 0) throw new ApiError('NOT_FOUND', textsIn(actor.language).calendar.noException);
  }

  #demand(actor: Actor): void {
    if (!mayKeepCalendar(actor)) throw new ApiError('FORBIDDEN', textsIn(actor.language).errors.forbiddenRole);
  }
}

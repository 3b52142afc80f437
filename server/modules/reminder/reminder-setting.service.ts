import { LockMode } from '@mikro-orm/core';
import type { Database } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { type MailGroup, mailGroups } from '../delivery/mail.rules.js';
import { ReminderSetting } from './reminder-setting.entity.js';
import { isPossible, mayUpdateReminders, mostDays, reminderLimits } from './reminder-setting.rules.js';

const numbers = ['reportByDay', 'hour', 'weekday', 'waitsDays'] as const;
const lists = ['daysBefore', 'daysAfter'] as const;

/** What is absent stays as it is; nothing of it may be cleared. */
export type UpdateReminderSettings = Partial<Record<(typeof numbers)[number], number | null>> &
  Partial<Record<(typeof lists)[number], readonly number[] | null>> & {
    readonly isOn?: boolean | null;
    readonly mandatoryMail?: readonly MailGroup[] | null;
  };

/** How often departments report, and how they are reminded. */
export class ReminderSettingService {
  constructor(private readonly db: Database) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN to all but OFFICE and ADMIN */
  async updateReminderSettings(actor: Actor, input: UpdateReminderSettings): Promise<void> {
    const { errors, fields, reminding } = textsIn(actor.language);
    const check = new InputCheck(textsIn(actor.language));
    check.notNull('isOn', input.isOn);
    check.notNull('mandatoryMail', input.mandatoryMail);
    for (const field of numbers) {
      const value = input[field];
      check.notNull(field, value);
      const { least, most } = reminderLimits[field];
      if (typeof value === 'number' && !isPossible(field, value)) check.fail(field, fields.between(least, most));
    }
    for (const field of lists) {
      const days = input[field];
      check.notNull(field, days);
      const { least, most } = reminderLimits[field];
      if (days && (days.length > mostDays || !days.every((value) => isPossible(field, value))))
        check.fail(field, reminding.days(mostDays, least, most));
    }
    check.done();
    if (!mayUpdateReminders(actor)) throw new ApiError('FORBIDDEN', errors.forbiddenRole);
    await this.db.fork().transactional(async (em) => {
      const setting = await em.findOneOrFail(ReminderSetting, 1, { lockMode: LockMode.PESSIMISTIC_WRITE });
      setting.isOn = input.isOn ?? setting.isOn;
      const { mandatoryMail } = input;
      if (mandatoryMail) setting.mandatoryMail = mailGroups.filter((group) => mandatoryMail.includes(group));
      for (const field of numbers) setting[field] = input[field] ?? setting[field];
      for (const field of lists) {
        const days = input[field];
        // As they come in time: seven days before, then three; one day after, then three.
        const sign = field === 'daysBefore' ? -1 : 1;
        if (days) setting[field] = [...new Set(days)].toSorted((one, other) => sign * (one - other));
      }
    });
  }
}

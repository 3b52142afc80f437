import { type EntityManager, tablesOf } from '../../database.js';
import type { MailGroup } from '../delivery/mail.rules.js';
import type { Rhythm } from './rhythm.rules.js';

/** What the office has set about reporting and reminding. */
export interface ReminderSettingRow extends Rhythm {
  /** Each month's report is due by this day of it. */
  readonly reportByDay: number;
  readonly isOn: boolean;
  readonly hour: number;
  readonly mandatoryMail: readonly MailGroup[];
  readonly mailIsSetUp: boolean;
}

export const readReminderSetting = (em: EntityManager): Promise<ReminderSettingRow> =>
  tablesOf(em)
    .selectFrom('reminder_setting')
    .select([
      'report_by_day as reportByDay',
      'is_on as isOn',
      'hour',
      'days_before as daysBefore',
      'days_after as daysAfter',
      'weekday',
      'waits_days as waitsDays',
      'mandatory_mail as mandatoryMail',
      'mail_is_set_up as mailIsSetUp',
    ])
    .executeTakeFirstOrThrow();

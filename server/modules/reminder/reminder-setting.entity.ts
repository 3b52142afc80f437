import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MailGroup } from '../delivery/mail.rules.js';

/** The one row of what the office has set about reporting and reminding. The migration makes it. */
@Entity()
@Check({ name: 'reminder_setting_single_check', expression: 'id = 1' })
@Check({
  name: 'reminder_setting_report_by_day_check',
  expression: 'report_by_day >= 1 and report_by_day <= 28',
})
@Check({
  name: 'reminder_setting_digest_check',
  expression: 'hour >= 0 and hour <= 23 and weekday >= 1 and weekday <= 7 and waits_days >= 1 and waits_days <= 30',
})
export class ReminderSetting {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id: number = 1;

  /** Each month's report is due by this day of it. */
  @Property({ type: 'integer', default: 25 })
  reportByDay: number = 25;

  /** Are digests made? */
  @Property({ type: 'boolean', default: true })
  isOn: boolean = true;

  /** Digests are made from this hour on, in the organisation's time zone. */
  @Property({ type: 'integer', default: 8 })
  hour: number = 8;

  /** The Rhythm of rhythm.rules.ts. */
  @Property({ type: 'int[]', columnType: 'int[]', defaultRaw: `'{7,3,1}'` })
  daysBefore: number[] = [7, 3, 1];

  @Property({ type: 'int[]', columnType: 'int[]', defaultRaw: `'{1,3,7}'` })
  daysAfter: number[] = [1, 3, 7];

  @Property({ type: 'integer', default: 1 })
  weekday: number = 1;

  @Property({ type: 'integer', default: 3 })
  waitsDays: number = 3;

  /** What also goes by e-mail to everybody who has an address, whatever they chose. */
  @Property({ type: 'text[]', columnType: 'text[]', defaultRaw: `'{}'` })
  mandatoryMail: MailGroup[] = [];

  /** Can e-mail be sent? Not the office's to say: a server says it when it starts. Without, none is written. */
  @Property({ type: 'boolean', default: false })
  mailIsSetUp: boolean = false;
}

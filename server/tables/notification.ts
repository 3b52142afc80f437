import type { Generated } from 'kysely';
import type { Language } from '../modules/account/account.rules.js';
import type { DeliveryState, DeliverySubject, Failure } from '../modules/delivery/delivery.rules.js';
import type { MailGroup } from '../modules/delivery/mail.rules.js';
import type { RobotKind, RobotTopic } from '../modules/delivery/robot.rules.js';
import type { NotificationFacts, NotificationKind } from '../modules/notification/notification.rules.js';
import type { DigestLine } from '../modules/reminder/digest.rules.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import type { InstantText } from '../tables.js';

/** What is told to people and to groups, and when. */
export interface NotificationTables {
  notification: {
    id: string;
    account_id: string;
    kind: NotificationKind;
    cause: string;
    plan_id: string | null;
    task_id: string | null;
    actor_id: string | null;
    business_date: LocalDate;
    at: InstantText;
    read_at: Generated<InstantText | null>;
    facts: NotificationFacts;
  };
  delivery: {
    id: string;
    account_id: string | null;
    robot_id: string | null;
    subject: DeliverySubject;
    cause: string;
    plan_id: string | null;
    task_id: string | null;
    actor_id: string | null;
    business_date: LocalDate;
    facts: NotificationFacts;
    state: Generated<DeliveryState>;
    attempts: Generated<number>;
    written_at: InstantText;
    next_try_at: InstantText;
    claimed_until: InstantText | null;
    is_refused: Generated<boolean>;
    failure: Failure | null;
    ended_at: InstantText | null;
  };
  robot: {
    id: string;
    name: string;
    kind: RobotKind;
    host: string;
    sealed_address: string;
    sealed_secret: string | null;
    topics: RobotTopic[];
    department_id: string | null;
    language: Language;
    made_at: InstantText;
  };
  digest: {
    id: string;
    account_id: string;
    business_date: LocalDate;
    made_at: InstantText;
    lines: DigestLine[];
  };
  digest_day: { business_date: LocalDate; made_at: InstantText };
  reminder_setting: {
    id: Generated<number>;
    report_by_day: number;
    is_on: boolean;
    hour: number;
    days_before: number[];
    days_after: number[];
    weekday: number;
    waits_days: number;
    mandatory_mail: MailGroup[];
    mail_is_set_up: boolean;
  };
}

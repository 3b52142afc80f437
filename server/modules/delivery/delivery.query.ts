import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Language, Role } from '../account/account.rules.js';
import type { LocalDate } from '../task/date.rules.js';
import type { DeliveryState } from './delivery.rules.js';
import type { MailChoices, MailGroup } from './mail.rules.js';
import type { RobotKind, RobotTopic } from './robot.rules.js';

/** Whom a letter is for, as they are now. */
export interface MailRecipient {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly departmentId: string | null;
  readonly email: string;
  readonly language: Language | null;
  readonly choices: MailChoices | null;
  readonly mandatory: readonly MailGroup[];
}

/** Undefined where the account may no longer sign in, or has no address. */
export async function readRecipient(em: EntityManager, accountId: string): Promise<MailRecipient | undefined> {
  const row = await tablesOf(em)
    .selectFrom('account')
    .crossJoin('reminder_setting as s')
    .leftJoin('preference as p', 'p.account_id', 'account.id')
    .select([
      'account.id',
      'account.name',
      'account.roles',
      'account.department_id as departmentId',
      'account.email',
      'p.language',
      'p.mail_choices as choices',
      's.mandatory_mail as mandatory',
    ])
    .where('account.id', '=', accountId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.email ? { ...row, email: row.email } : undefined;
}

/** A robot, without what is sealed. */
export interface RobotRow {
  readonly id: string;
  readonly name: string;
  readonly kind: RobotKind;
  readonly host: string;
  readonly hasSecret: boolean;
  readonly topics: RobotTopic[];
  readonly departmentId: string | null;
  readonly language: Language;
  /** How many deliveries to it wait, when the last came through, and what became of the last trial. */
  readonly waiting: number;
  readonly lastSentAt: string | null;
  readonly lastTrial: DeliveryState | null;
}

/** All robots, or one, the oldest first. */
export async function readRobots(em: EntityManager, id?: string): Promise<RobotRow[]> {
  const { rows } = await sql<RobotRow>`
    select r.id, r.name, r.kind, r.host, r.sealed_secret is not null as "hasSecret", r.topics,
      r.department_id as "departmentId", r.language,
      (select count(*)::int from delivery d where d.robot_id = r.id and d.state = 'PENDING') as waiting,
      (select max(d.ended_at) from delivery d where d.robot_id = r.id and d.state = 'SENT') as "lastSentAt",
      (select d.state from delivery d where d.robot_id = r.id and d.subject = 'TRIAL' order by d.id desc limit 1)
        as "lastTrial"
    from robot r where ${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid
    order by r.id`.execute(tablesOf(em));
  return rows;
}

/** A task that is overdue, as a group is told of it. */
export interface OverdueTold {
  readonly code: string;
  readonly title: string;
  readonly department: string;
  readonly dueOn: LocalDate;
  readonly planYear: number;
  /** How many there are in all. */
  readonly total: number;
}

/**
 * What everybody may see of what is overdue and not handed in, the longest first; of one department's own where one is
 * given.
 */
export async function readOverdueTold(
  em: EntityManager,
  today: LocalDate,
  departmentId: string | null,
  most: number,
): Promise<OverdueTold[]> {
  const { rows } = await sql<OverdueTold>`
    select t.code, t.title, d.short_name as department, t.due_on as "dueOn", p.year as "planYear",
      (count(*) over ())::int as total
    from task t join plan p on p.id = t.plan_id and p.status = 'ACTIVE'
      join department d on d.id = t.lead_department_id
    where not t.is_internal and t.status in ('NOT_STARTED', 'IN_PROGRESS') and t.due_on < ${today}::date
      and (${departmentId}::uuid is null or t.lead_department_id = ${departmentId}::uuid)
    order by t.due_on, t.item_number, t.sequence limit ${most}`.execute(tablesOf(em));
  return rows;
}

/** What somebody has set about e-mail, and what the office has. */
export interface OwnMail extends Pick<MailRecipient, 'choices' | 'mandatory'> {
  readonly email: string | null;
  readonly mailIsSetUp: boolean;
}

export const readOwnMail = (em: EntityManager, accountId: string): Promise<OwnMail> =>
  tablesOf(em)
    .selectFrom('account')
    .crossJoin('reminder_setting as s')
    .leftJoin('preference as p', 'p.account_id', 'account.id')
    .select([
      'account.email',
      's.mail_is_set_up as mailIsSetUp',
      's.mandatory_mail as mandatory',
      'p.mail_choices as choices',
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();

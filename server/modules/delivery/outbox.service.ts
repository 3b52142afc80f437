import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Message, NotificationFacts, NotificationKind } from '../notification/notification.rules.js';
import type { DeliverySubject } from './delivery.rules.js';
import { isMailed, mailGroupOf } from './mail.rules.js';
import { RobotTopic, topicOf } from './robot.rules.js';

/** What is told of, as far as it leaves the program. */
interface About {
  readonly cause: string;
  readonly actorId: string | null;
  readonly planId: string | null;
  readonly task: {
    readonly id: string;
    readonly leadDepartmentId: string;
    readonly supportingDepartmentIds: readonly string[];
    readonly isInternal: boolean;
  } | null;
}

interface Queued {
  readonly accountId?: string;
  readonly robotId?: string;
  readonly subject: DeliverySubject;
  readonly facts: NotificationFacts;
}

/** On this channel every process hears, at commit, that there is something to deliver. */
export const deliveryChannel = 'delivery_written';

/**
 * Writes deliveries, in the transaction of what they tell of; of one cause nobody gets a second.
 * @returns how many are new
 */
export async function queue(
  em: EntityManager,
  clock: Clock,
  { cause, actorId, planId, task }: About,
  deliveries: readonly Queued[],
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const at = clock.realNow().toISOString();
  const written = await tablesOf(em)
    .insertInto('delivery')
    .values(
      deliveries.map(({ accountId = null, robotId = null, subject, facts }) => ({
        id: uuid(),
        account_id: accountId,
        robot_id: robotId,
        subject,
        cause,
        plan_id: planId,
        task_id: task?.id ?? null,
        actor_id: actorId,
        business_date: clock.today(),
        facts: sql<NotificationFacts>`${JSON.stringify(facts)}::jsonb`,
        written_at: at,
        next_try_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (written.length > 0) await em.execute('select pg_notify(?, ?)', [deliveryChannel, '']);
  return written.length;
}

/** Of what people were just told, that which also goes to them by e-mail: nothing, where no e-mail can be sent. */
export async function queueMail(
  em: EntityManager,
  clock: Clock,
  about: About,
  told: readonly { readonly accountId: string; readonly kind: NotificationKind; readonly facts: NotificationFacts }[],
): Promise<void> {
  const people = await tablesOf(em)
    .selectFrom('account')
    .crossJoin('reminder_setting as s')
    .leftJoin('preference as p', 'p.account_id', 'account.id')
    .select(['account.id', 'p.mail_choices as choices', 's.mandatory_mail as mandatory'])
    .where('s.mail_is_set_up', '=', true)
    .where('account.email', 'is not', null)
    .where(
      'account.id',
      'in',
      told.map(({ accountId }) => accountId),
    )
    .execute();
  const wants = new Map(people.map((person) => [person.id, person]));
  await queue(
    em,
    clock,
    about,
    told.flatMap(({ accountId, kind, facts }) => {
      const person = wants.get(accountId);
      const isWanted = person && isMailed(mailGroupOf[kind], person.choices ?? {}, person.mandatory);
      return isWanted ? [{ accountId, subject: kind, facts }] : [];
    }),
  );
}

/** Of what happened, that which groups are told: each once, nothing of what is internal, and no words of anybody. */
export async function queueForRobots(
  em: EntityManager,
  clock: Clock,
  about: About,
  messages: readonly Message[],
): Promise<void> {
  const { task } = about;
  const forGroups = messages.flatMap((message) => {
    const topic = topicOf[message.kind];
    return topic ? [{ ...message, topic }] : [];
  });
  if (forGroups.length === 0 || task?.isInternal) return;
  const robots = await readRobots(em, [...new Set(forGroups.map(({ topic }) => topic))]);
  const parties = task ? [task.leadDepartmentId, ...task.supportingDepartmentIds] : null;
  await queue(
    em,
    clock,
    about,
    robots.flatMap(({ id: robotId, departmentId, topics }) => {
      const message = forGroups.find(
        ({ topic, to }) =>
          topics.includes(topic) &&
          (departmentId === null || (parties ?? to.departmentIds ?? []).includes(departmentId)),
      );
      if (!message) return [];
      const facts = Object.fromEntries(Object.entries(message.facts ?? {}).filter(([name]) => name !== 'note'));
      return [{ robotId, subject: message.kind, facts }];
    }),
  );
}

/** The week's list of what is overdue, for groups that want it; what stands in it is read when it is sent. */
export async function queueOverdue(em: EntityManager, clock: Clock): Promise<void> {
  const robots = await readRobots(em, [RobotTopic.OVERDUE]);
  const about = { cause: `overdue ${clock.today()}`, actorId: null, planId: null, task: null };
  await queue(
    em,
    clock,
    about,
    robots.map(({ id }) => ({ robotId: id, subject: 'OVERDUE' as const, facts: {} })),
  );
}

const readRobots = (em: EntityManager, topics: readonly RobotTopic[]) =>
  tablesOf(em)
    .selectFrom('robot')
    .select(['id', 'department_id as departmentId', 'topics'])
    .where(sql<boolean>`topics && ${`{${topics.join()}}`}::text[]`)
    .orderBy('id')
    .execute();

import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { type Actor, Role } from '../account/account.rules.js';
import { queueForRobots, queueMail } from '../delivery/outbox.service.js';
import { type Message, mayBeTold, type Recipients, type ToldTask } from './notification.rules.js';

/** What happened, and where. */
export interface Occasion {
  /** Names it for good, as an event's id does: nobody is told of one cause twice, however often this runs. */
  readonly cause: string;
  /** Who did it, and is told nothing of it; null for the system. */
  readonly actorId: string | null;
  readonly planId: string | null;
  readonly task: (ToldTask & { readonly id: string }) | null;
}

/**
 * Writes a notification for everybody whom the messages are for, in the transaction of what brought it about, and
 * announces each at commit; with them what of it leaves the program, by e-mail and to groups.
 * The caller has flushed what it is about.
 * @param em of the transaction
 * @param messages who is meant by several gets the first of them
 */
export async function notify(
  em: EntityManager,
  clock: Clock,
  occasion: Occasion,
  messages: readonly Message[],
): Promise<void> {
  await queueForRobots(em, clock, occasion, messages);
  const wanted = messages.filter(({ to }) => isForAnybody(to));
  if (wanted.length === 0) return;
  const people = (await reached(em, wanted)).filter(
    (person) => person.accountId !== occasion.actorId && (occasion.task === null || mayBeTold(person, occasion.task)),
  );
  const rows = people.flatMap((person) => {
    const message = wanted.find(({ to }) => isFor(person, to));
    return message ? [{ person, message }] : [];
  });
  if (rows.length === 0) return;
  const written = await tablesOf(em)
    .insertInto('notification')
    .values(
      rows.map(({ person, message: { kind, facts = {} } }) => ({
        id: uuid(),
        account_id: person.accountId,
        kind,
        cause: occasion.cause,
        plan_id: occasion.planId,
        task_id: occasion.task?.id ?? null,
        actor_id: occasion.actorId,
        business_date: clock.today(),
        at: clock.now().toISOString(),
        facts: sql<typeof facts>`${JSON.stringify(facts)}::jsonb`,
      })),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'cause']).doNothing())
    .returning(['id', 'account_id', 'kind', 'facts'])
    .execute();
  if (written.length === 0) return;
  await queueMail(
    em,
    clock,
    occasion,
    written.map(({ account_id: accountId, kind, facts }) => ({ accountId, kind, facts })),
  );
  for (const { id, account_id: accountId } of written)
    await em.execute(`select pg_notify('notified', ?)`, [JSON.stringify({ accountId, notificationId: id })]);
}

const isForAnybody = ({ departmentIds = [], office = false, accountIds = [] }: Recipients): boolean =>
  office || departmentIds.length > 0 || accountIds.length > 0;

/** Is it for this person? A department's are those who may act for it. */
const isFor = (person: Actor, { departmentIds = [], office = false, accountIds = [] }: Recipients): boolean =>
  accountIds.includes(person.accountId) ||
  (office && person.roles.includes(Role.OFFICE)) ||
  (person.roles.includes(Role.DEPARTMENT_HEAD) && departmentIds.includes(person.departmentId ?? ''));

/** Everybody in use whom one of the messages may be for. */
async function reached(em: EntityManager, messages: readonly Message[]): Promise<Actor[]> {
  const all = <T>(of: (to: Recipients) => readonly T[] | undefined): T[] => [
    ...new Set(messages.flatMap(({ to }) => of(to) ?? [])),
  ];
  const departmentIds = all(({ departmentIds: ids }) => ids);
  const accountIds = all(({ accountIds: ids }) => ids);
  const office = messages.some(({ to }) => to.office);
  const rows = await tablesOf(em)
    .selectFrom('account')
    .select(['id', 'roles', 'department_id'])
    .where('disabled_at', 'is', null)
    .where((eb) =>
      eb.or([
        ...(departmentIds.length > 0 ? [eb('department_id', 'in', departmentIds)] : []),
        ...(accountIds.length > 0 ? [eb('id', 'in', accountIds)] : []),
        ...(office ? [sql<boolean>`${Role.OFFICE} = any(roles)`] : []),
      ]),
    )
    .orderBy('login')
    .execute();
  return rows.map(({ id, roles, department_id }) => ({
    accountId: id,
    roles,
    departmentId: department_id,
    // What is written has no language yet.
    language: 'zh',
  }));
}

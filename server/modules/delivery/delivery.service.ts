import { sql } from 'kysely';
import { DateTime } from 'luxon';
import type { Clock } from '../../clock.js';
import { type Database, tablesOf } from '../../database.js';
import { isWorkingDay } from '../calendar/working-day.rules.js';
import {
  type Delivery,
  DeliveryFailure,
  DeliveryState,
  type Failure,
  FailureKind,
  isOwnFault,
  keptDays,
  leaseMs,
  mostAttempts,
  nextTry,
  shortAnswer,
} from './delivery.rules.js';
import type { Letter } from './mail.rules.js';
import {
  type AllowedHosts,
  addressFault,
  faultIn,
  type RobotAnswer,
  type RobotMessage,
  type RobotRequest,
  requestOf,
  secretsOf,
} from './robot.rules.js';
import { openRobot } from './robot.service.js';

/** How things leave the program. What is not taken is told by a DeliveryFailure. */
export interface Courier {
  /** Null where no mail server is set. */
  readonly mail: ((letter: Letter) => Promise<void>) | null;
  /** Asks, without following where the answer leads. */
  robot(request: RobotRequest): Promise<RobotAnswer>;
  /** Hosts that robots may be at beside the official ones. */
  readonly allowedHosts: AllowedHosts;
}

/** What a delivery says, by the rights and in the words of now; null where nothing of it is for the receiver. */
export type Composed = { readonly letter: Letter } | { readonly message: RobotMessage };
export type Compose = (delivery: Delivery) => Promise<Composed | null>;

/** So many in one run: whoever looks after the jobs must not take it for dead. */
const mostInARun = 300;

/** Sends what waits in the outbox, at least once each: docs/decisions/0026. */
export class DeliveryService {
  #running: Promise<number> = Promise.resolve(0);
  #next: Promise<number> | null = null;
  #isStopping = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secret: string,
    private readonly courier: Courier,
    private readonly compose: Compose,
  ) {}

  /** Says whether e-mail can be sent. Where it cannot any more, what waited is dropped: nothing pours out later. */
  async start(): Promise<void> {
    const isSetUp = this.courier.mail !== null;
    await this.db.fork().transactional(async (em) => {
      const tables = tablesOf(em);
      await tables
        .updateTable('reminder_setting')
        .set({ mail_is_set_up: isSetUp })
        .where('mail_is_set_up', '<>', isSetUp)
        .execute();
      if (isSetUp) return;
      await tables
        .updateTable('delivery')
        .set({ state: DeliveryState.DROPPED, ended_at: this.clock.realNow().toISOString() })
        .where('state', '=', DeliveryState.PENDING)
        .where('account_id', 'is not', null)
        .execute();
    });
  }

  /**
   * Delivers all that is due. One run at a time in a process: who asks during one gets the next, which is shared.
   * @returns how many were sent
   */
  deliverDue(): Promise<number> {
    const begin = () => {
      this.#next = null;
      this.#running = this.#deliverAll();
      return this.#running;
    };
    this.#next ??= this.#running.then(begin, begin);
    return this.#next;
  }

  /** Finishes what is in hand, and begins nothing more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#next?.catch(() => undefined);
    await this.#running.catch(() => undefined);
  }

  /** Forgets what ended long ago. */
  async sweep(): Promise<void> {
    const before = (days: number) => new Date(this.clock.realNow().getTime() - days * 86_400_000).toISOString();
    await tablesOf(this.db.fork())
      .deleteFrom('delivery')
      .where((eb) =>
        eb.or([
          eb('state', 'in', [DeliveryState.SENT, DeliveryState.DROPPED]).and('ended_at', '<', before(keptDays.ended)),
          eb('state', '=', DeliveryState.DEAD).and('ended_at', '<', before(keptDays.dead)),
        ]),
      )
      .execute();
  }

  async #deliverAll(): Promise<number> {
    let sent = 0;
    let isMailDown = false;
    for (let count = 0; count < mostInARun && !this.#isStopping; count += 1) {
      const delivery = await this.#claim(isMailDown);
      if (delivery === null) break;
      const failure = await this.#deliver(delivery);
      if (failure === null) sent += 1;
      // The mail server is one for all: with the next letter it would be waited for again.
      else if (failure !== 'DROPPED' && delivery.accountId !== null && !isOwnFault(failure)) isMailDown = true;
    }
    return sent;
  }

  /**
   * Takes the oldest that is due, for this process alone, for as long as a lease lasts. What goes to one receiver goes in
   * the order of time: behind what waits for a receiver that does not answer, all else to it waits too.
   */
  async #claim(isMailDown: boolean): Promise<Delivery | null> {
    const now = this.clock.realNow();
    const { today, isOpen, isAfterHour } = await this.#day();
    const { rows } = await sql<Delivery>`
      update delivery set attempts = attempts + 1, claimed_until = ${new Date(now.getTime() + leaseMs).toISOString()}
      where id = (
        select d.id from delivery d
        where d.state = 'PENDING' and d.next_try_at <= ${now.toISOString()}
          and (d.claimed_until is null or d.claimed_until <= ${now.toISOString()})
          and (d.account_id is null or not ${isMailDown}::boolean)
          and (d.subject = 'TRIAL' or (
            ${isOpen}::boolean and (d.business_date = ${today}::date or ${isAfterHour}::boolean)
            and not exists (select from delivery o where o.state = 'PENDING' and o.id < d.id and not o.is_refused
              and o.subject <> 'TRIAL' and (o.account_id = d.account_id or o.robot_id = d.robot_id))))
        order by d.id limit 1 for update skip locked)
      returning id, account_id as "accountId", robot_id as "robotId", subject, plan_id as "planId", task_id as "taskId",
        actor_id as "actorId", business_date as "businessDate", facts, attempts`.execute(tablesOf(this.db.fork()));
    return rows[0] ?? null;
  }

  /** On a day off nothing leaves; what is older than today waits for the office's hour of reminders. */
  async #day(): Promise<{ today: string; isOpen: boolean; isAfterHour: boolean }> {
    const tables = tablesOf(this.db.fork());
    const today = this.clock.today();
    const { hour } = await tables.selectFrom('reminder_setting').select('hour').executeTakeFirstOrThrow();
    const said = await tables.selectFrom('day_exception').select('is_worked').where('date', '=', today).execute();
    const exceptions = new Map(said.map(({ is_worked }) => [today, { isWorked: is_worked }]));
    const now = DateTime.fromJSDate(this.clock.now(), { zone: this.clock.timeZone });
    return { today, isOpen: isWorkingDay(today, exceptions), isAfterHour: now.hour >= hour };
  }

  /** Null where it was sent. */
  async #deliver(delivery: Delivery): Promise<Failure | 'DROPPED' | null> {
    const failure = await this.#attempt(delivery);
    const now = this.clock.realNow();
    const next = failure === null || failure === 'DROPPED' ? null : nextTry(delivery.subject, delivery.attempts, now);
    const ended =
      failure === null ? DeliveryState.SENT : failure === 'DROPPED' ? DeliveryState.DROPPED : DeliveryState.DEAD;
    await tablesOf(this.db.fork())
      .updateTable('delivery')
      .set({
        claimed_until: null,
        ...(next ? { next_try_at: next.toISOString() } : { state: ended, ended_at: now.toISOString() }),
        is_refused: failure !== null && failure !== 'DROPPED' && isOwnFault(failure),
        failure: failure === null || failure === 'DROPPED' ? null : sql<Failure>`${JSON.stringify(failure)}::jsonb`,
      })
      .where('id', '=', delivery.id)
      .where('state', '=', DeliveryState.PENDING)
      .execute();
    return failure;
  }

  async #attempt(delivery: Delivery): Promise<Failure | 'DROPPED' | null> {
    if (delivery.attempts > mostAttempts) return { kind: FailureKind.BROKEN_OFF, said: '' };
    try {
      const composed = await this.compose(delivery);
      if (composed === null) return 'DROPPED';
      if ('letter' in composed) {
        if (this.courier.mail === null) return 'DROPPED';
        await this.courier.mail(composed.letter);
        return null;
      }
      return await this.#tellGroup(delivery, composed.message);
    } catch (error) {
      if (error instanceof DeliveryFailure) return error.failure;
      throw error;
    }
  }

  async #tellGroup({ id, robotId }: Delivery, message: RobotMessage): Promise<Failure | 'DROPPED' | null> {
    const robot = robotId === null ? null : await openRobot(this.db.fork(), this.secret, robotId);
    if (robot === null) return 'DROPPED';
    if (robot === 'UNREADABLE') return { kind: FailureKind.UNREADABLE, said: '' };
    const { kind, address, secret } = robot;
    if (addressFault(kind, address, this.courier.allowedHosts) !== null)
      return { kind: FailureKind.FORBIDDEN, said: '' };
    const hidden = secretsOf(address, secret);
    const told = ({ kind: why, said }: Failure): Failure => ({ kind: why, said: shortAnswer(said, hidden) });
    try {
      const answer = await this.courier.robot(requestOf(robot, id, message, this.clock.realNow()));
      const fault = faultIn(kind, answer);
      return fault && told(fault);
    } catch (error) {
      if (error instanceof DeliveryFailure) return told(error.failure);
      throw error;
    }
  }
}

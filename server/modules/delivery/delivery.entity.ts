import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import type { NotificationFacts } from '../notification/notification.rules.js';
import { Plan } from '../plan/plan.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { DeliveryState, type DeliverySubject, type Failure } from './delivery.rules.js';
import { Robot } from './robot.entity.js';

/** Something that leaves the program, to one person by e-mail or to one group: written with what it tells of. */
@Entity()
@Check({ name: 'delivery_receiver_check', expression: '(account_id is null) <> (robot_id is null)' })
@Unique({ name: 'delivery_account_cause_unique', properties: ['account', 'cause'] })
@Unique({ name: 'delivery_robot_cause_unique', properties: ['robot', 'cause'] })
@Index({
  name: 'delivery_pending_index',
  expression: `create index "delivery_pending_index" on "delivery" ("id") where state = 'PENDING'`,
})
@Index({
  name: 'delivery_dead_index',
  expression: `create index "delivery_dead_index" on "delivery" ("id") where state = 'DEAD'`,
})
@Index({ name: 'delivery_task_index', properties: ['task'] })
export class Delivery {
  [OptionalProps]?: 'state' | 'attempts' | 'isRefused';

  /** Told to the receiver: what comes twice is known by it. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Account, { ref: true, nullable: true })
  account: Ref<Account> | null = null;

  @ManyToOne(() => Robot, { ref: true, nullable: true, deleteRule: 'cascade' })
  robot: Ref<Robot> | null = null;

  /** Without a check of the database: a new kind needs no migration. */
  @Property({ type: 'text' })
  subject!: DeliverySubject;

  /** What brought it about, as of a notification: it goes to nobody twice. */
  @Property({ type: 'text' })
  cause!: string;

  @ManyToOne(() => Plan, { ref: true, nullable: true })
  plan: Ref<Plan> | null = null;

  /** Goes with a draft's task that is deleted. */
  @ManyToOne(() => Task, { ref: true, nullable: true, deleteRule: 'cascade' })
  task: Ref<Task> | null = null;

  @ManyToOne(() => Account, { ref: true, nullable: true })
  actor: Ref<Account> | null = null;

  @Property({ type: 'date' })
  businessDate!: LocalDate;

  /** What its words need, whatever the language. */
  @Property({ type: 'json' })
  facts!: NotificationFacts;

  @Property({ type: 'text', default: DeliveryState.PENDING })
  state: DeliveryState = DeliveryState.PENDING;

  /** How often it was begun. */
  @Property({ type: 'integer', default: 0 })
  attempts: number = 0;

  /** In real time, as all that follows: no business date moves these. */
  @Property({ type: 'datetime' })
  writtenAt!: Date;

  @Property({ type: 'datetime' })
  nextTryAt!: Date;

  /** A process has it in hand until then; null is nobody. */
  @Property({ type: 'datetime', nullable: true })
  claimedUntil: Date | null = null;

  /** The receiver is well and said no to this one: others to it do not wait for it. */
  @Property({ type: 'boolean', default: false })
  isRefused: boolean = false;

  /** Of the last attempt. */
  @Property({ type: 'json', nullable: true })
  failure: Failure | null = null;

  /** When it was sent, given up or dropped. */
  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null;
}

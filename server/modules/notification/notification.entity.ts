import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Plan } from '../plan/plan.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import type { NotificationFacts, NotificationKind } from './notification.rules.js';

/** What one person is told of something that concerns them, written in the transaction that brought it about. */
@Entity()
@Unique({ name: 'notification_cause_unique', properties: ['account', 'cause'] })
@Index({ name: 'notification_account_index', properties: ['account', 'id'] })
@Index({
  name: 'notification_unread_index',
  expression: 'create index "notification_unread_index" on "notification" ("account_id", "id") where read_at is null',
})
@Index({ name: 'notification_task_index', properties: ['task'] })
export class Notification {
  [OptionalProps]?: 'readAt';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Whose it is. */
  @ManyToOne(() => Account, { ref: true })
  account!: Ref<Account>;

  /** Without a check of the database: a new kind needs no migration. */
  @Property({ type: 'text' })
  kind!: NotificationKind;

  /** What brought it about, such as an event's id: nobody is told of one cause twice. */
  @Property({ type: 'text' })
  cause!: string;

  @ManyToOne(() => Plan, { ref: true, nullable: true })
  plan: Ref<Plan> | null = null;

  /** Goes with a draft's task that is deleted. */
  @ManyToOne(() => Task, { ref: true, nullable: true, deleteRule: 'cascade' })
  task: Ref<Task> | null = null;

  /** Null for what the system did by itself. */
  @ManyToOne(() => Account, { ref: true, nullable: true })
  actor: Ref<Account> | null = null;

  @Property({ type: 'date' })
  businessDate!: LocalDate;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'datetime', nullable: true })
  readAt: Date | null = null;

  /** What its sentence needs, whatever the language. */
  @Property({ type: 'json' })
  facts!: NotificationFacts;
}

import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Plan } from '../plan/plan.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { type Change, TaskEventKind } from './task-event.rules.js';

/** A link of the plan's history. Triggers refuse to change or remove it; each carries the hash of the one before. */
@Entity()
@Unique({ name: 'task_event_chain_unique', properties: ['plan', 'sequence'] })
@Index({ name: 'task_event_task_index', properties: ['task', 'sequence'] })
export class TaskEvent {
  [OptionalProps]?: 'actor' | 'note';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true })
  plan!: Ref<Plan>;

  /** Its place in the plan's chain, from 1. */
  @Property({ type: 'integer' })
  sequence!: number;

  @ManyToOne(() => Task, { ref: true })
  task!: Ref<Task>;

  @Enum({ items: () => TaskEventKind, columnType: 'text' })
  kind!: TaskEventKind;

  /** Null for what the system did by itself. */
  @ManyToOne(() => Account, { ref: true, nullable: true })
  actor: Ref<Account> | null = null;

  @Property({ type: 'datetime', length: 3 })
  at!: Date;

  @Property({ type: 'date' })
  businessDate!: LocalDate;

  @Property({ type: 'json' })
  changes!: readonly Change[];

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Property({ type: 'text' })
  previousHash!: string;

  @Property({ type: 'text' })
  hash!: string;
}

import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Plan } from '../plan/plan.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { type Change, SubjectKind, TaskEventKind } from './task-event.rules.js';

/** A link of the plan's history. Triggers refuse to change or remove it; each carries the hash of the one before. */
@Entity()
@Unique({ name: 'task_event_chain_unique', properties: ['plan', 'sequence'] })
@Index({ name: 'task_event_task_index', properties: ['task', 'sequence'] })
export class TaskEvent {
  [OptionalProps]?: 'task' | 'subjectKind' | 'subjectId' | 'actor' | 'note';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true })
  plan!: Ref<Plan>;

  /** Its place in the plan's chain, from 1. */
  @Property({ type: 'integer' })
  sequence!: number;

  /** No foreign key: a draft's task that is deleted keeps its events. Null where the event is of the plan itself. */
  @ManyToOne(() => Task, { ref: true, nullable: true, createForeignKeyConstraint: false })
  task: Ref<Task> | null = null;

  /** What the event is of, where it is no task. */
  @Enum({ items: () => SubjectKind, columnType: 'text', nullable: true })
  subjectKind: SubjectKind | null = null;

  @Property({ type: 'uuid', nullable: true })
  subjectId: string | null = null;

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

import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Department } from '../department/department.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { ExtensionStatus } from './extension.rules.js';

/** A department asked for a later due date: why, until when, and what the office answered. */
@Entity()
@Index({ name: 'extension_request_task_index', properties: ['task', 'requestedAt'] })
@Unique({ name: 'extension_request_pending_unique', properties: ['task'], where: "status = 'PENDING'" })
@Check({ name: 'extension_request_later_check', expression: 'new_due_on > previous_due_on' })
export class ExtensionRequest {
  [OptionalProps]?: 'status' | 'grantedDueOn' | 'decidedBy' | 'decidedAt' | 'decidedOn' | 'decisionNote';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Task, { ref: true })
  task!: Ref<Task>;

  /** The department for which it is asked: the lead, also where the office asks on its behalf. */
  @ManyToOne(() => Department, { ref: true })
  department!: Ref<Department>;

  @ManyToOne(() => Account, { ref: true })
  requestedBy!: Ref<Account>;

  @Property({ type: 'datetime' })
  requestedAt!: Date;

  @Property({ type: 'date' })
  requestedOn!: LocalDate;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'date' })
  previousDueOn!: LocalDate;

  @Property({ type: 'date' })
  newDueOn!: LocalDate;

  @Property({ type: 'boolean' })
  askedLate!: boolean;

  @Enum({ items: () => ExtensionStatus, columnType: 'text' })
  status: ExtensionStatus = ExtensionStatus.PENDING;

  /** The due date that the office agreed to; not always the one that was asked for. */
  @Property({ type: 'date', nullable: true })
  grantedDueOn: LocalDate | null = null;

  /** Who answered it, or took it back, or ended the task while it waited. */
  @ManyToOne(() => Account, { ref: true, nullable: true })
  decidedBy: Ref<Account> | null = null;

  @Property({ type: 'datetime', nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: 'date', nullable: true })
  decidedOn: LocalDate | null = null;

  @Property({ type: 'text', nullable: true })
  decisionNote: string | null = null;
}

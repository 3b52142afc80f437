import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Department } from '../department/department.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { NoticeLevel } from './notice.rules.js';

/** The office presses the lead department, in writing and with a number; a report of the lead's side answers it. */
@Entity()
@Unique({ name: 'supervision_notice_number_unique', properties: ['year', 'number'] })
@Index({ name: 'supervision_notice_task_index', properties: ['task', 'issuedAt'] })
export class SupervisionNotice {
  [OptionalProps]?: 'respondedAt' | 'respondedOn';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Task, { ref: true })
  task!: Ref<Task>;

  /** To whom it is addressed: the lead of that day. */
  @ManyToOne(() => Department, { ref: true })
  department!: Ref<Department>;

  /** Of its plan; with the number, its name: 督办单〔2022〕3号. */
  @Property({ type: 'integer' })
  year!: number;

  /** From 1 in each year, without gaps. */
  @Property({ type: 'integer' })
  number!: number;

  @Enum({ items: () => NoticeLevel, columnType: 'text' })
  level!: NoticeLevel;

  @ManyToOne(() => Account, { ref: true })
  issuedBy!: Ref<Account>;

  @Property({ type: 'datetime' })
  issuedAt!: Date;

  @Property({ type: 'date' })
  issuedOn!: LocalDate;

  @Property({ type: 'text' })
  message!: string;

  @Property({ type: 'date' })
  respondBy!: LocalDate;

  @Property({ type: 'datetime', nullable: true })
  respondedAt: Date | null = null;

  @Property({ type: 'date', nullable: true })
  respondedOn: LocalDate | null = null;
}

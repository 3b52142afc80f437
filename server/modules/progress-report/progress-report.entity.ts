import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Department } from '../department/department.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';

/** What a department said of a task on a day. Append-only, as the history is. */
@Entity()
@Index({ name: 'progress_report_task_index', properties: ['task', 'reportedAt'] })
@Unique({ name: 'progress_report_key_unique', properties: ['author', 'idempotencyKey'] })
export class ProgressReport {
  [OptionalProps]?: 'previousPercent' | 'problems' | 'nextSteps' | 'noChange' | 'isInternal' | 'idempotencyKey';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Task, { ref: true })
  task!: Ref<Task>;

  @ManyToOne(() => Account, { ref: true })
  author!: Ref<Account>;

  /** The department that it speaks for. */
  @ManyToOne(() => Department, { ref: true })
  department!: Ref<Department>;

  @Property({ type: 'datetime' })
  reportedAt!: Date;

  @Property({ type: 'date' })
  reportedOn!: LocalDate;

  @Property({ type: 'integer' })
  progressPercent!: number;

  /** The same department's figure before; null for its first report. */
  @Property({ type: 'integer', nullable: true })
  previousPercent: number | null = null;

  /** The lead's report sets the task's progress; a supporting department's is its own part. */
  @Property({ type: 'boolean' })
  setsProgress!: boolean;

  /** Its department says that nothing has changed since its report before: the same figure, the same words. */
  @Property({ type: 'boolean', default: false })
  noChange: boolean = false;

  /** Only for the departments that work on its task, the office and leaders; as unchangeable as its words. */
  @Property({ type: 'boolean', default: false })
  isInternal: boolean = false;

  /** Made by the author's client: the same report sent again is known by it. */
  @Property({ type: 'text', nullable: true })
  idempotencyKey: string | null = null;

  @Property({ type: 'text' })
  narrative!: string;

  @Property({ type: 'text', nullable: true })
  problems: string | null = null;

  @Property({ type: 'text', nullable: true })
  nextSteps: string | null = null;
}

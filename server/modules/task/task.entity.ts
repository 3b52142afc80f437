import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToMany,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { DeclineState } from '../decline/decline.rules.js';
import { Department } from '../department/department.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { NoticeLevel } from '../notice/notice.rules.js';
import { Plan, PlanItem } from '../plan/plan.entity.js';
import type { LocalDate } from './date.rules.js';
import { TaskStatus } from './task.rules.js';

/** A promise of the plan with one lead department and a due date. */
@Entity()
@Unique({ name: 'task_place_unique', properties: ['plan', 'status', 'position'] })
@Unique({ properties: ['item', 'sequence'] })
@Index({ name: 'task_due_index', properties: ['plan', 'dueOn', 'itemNumber', 'sequence'] })
// Counting what is late must not walk through everything that was ever done: these two hold nothing else.
@Index({
  name: 'task_overdue_index',
  properties: ['plan', 'dueOn', 'itemNumber', 'sequence'],
  include: ['status'],
  where: "status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')",
})
@Index({
  name: 'task_done_late_index',
  properties: ['plan'],
  include: ['status'],
  where: "status = 'DONE' and completed_on > due_on",
})
// What somebody may not see is taken off the counts: there is little of it.
@Index({ name: 'task_internal_index', properties: ['plan'], where: 'is_internal' })
// Most tasks were dealt to one department alone.
@Index({ name: 'task_batch_index', properties: ['batchId'], where: 'batch_id is not null' })
@Check({ name: 'task_progress_check', expression: 'progress_percent >= 0 and progress_percent <= 100' })
export class Task {
  [OptionalProps]?:
    | 'description'
    | 'sourceExcerpt'
    | 'milestone'
    | 'status'
    | 'pausedFrom'
    | 'progressPercent'
    | 'assignee'
    | 'startsOn'
    | 'dueOnChanges'
    | 'submittedOn'
    | 'submittedBy'
    | 'completedOn'
    | 'closedOn'
    | 'reportedSinceReturn'
    | 'wasReturned'
    | 'extensionPending'
    | 'declineState'
    | 'declinedBy'
    | 'declinedOn'
    | 'declineReason'
    | 'lastNoticeLevel'
    | 'lastNoticeRespondBy'
    | 'lastNoticeAnswered'
    | 'isInternal'
    | 'batchId'
    | 'version'
    | 'supportingDepartments';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true })
  plan!: Ref<Plan>;

  @ManyToOne(() => PlanItem, { ref: true })
  item!: Ref<PlanItem>;

  /** Number of its item when it was created: with sequence, the order of codes. */
  @Property({ type: 'integer' })
  itemNumber!: number;

  @Property({ type: 'integer' })
  sequence!: number;

  /** Such as 2.3. */
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  @Property({ type: 'text', nullable: true })
  sourceExcerpt: string | null = null;

  @ManyToOne(() => Milestone, { ref: true, nullable: true, index: true })
  milestone: Ref<Milestone> | null = null;

  @Enum({ items: () => TaskStatus, columnType: 'text' })
  status: TaskStatus = TaskStatus.NOT_STARTED;

  /** The stage that resume goes back to, while paused. */
  @Enum({ items: () => TaskStatus, columnType: 'text', nullable: true })
  pausedFrom: TaskStatus | null = null;

  /** Fractional index within the column of its stage; compared byte by byte. */
  @Property({ type: 'text', collation: 'C' })
  position!: string;

  @Property({ type: 'integer' })
  progressPercent = 0;

  @ManyToOne(() => Department, { ref: true, index: true })
  leadDepartment!: Ref<Department>;

  @ManyToMany(() => Department, undefined, {
    pivotTable: 'task_supporting_department',
    joinColumn: 'task_id',
    inverseJoinColumn: 'department_id',
  })
  supportingDepartments = new Collection<Department>(this);

  @ManyToOne(() => Account, { ref: true, nullable: true })
  assignee: Ref<Account> | null = null;

  @Property({ type: 'date', nullable: true })
  startsOn: LocalDate | null = null;

  @Property({ type: 'date' })
  dueOn!: LocalDate;

  @Property({ type: 'date' })
  baselineDueOn!: LocalDate;

  /** How often the due date was moved since the plan is in force. */
  @Property({ type: 'integer' })
  dueOnChanges = 0;

  @Property({ type: 'date', nullable: true })
  submittedOn: LocalDate | null = null;

  @ManyToOne(() => Account, { ref: true, nullable: true })
  submittedBy: Ref<Account> | null = null;

  @Property({ type: 'date', nullable: true })
  completedOn: LocalDate | null = null;

  @Property({ type: 'date', nullable: true })
  closedOn: LocalDate | null = null;

  @Property({ type: 'boolean' })
  reportedSinceReturn = false;

  @Property({ type: 'boolean' })
  wasReturned = false;

  /** A request for a later due date waits for the office's answer. */
  @Property({ type: 'boolean', default: false })
  extensionPending: boolean = false;
  /** What became of the lead's refusal; null where there is none, or it was answered by giving it to somebody else. */
  @Enum({ items: () => DeclineState, columnType: 'text', nullable: true })
  declineState: DeclineState | null = null;

  @ManyToOne(() => Account, { ref: true, nullable: true })
  declinedBy: Ref<Account> | null = null;

  @Property({ type: 'date', nullable: true })
  declinedOn: LocalDate | null = null;

  @Property({ type: 'text', nullable: true })
  declineReason: string | null = null;

  /** Of its last notice; null where none was ever issued. */
  @Enum({ items: () => NoticeLevel, columnType: 'text', nullable: true })
  lastNoticeLevel: NoticeLevel | null = null;

  @Property({ type: 'date', nullable: true })
  lastNoticeRespondBy: LocalDate | null = null;

  @Property({ type: 'boolean', default: false })
  lastNoticeAnswered: boolean = false;

  /** Only for the departments that work on it, the office and leaders. */
  @Property({ type: 'boolean', default: false })
  isInternal: boolean = false;

  /** The same in every task that was dealt together with this one; null where it was dealt to one department alone. */
  @Property({ type: 'uuid', nullable: true })
  batchId: string | null = null;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'datetime' })
  updatedAt!: Date;
}

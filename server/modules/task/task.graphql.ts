import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { known } from '../../api/known.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import type { Actor } from '../account/account.rules.js';
import { TaskDecline } from '../decline/decline.graphql.js';
import { DeclineState } from '../decline/decline.rules.js';
import { DepartmentView } from '../department/department.graphql.js';
import { DepartmentKind } from '../department/department.rules.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { type LastNotice, nextLevel } from '../notice/notice.rules.js';
import { PlanItemView, PlanView } from '../plan/plan.graphql.js';
import type { LocalDate } from './date.rules.js';
import {
  daysLate,
  daysOverdue,
  isOverdue,
  Light,
  type LightThresholds,
  lightOf,
  waitsForOffice,
} from './light.rules.js';
import { mayReorder, permittedActions, permittedStages, TaskAction, type TaskFacts, TaskStatus } from './task.rules.js';
import { read, type TaskRow } from './task-columns.js';

registerEnumType(TaskStatus, {
  name: 'TaskStatus',
  description: 'Stages of a task. One state machine on the server decides who may move a task where.',
  valuesConfig: {
    NOT_STARTED: { description: '待签收' },
    IN_PROGRESS: { description: '推进中' },
    IN_REVIEW: { description: '申请办结，待审核' },
    DONE: { description: '已办结（销号）' },
    PAUSED: { description: '暂缓' },
    CANCELLED: { description: '撤销' },
  },
});
registerEnumType(Light, { name: 'Light', description: 'Derived, never stored.' });
registerEnumType(TaskAction, { name: 'TaskAction', description: 'What a person may do with a task.' });

/** What a task is shown with: read once a request, and joined to its tasks here. */
export interface TaskSurroundings {
  readonly actor: Actor;
  /** What is overdue, and every light, is reckoned for this day: in the past it is that day. */
  readonly today: LocalDate;
  /** The day in the past that is shown; null for the present. In the past nobody can do anything. */
  readonly asOf: LocalDate | null;
  readonly thresholds: LightThresholds;
  readonly plan: PlanView;
  readonly items: ReadonlyMap<string, PlanItemView>;
  readonly milestones: ReadonlyMap<string, MilestoneView>;
  readonly departments: ReadonlyMap<string, DepartmentView>;
  readonly accounts: ReadonlyMap<string, UserView>;
  readonly accountsInUse: ReadonlySet<string>;
}

/** What the column refers to; null where it is empty, undefined where it was not read. */
const entryOf = <T>(entries: ReadonlyMap<string, T>, id: string | null | undefined): T | null | undefined =>
  id ? known(entries, id) : id === null ? null : undefined;

function supportingIdsOf({ supporting_department_ids: ids }: TaskRow): string[] | undefined {
  return ids === '' ? [] : ids?.split(',');
}

/** Null unless it is declined, undefined where that was not read. */
function declineOf(row: TaskRow, accounts: TaskSurroundings['accounts']): TaskDecline | null | undefined {
  const { decline_state: state, declined_by_id: by, declined_on: on, decline_reason: reason } = row;
  if (by === undefined || on === undefined || reason === undefined) return undefined;
  return state === DeclineState.DECLINED && on !== null && reason !== null
    ? { declinedBy: entryOf(accounts, by) ?? null, declinedOn: on, reason }
    : null;
}

function lastNoticeOf(row: TaskRow): LastNotice | null {
  const [level, respondBy] = [read(row.last_notice_level), read(row.last_notice_respond_by)];
  if (level === null || respondBy === null) return null;
  return { level, respondBy, isAnswered: read(row.last_notice_answered) };
}

@ObjectType('Task', {
  simpleResolvers: true,
  description:
    'A promise of the plan with one lead department and a due date. Derived values are reckoned when asked for.',
})
export class TaskView {
  // Compiled execution asks a getter again for each field beneath it, and cannot bear one that throws: what is looked
  // up is looked up here, and what is reckoned is kept.
  readonly #item: PlanItemView | undefined;
  readonly #milestone: MilestoneView | null | undefined;
  readonly #leadDepartment: DepartmentView | undefined;
  readonly #supportingDepartments: DepartmentView[] | undefined;
  readonly #assignee: UserView | null | undefined;
  readonly #decline: TaskDecline | null | undefined;
  #light: Light | undefined;
  #daysOverdue: number | undefined;
  #facts: TaskFacts | undefined;
  #viewerCan: TaskAction[] | undefined;
  #viewerCanMoveTo: TaskStatus[] | undefined;

  constructor(
    /** Not in the API by itself: only what has a @Field is. */
    readonly row: TaskRow,
    readonly around: TaskSurroundings,
  ) {
    const { items, milestones, departments, accounts } = around;
    this.#item = entryOf(items, row.item_id) ?? undefined;
    this.#milestone = entryOf(milestones, row.milestone_id);
    this.#leadDepartment = entryOf(departments, row.lead_department_id) ?? undefined;
    this.#supportingDepartments = supportingIdsOf(row)?.map((id) => known(departments, id));
    this.#assignee = entryOf(accounts, row.assignee_id);
    this.#decline = declineOf(row, accounts);
  }

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => String, {
    description: 'Item number and creation sequence, such as 2.3: unique in the plan, never reused, sorted by number.',
  })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String)
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true })
  get description(): string | null {
    return read(this.row.description);
  }

  @Field(() => String, { nullable: true, description: 'The words of the plan document that this task comes from.' })
  get sourceExcerpt(): string | null {
    return read(this.row.source_excerpt);
  }

  @Field(() => PlanView)
  get plan(): PlanView {
    return this.around.plan;
  }

  @Field(() => PlanItemView)
  get item(): PlanItemView {
    return read(this.#item);
  }

  @Field(() => MilestoneView, { nullable: true })
  get milestone(): MilestoneView | null {
    return read(this.#milestone);
  }

  @Field(() => TaskStatus)
  get status(): TaskStatus {
    return this.row.status;
  }

  @Field(() => Light, { description: 'Derived by thresholds, never stored.' })
  get light(): Light {
    this.#light ??= lightOf(
      {
        status: this.row.status,
        startsOn: read(this.row.starts_on),
        dueOn: this.row.due_on,
        progressPercent: read(this.row.progress_percent),
        planStartsOn: this.around.plan.startsOn,
      },
      this.around.today,
      this.around.thresholds,
    );
    return this.#light;
  }

  @Field(() => Int)
  get progressPercent(): number {
    return read(this.row.progress_percent);
  }

  @Field(() => DepartmentView)
  get leadDepartment(): DepartmentView {
    return read(this.#leadDepartment);
  }

  @Field(() => [DepartmentView])
  get supportingDepartments(): DepartmentView[] {
    return read(this.#supportingDepartments);
  }

  @Field(() => UserView, { nullable: true, description: 'The person in charge.' })
  get assignee(): UserView | null {
    return read(this.#assignee);
  }

  @Field(() => LocalDateScalar, { nullable: true })
  get startsOn(): string | null {
    return read(this.row.starts_on);
  }

  @Field(() => LocalDateScalar)
  get dueOn(): string {
    return this.row.due_on;
  }

  @Field(() => LocalDateScalar, {
    description: 'The first agreed due date; an approved extension changes dueOn, never this.',
  })
  get baselineDueOn(): string {
    return read(this.row.baseline_due_on);
  }

  @Field(() => Int, { description: 'How many times the due date was moved since it was first agreed.' })
  get dueOnChanges(): number {
    return read(this.row.due_on_changes);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the work was handed in: the business date of the submission that was accepted, or awaits it.',
  })
  get submittedOn(): string | null {
    return read(this.row.submitted_on);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'submittedOn of the accepted submission: a slow audit never makes a department late.',
  })
  get completedOn(): string | null {
    return read(this.row.completed_on);
  }

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the office closed it.' })
  get closedOn(): string | null {
    return read(this.row.closed_on);
  }

  @Field(() => Boolean)
  get isOverdue(): boolean {
    return isOverdue({ status: this.row.status, dueOn: this.row.due_on }, this.around.today);
  }

  @Field(() => Int, { description: 'Calendar days; 0 when not overdue.' })
  get daysOverdue(): number {
    this.#daysOverdue ??= daysOverdue({ status: this.row.status, dueOn: this.row.due_on }, this.around.today);
    return this.#daysOverdue;
  }

  @Field(() => Boolean, {
    description: 'In review and handed in by its due date: it waits for the office and costs its department nothing.',
  })
  get waitsForOffice(): boolean {
    return waitsForOffice({
      status: this.row.status,
      submittedOn: read(this.row.submitted_on),
      dueOn: this.row.due_on,
    });
  }

  @Field(() => Int, {
    nullable: true,
    description: 'completedOn less dueOn in days: negative is early, 0 on the day; null unless done.',
  })
  get daysLate(): number | null {
    return daysLate({ status: this.row.status, completedOn: read(this.row.completed_on), dueOn: this.row.due_on });
  }

  @Field(() => Boolean, {
    description: 'The lead department has declined it, and the office has neither reassigned it nor insisted.',
  })
  get isDeclined(): boolean {
    return read(this.row.decline_state) === DeclineState.DECLINED;
  }

  @Field(() => TaskDecline, {
    nullable: true,
    description: 'Who declined it, when and why, while that waits for the office; null otherwise.',
  })
  get decline(): TaskDecline | null {
    return read(this.#decline);
  }

  @Field(() => Boolean, {
    description:
      'Only for its lead and supporting departments, OFFICE and LEADER: for everybody else it does not exist, nowhere.',
  })
  get isInternal(): boolean {
    return read(this.row.is_internal);
  }

  @Field(() => String, { description: 'Its place in the column of its stage: sort ascending, byte by byte.' })
  get position(): string {
    return this.row.position;
  }

  @Field(() => Int)
  get version(): number {
    return this.row.version;
  }

  @Field(() => DateTimeScalar)
  get updatedAt(): string {
    return read(this.row.updated_at);
  }

  @Field(() => [TaskAction], { description: 'By the same rules that refuse: the client never re-implements one.' })
  get viewerCan(): TaskAction[] {
    this.#viewerCan ??= this.around.asOf !== null ? [] : permittedActions(this.around.actor, this.facts);
    return this.#viewerCan;
  }

  @Field(() => [TaskStatus], { description: 'Stages that the viewer may move it to now; never its present one.' })
  get viewerCanMoveTo(): TaskStatus[] {
    this.#viewerCanMoveTo ??= this.around.asOf !== null ? [] : permittedStages(this.around.actor, this.facts);
    return this.#viewerCanMoveTo;
  }

  @Field(() => Boolean, { description: 'May the viewer set its place within its column?' })
  get viewerCanReorder(): boolean {
    return this.around.asOf === null && mayReorder(this.around.actor, { planStatus: this.around.plan.status });
  }

  /** Not in the API: what the rules need to know. */
  get facts(): TaskFacts {
    this.#facts ??= this.#gatherFacts();
    return this.#facts;
  }

  #gatherFacts(): TaskFacts {
    const { row } = this;
    const { today } = this.around;
    const leadDepartmentId = read(row.lead_department_id);
    return {
      status: row.status,
      pausedFrom: read(row.paused_from),
      planStatus: this.around.plan.status,
      leadDepartmentId,
      leadDepartmentKind: this.around.departments.get(leadDepartmentId)?.kind ?? DepartmentKind.MEMBER_UNIT,
      supportingDepartmentIds: read(supportingIdsOf(row)),
      submittedById: read(row.submitted_by_id),
      reportedSinceReturn: read(row.reported_since_return),
      wasReturned: read(row.was_returned),
      declineState: read(row.decline_state),
      // Only viewerCan asks for these: a board, which asks where a card may move, does not read their columns.
      get extensionPending() {
        return read(row.extension_pending);
      },
      get nextNotice() {
        return nextLevel(lastNoticeOf(row), today);
      },
    };
  }
}

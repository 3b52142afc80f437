import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { TaskDecline } from '../decline/decline.graphql.js';
import { DeclineState } from '../decline/decline.rules.js';
import { DepartmentView } from '../department/department.graphql.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { PlanItemView, PlanView } from '../plan/plan.graphql.js';
import { daysLate, daysOverdue, isOverdue, Light, lightOf, waitsForOffice } from './light.rules.js';
import { mayReorder, permittedActions, permittedStages, TaskAction, type TaskFacts, TaskStatus } from './task.rules.js';
import { read, type TaskRow } from './task-columns.js';
import { factsOf } from './task-facts.graphql.js';
import { referencesOf, type TaskReferences, type TaskSurroundings } from './task-surroundings.graphql.js';

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

@ObjectType('Task', {
  simpleResolvers: true,
  description:
    'A promise of the plan with one lead department and a due date. Derived values are reckoned when asked for.',
})
export class TaskView {
  // Compiled execution asks a getter again for each field beneath it, and cannot bear one that throws: what is looked
  // up is looked up here, and what is reckoned is kept.
  readonly #references: TaskReferences;
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
    this.#references = referencesOf(row, around);
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
    return read(this.#references.item);
  }

  @Field(() => MilestoneView, { nullable: true })
  get milestone(): MilestoneView | null {
    return read(this.#references.milestone);
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
    return read(this.#references.leadDepartment);
  }

  @Field(() => [DepartmentView])
  get supportingDepartments(): DepartmentView[] {
    return read(this.#references.supportingDepartments);
  }

  @Field(() => UserView, { nullable: true, description: 'The person in charge.' })
  get assignee(): UserView | null {
    return read(this.#references.assignee);
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
    return read(this.#references.decline);
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
    this.#facts ??= factsOf(this.row, this.around);
    return this.#facts;
  }
}

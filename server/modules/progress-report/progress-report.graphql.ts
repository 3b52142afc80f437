import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { DepartmentView } from '../department/department.graphql.js';
import { TaskView } from '../task/task.graphql.js';

@ObjectType('ProgressReport', { simpleResolvers: true, description: 'What a department said of a task on a day.' })
export class ProgressReportView {
  @Field(() => ID)
  id!: string;

  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => UserView)
  author!: UserView;

  @Field(() => DepartmentView, { description: 'The department that it speaks for.' })
  department!: DepartmentView;

  @Field(() => DateTimeScalar)
  reportedAt!: string;

  @Field(() => LocalDateScalar, { description: 'The business date.' })
  reportedOn!: string;

  @Field(() => Int)
  progressPercent!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The same department’s figure before this report; null for its first on this task.',
  })
  previousPercent!: number | null;

  @Field(() => Boolean, {
    description: 'Said to be without change since the same department’s report before: the same figure and words.',
  })
  noChange!: boolean;

  @Field(() => Boolean, {
    description:
      'Only for the departments that lead or support its task, OFFICE and LEADER; for everybody else it does not exist.',
  })
  isInternal!: boolean;

  @Field(() => String)
  narrative!: string;

  @Field(() => String, { nullable: true })
  problems!: string | null;

  @Field(() => String, { nullable: true })
  nextSteps!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ProgressReportEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ProgressReportView)
  node!: ProgressReportView;
}

/** A page of reports, newest first. */
@ObjectType({ simpleResolvers: true })
export class ProgressReportConnection {
  constructor(readonly page: Page<ProgressReportView>) {}

  @Field(() => [ProgressReportEdge])
  get edges(): ProgressReportEdge[] {
    return this.page.edges;
  }

  @Field(() => [ProgressReportView])
  get nodes(): readonly ProgressReportView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

@InputType({
  description:
    'Sent with an Idempotency-Key header it is taken once: the same key and input again give the same report.',
})
export class ReportProgressInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  progressPercent!: number;

  @Field(() => String)
  narrative!: string;

  @Field(() => String, { nullable: true })
  problems?: string | null;

  @Field(() => String, { nullable: true })
  nextSteps?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True says that nothing has changed: figure and words must be those of the department’s last report.',
  })
  noChange?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The department’s last report when this one was written, null when there was none: CONFLICT when another has come since. Absent: not asked.',
  })
  lastReportId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'One’s own uploads of the last 24 hours (POST /files), each for one report; they come or fail with it.',
  })
  attachmentIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only for the departments that lead or support the task, OFFICE and LEADER; for good. What repeats the words of an internal report (noChange) is internal too.',
  })
  isInternal?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of attachmentIds those that are internal by themselves; in an internal report all are.',
  })
  internalAttachmentIds?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class ReportProgressPayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => ProgressReportView)
  report!: ProgressReportView;
}

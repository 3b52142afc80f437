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

@InputType()
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
}

@ObjectType({ simpleResolvers: true })
export class ReportProgressPayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => ProgressReportView)
  report!: ProgressReportView;
}

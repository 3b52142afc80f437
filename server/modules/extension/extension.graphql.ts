import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { DepartmentView } from '../department/department.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { ExtensionStatus } from './extension.rules.js';

registerEnumType(ExtensionStatus, {
  name: 'ExtensionStatus',
  description: 'What became of a request for a later due date.',
  valuesConfig: {
    PENDING: { description: '待答复' },
    APPROVED: { description: '已同意' },
    REJECTED: { description: '未同意' },
    WITHDRAWN: {
      description:
        '已撤回: by the department, or because the task was closed, cancelled or given to another department.',
    },
  },
});

@ObjectType('ExtensionRequest', {
  simpleResolvers: true,
  description: 'The lead department asked for a later due date: why, until when, and what the office answered.',
})
export class ExtensionRequestView {
  @Field(() => ID)
  id!: string;

  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => DepartmentView, { description: 'For which it was asked, also where the office asked on its behalf.' })
  department!: DepartmentView;

  @Field(() => UserView)
  requestedBy!: UserView;

  @Field(() => DateTimeScalar)
  requestedAt!: string;

  @Field(() => LocalDateScalar, { description: 'The business date.' })
  requestedOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => LocalDateScalar, { description: 'The due date when it was asked.' })
  previousDueOn!: string;

  @Field(() => LocalDateScalar)
  newDueOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date that the office agreed to, which may be another one; null unless approved.',
  })
  grantedDueOn!: string | null;

  @Field(() => Boolean, { description: 'Asked after the due date had passed.' })
  askedLate!: boolean;

  @Field(() => ExtensionStatus)
  status!: ExtensionStatus;

  @Field(() => UserView, { nullable: true, description: 'Who answered it, took it back, or ended the task.' })
  decidedBy!: UserView | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business date.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  decisionNote!: string | null;

  @Field(() => Boolean, { description: 'May the viewer take it back now?' })
  viewerCanWithdraw!: boolean;
}

@InputType()
export class RequestExtensionInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => LocalDateScalar, { description: 'Later than the present due date.' })
  newDueOn!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class DecideExtensionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => Boolean)
  approve!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Later than the present due date; the date that was asked for where nothing is said.',
  })
  grantedDueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Required when it is refused.' })
  note?: string | null;
}

@InputType()
export class WithdrawExtensionInput {
  @Field(() => ID)
  requestId!: string;
}

@ObjectType({ simpleResolvers: true })
export class ExtensionPayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => ExtensionRequestView)
  request!: ExtensionRequestView;
}

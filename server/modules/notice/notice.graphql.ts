import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { DepartmentView } from '../department/department.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { NoticeLevel } from './notice.rules.js';

registerEnumType(NoticeLevel, {
  name: 'NoticeLevel',
  description: 'Escalation of a supervision notice.',
  valuesConfig: {
    BLUE: { description: 'Reminds.' },
    ORANGE: { description: 'Warns: only after the blue one passed unanswered.' },
    RED: { description: 'Holds to account: only after the orange one passed unanswered.' },
  },
});

@ObjectType('SupervisionNotice', {
  simpleResolvers: true,
  description: 'The office presses the lead department, in writing; a report of the lead’s side answers it.',
})
export class SupervisionNoticeView {
  @Field(() => ID)
  id!: string;

  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => DepartmentView, { description: 'To whom it is addressed: the lead of that day.' })
  department!: DepartmentView;

  @Field(() => Int, { description: 'Of its plan.' })
  year!: number;

  @Field(() => Int, { description: 'From 1 in each year, without gaps: 督办单〔2022〕3号.' })
  number!: number;

  @Field(() => NoticeLevel)
  level!: NoticeLevel;

  @Field(() => UserView)
  issuedBy!: UserView;

  @Field(() => DateTimeScalar)
  issuedAt!: string;

  @Field(() => LocalDateScalar, { description: 'The business date.' })
  issuedOn!: string;

  @Field(() => String)
  message!: string;

  @Field(() => LocalDateScalar)
  respondBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the lead’s side reported; null until then.' })
  respondedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business date.' })
  respondedOn!: string | null;
}

@InputType()
export class IssueNoticeInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => NoticeLevel, { description: 'The task’s nextNoticeLevel: another is INVALID_TRANSITION.' })
  level!: NoticeLevel;

  @Field(() => String)
  message!: string;

  @Field(() => LocalDateScalar, { description: 'Today or later.' })
  respondBy!: string;
}

@ObjectType({ simpleResolvers: true })
export class NoticePayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => SupervisionNoticeView)
  notice!: SupervisionNoticeView;
}

import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../api/scalars.js';
import { DepartmentView } from '../department/department.graphql.js';
import { LanguageChoice } from '../preference/preference.graphql.js';
import { DeliveryState } from './delivery.rules.js';
import { RobotKind, RobotTopic } from './robot.rules.js';

registerEnumType(RobotKind, {
  name: 'RobotKind',
  description: 'Whose group robot it is.',
  valuesConfig: {
    WECOM: { description: '企业微信' },
    DINGTALK: { description: '钉钉' },
    FEISHU: { description: '飞书' },
    PLAIN: { description: 'Any receiver of signed JSON: docs/decisions/0026.' },
  },
});
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'What became of something that leaves the program.',
  valuesConfig: {
    PENDING: { description: 'To be sent, or sent again.' },
    DEAD: { description: 'Given up: a dead letter.' },
    DROPPED: { description: 'Not sent: nothing of it was for the receiver any more, or an admin dismissed it.' },
  },
});
registerEnumType(RobotTopic, {
  name: 'RobotTopic',
  description: 'What a group may be told of; of internal tasks never anything.',
  valuesConfig: {
    NOTICES: { description: 'A notice is issued.' },
    INSTRUCTIONS: { description: 'A leader instructed; without the words.' },
    PLANS: { description: 'A plan is published.' },
    OVERDUE: { description: 'Once a week: what is overdue.' },
  },
});

@ObjectType('Robot', {
  simpleResolvers: true,
  description: 'A robot of a group. Its address and secret are never given out again.',
})
export class RobotView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => RobotKind)
  kind!: RobotKind;

  @Field(() => String, { description: 'The host of its address.' })
  host!: string;

  @Field(() => Boolean, { description: 'Is what is sent to it signed with a secret?' })
  hasSecret!: boolean;

  @Field(() => [RobotTopic])
  topics!: RobotTopic[];

  @Field(() => DepartmentView, {
    nullable: true,
    description: 'It hears of what this department leads or supports; null of everything.',
  })
  department!: DepartmentView | null;

  @Field(() => LanguageChoice)
  language!: LanguageChoice;

  @Field(() => Int, { description: 'How many messages wait to be sent, or sent again.' })
  waitingCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a message last came through.' })
  lastSentAt!: string | null;

  @Field(() => DeliveryState, { nullable: true, description: 'Of the last trial; null without one.' })
  lastTrial!: DeliveryState | null;
}

@InputType()
export class CreateRobotInput {
  @Field(() => String, { description: 'Up to 40 characters.' })
  name!: string;

  @Field(() => RobotKind)
  kind!: RobotKind;

  @Field(() => String, { description: 'The webhook, at its maker’s own host.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'That messages are signed with: PLAIN needs one, WECOM has none.',
  })
  secret?: string | null;

  @Field(() => [RobotTopic], { description: 'At least one.' })
  topics!: RobotTopic[];

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => LanguageChoice, { nullable: true, description: 'ZH where it is absent.' })
  language?: LanguageChoice | null;
}

@InputType({ description: 'What is absent stays as it is; so does what kind of robot it is.' })
export class UpdateRobotInput {
  @Field(() => ID)
  robotId!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Null and absent leave it as it is.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Null takes it away.' })
  secret?: string | null;

  @Field(() => [RobotTopic], { nullable: true })
  topics?: RobotTopic[] | null;

  @Field(() => ID, { nullable: true, description: 'Null is everything.' })
  departmentId?: string | null;

  @Field(() => LanguageChoice, { nullable: true })
  language?: LanguageChoice | null;
}

@InputType()
export class DeleteRobotInput {
  @Field(() => ID)
  robotId!: string;
}

@InputType()
export class TryRobotInput {
  @Field(() => ID)
  robotId!: string;
}

@ObjectType({ simpleResolvers: true })
export class RobotPayload {
  @Field(() => RobotView)
  robot!: RobotView;
}

@ObjectType({ simpleResolvers: true })
export class DeleteRobotPayload {
  @Field(() => ID)
  robotId!: string;
}

import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar } from '../../api/scalars.js';
import type { Texts } from '../../texts.js';
import type { DeadLetterRow } from './dead-letter.query.js';
import { DeliveryChannel, FailureKind } from './delivery.rules.js';
import { mailGroupOf, shortEmail } from './mail.rules.js';
import { RobotTopic, topicOf } from './robot.rules.js';

registerEnumType(DeliveryChannel, { name: 'DeliveryChannel', description: 'How something leaves the program.' });
registerEnumType(FailureKind, { name: 'DeliveryFailure', description: 'Why a delivery was not taken.' });

@ObjectType('DeadLetter', {
  simpleResolvers: true,
  description: 'A delivery that was given up. Of what it tells nothing stands here but what kind of thing it is.',
})
export class DeadLetterView {
  constructor(
    private readonly row: DeadLetterRow,
    private readonly texts: Texts,
  ) {}

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => DeliveryChannel)
  get channel(): DeliveryChannel {
    return this.row.robotId === null ? DeliveryChannel.EMAIL : DeliveryChannel.ROBOT;
  }

  @Field(() => String, { description: 'Whom it was for: the person, or the robot.' })
  get to(): string {
    return this.row.robotName ?? this.row.accountName ?? '';
  }

  @Field(() => String, { nullable: true, description: 'Shortened: l…@example.cn, or the host of the robot.' })
  get address(): string | null {
    return this.row.host ?? (this.row.email === null ? null : shortEmail(this.row.email));
  }

  @Field(() => String, { description: 'What kind of thing it tells of, in words, in the language of the request.' })
  get about(): string {
    const { subject } = this.row;
    const { mail, topic } = this.texts.deliveries;
    if (subject === 'TRIAL') return this.texts.deliveries.trial;
    if (subject === 'OVERDUE') return topic[RobotTopic.OVERDUE];
    const told = this.row.robotId === null ? undefined : topicOf[subject];
    return told ? topic[told] : mail.group[mailGroupOf[subject]];
  }

  @Field(() => Int, { description: 'How often it was tried.' })
  get attempts(): number {
    return this.row.attempts;
  }

  @Field(() => DateTimeScalar)
  get writtenAt(): string {
    return this.row.writtenAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given up.' })
  get endedAt(): string | null {
    return this.row.endedAt;
  }

  @Field(() => FailureKind, { nullable: true })
  get failure(): FailureKind | null {
    return this.row.failure?.kind ?? null;
  }

  @Field(() => String, { description: 'Why it was not taken, in words, in the language of the request.' })
  get reason(): string {
    return this.row.failure ? this.texts.deliveries.failure[this.row.failure.kind] : '';
  }

  @Field(() => String, { description: 'What the receiver said, shortened and without secrets; may be empty.' })
  get said(): string {
    return this.row.failure?.said ?? '';
  }
}

@ObjectType({ simpleResolvers: true })
export class DeadLetterEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => DeadLetterView)
  node!: DeadLetterView;
}

@ObjectType({ simpleResolvers: true })
export class DeadLetterConnection {
  constructor(readonly page: Page<DeadLetterView>) {}

  @Field(() => [DeadLetterEdge])
  get edges(): DeadLetterEdge[] {
    return this.page.edges;
  }

  @Field(() => [DeadLetterView])
  get nodes(): readonly DeadLetterView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

@InputType()
export class ResendDeadLetterInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class DismissDeadLetterInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true })
export class DeadLetterPayload {
  @Field(() => ID, { description: 'Of the letter that is dead no longer.' })
  id!: string;
}

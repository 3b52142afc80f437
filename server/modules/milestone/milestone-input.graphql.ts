import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { MilestoneView } from './milestone.graphql.js';

@InputType()
export class CreateMilestoneInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => String, { description: 'Milestones of one series make one line in time, by their dates.' })
  series!: string;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDateScalar)
  dueOn!: string;
}

@InputType({ description: 'An absent field is unchanged; null clears reachedOn: it is not reached after all.' })
export class UpdateMilestoneInput {
  @Field(() => ID)
  milestoneId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID, { nullable: true })
  itemId?: string | null;

  @Field(() => String, { nullable: true })
  series?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Not after today.' })
  reachedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Required in an active plan when dueOn changes or reachedOn is cleared.',
  })
  note?: string | null;
}

@InputType({ description: 'Only from a draft, and a milestone that no task leads to.' })
export class DeleteMilestoneInput {
  @Field(() => ID)
  milestoneId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The milestone as it is after the change.' })
export class MilestonePayload {
  @Field(() => MilestoneView)
  milestone!: MilestoneView;
}

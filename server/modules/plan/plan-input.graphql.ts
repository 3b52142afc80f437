import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { PlanItemView, PlanView } from './plan.graphql.js';

@InputType({ description: 'Makes a draft, which only OFFICE and ADMIN see.' })
export class CreatePlanInput {
  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: '2000 to 2100.' })
  year!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By default the year’s first day.' })
  startsOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By default the year’s last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'An absent field is unchanged; none can be cleared.' })
export class UpdatePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn?: string | null;
}

@InputType({
  description: 'Publishes a draft: baselines and item numbers are fixed, and nothing is deleted from here on.',
})
export class ActivatePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'Makes a published plan read only, for good.' })
export class ArchivePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'The item gets the next number.' })
export class CreatePlanItemInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Up to 20 characters, for where room is short.' })
  shortTitle!: string;

  @Field(() => String, { nullable: true })
  narrative?: string | null;
}

@InputType({ description: 'An absent field is unchanged; null clears the narrative.' })
export class UpdatePlanItemInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  shortTitle?: string | null;

  @Field(() => String, { nullable: true })
  narrative?: string | null;
}

@InputType({
  description:
    'Only in a draft: items are numbered anew, and the codes of their tasks with them. Right behind one item, or right before one; without either it goes to the end.',
})
export class MovePlanItemInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID, { nullable: true })
  afterItemId?: string | null;

  @Field(() => ID, { nullable: true })
  beforeItemId?: string | null;
}

@InputType({ description: 'Only from a draft, and an item without tasks and milestones.' })
export class DeletePlanItemInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The plan as it is after the change.' })
export class PlanPayload {
  @Field(() => PlanView)
  plan!: PlanView;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The item as it is after the change, and its plan: others may have new numbers.',
})
export class PlanItemPayload {
  @Field(() => PlanView)
  plan!: PlanView;

  @Field(() => PlanItemView)
  item!: PlanItemView;
}

@ObjectType({ simpleResolvers: true, description: 'What was taken out of a draft; its history stays.' })
export class DeletedPayload {
  @Field(() => ID)
  deletedId!: string;

  @Field(() => PlanView, { description: 'The plan that it was in, as it is now.' })
  plan!: PlanView;
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { PlanAction, PlanItemAction, PlanStatus } from './plan.rules.js';

registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description: 'DRAFT is seen by OFFICE and ADMIN, ACTIVE is published, ARCHIVED is read only.',
});

registerEnumType(PlanAction, {
  name: 'PlanAction',
  description: 'What a person may do with a plan. EDIT covers adding items, milestones and tasks to it.',
});
registerEnumType(PlanItemAction, {
  name: 'PlanItemAction',
  description: 'What a person may do with an item. MOVE gives it another number, in a draft.',
});

@ObjectType('Plan', { simpleResolvers: true, description: 'A yearly plan.' })
export class PlanView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => PlanStatus)
  status!: PlanStatus;

  @Field(() => LocalDateScalar)
  startsOn!: string;

  @Field(() => LocalDateScalar)
  endsOn!: string;

  @Field(() => Boolean, { description: 'Departments, people and dates are examples; screens say so.' })
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Counts its changes, from 1: send the one you saw as expectedVersion.' })
  version!: number;
}

@ObjectType('PlanItem', {
  simpleResolvers: true,
  description: "One of the plan's numbered items (the 2022 plan has nine).",
})
export class PlanItemView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'A few characters that stand for the title where room is short: 活动中心.' })
  shortTitle!: string;

  @Field(() => String, { nullable: true })
  narrative!: string | null;

  @Field(() => Int, { description: 'Counts its changes, from 1: send the one you saw as expectedVersion.' })
  version!: number;

  /** Not in the API: where its tasks are found. */
  planId!: string;
}

import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserView } from '../account/account.graphql.js';
import { DepartmentView } from '../department/department.graphql.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { PlanItemView, PlanView } from '../plan/plan.graphql.js';
import { Light } from '../task/light.rules.js';
import { LaneKind } from './lane.rules.js';
import { DueWindow } from './saved-filter.rules.js';

registerEnumType(DueWindow, {
  name: 'DueWindow',
  description: 'OVERDUE; WEEK: due within 7 days; MONTH: due by the end of the month. Reckoned when it is opened.',
});

@ObjectType('SavedFilter', { simpleResolvers: true, description: 'A view of a plan’s board, under a name.' })
export class SavedFilterView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'For everybody who sees the plan; else for its owner alone.' })
  isShared!: boolean;

  @Field(() => UserView, { nullable: true, description: 'Who saved it.' })
  owner!: UserView | null;

  @Field(() => PlanItemView, { nullable: true })
  item!: PlanItemView | null;

  @Field(() => DepartmentView, { nullable: true, description: 'The lead department.' })
  department!: DepartmentView | null;

  @Field(() => Boolean, { description: 'What the department of whoever opens it leads or supports.' })
  mine!: boolean;

  @Field(() => MilestoneView, { nullable: true })
  milestone!: MilestoneView | null;

  @Field(() => Light, { nullable: true })
  light!: Light | null;

  @Field(() => DueWindow, { nullable: true })
  due!: DueWindow | null;

  @Field(() => String, { nullable: true, description: 'A part of code, title or description.' })
  search!: string | null;

  @Field(() => LaneKind, { nullable: true, description: 'Null: without lanes.' })
  lanes!: LaneKind | null;

  @Field(() => Boolean, { description: 'May the viewer rename or delete it?' })
  viewerCanChange!: boolean;

  @Field(() => Boolean, { description: 'May the viewer share it with everybody, or take it back?' })
  viewerCanShare!: boolean;
}

@InputType()
export class SaveFilterInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => String, { description: 'Up to 40 characters, once in each list.' })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'The office’s alone.' })
  isShared?: boolean | null;

  @Field(() => ID, { nullable: true })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead department.' })
  departmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The viewer’s department leads or supports; beside a departmentId it is not kept.',
  })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true })
  milestoneId?: string | null;

  @Field(() => Light, { nullable: true })
  light?: Light | null;

  @Field(() => DueWindow, { nullable: true })
  due?: DueWindow | null;

  @Field(() => String, { nullable: true, description: 'Up to 200 characters.' })
  search?: string | null;

  @Field(() => LaneKind, { nullable: true })
  lanes?: LaneKind | null;
}

@InputType()
export class UpdateSavedFilterInput {
  @Field(() => ID)
  savedFilterId!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'By its owner alone, who is of the office.' })
  isShared?: boolean | null;
}

@InputType()
export class DeleteSavedFilterInput {
  @Field(() => ID)
  savedFilterId!: string;
}

@ObjectType({ simpleResolvers: true })
export class SaveFilterPayload {
  @Field(() => SavedFilterView)
  savedFilter!: SavedFilterView;

  @Field(() => PlanView)
  plan!: PlanView;
}

@ObjectType({ simpleResolvers: true })
export class UpdateSavedFilterPayload {
  @Field(() => SavedFilterView)
  savedFilter!: SavedFilterView;

  @Field(() => PlanView)
  plan!: PlanView;
}

@ObjectType({ simpleResolvers: true })
export class DeleteSavedFilterPayload {
  @Field(() => ID)
  savedFilterId!: string;

  @Field(() => PlanView)
  plan!: PlanView;
}

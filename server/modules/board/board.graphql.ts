import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DepartmentView } from '../department/department.graphql.js';
import { PlanItemView } from '../plan/plan.graphql.js';
import { TaskStatus } from '../task/task.rules.js';
import type { BoardReader } from './board.query.js';
import { LaneKind } from './lane.rules.js';

registerEnumType(LaneKind, {
  name: 'LaneKind',
  description: 'What a board’s lanes are made by: the item or the lead department of a task.',
});

@ObjectType({ simpleResolvers: true, description: "A stage and the tasks in it, in the office's order." })
export class BoardColumn {
  @Field(() => TaskStatus)
  status!: TaskStatus;

  /** Not in the API: reads all columns at once, whichever is asked first. */
  reader!: BoardReader;
}

@ObjectType('ColumnLimit', {
  simpleResolvers: true,
  description: 'How many tasks a stage should hold. A limit that is exceeded shows, and blocks nothing.',
})
export class ColumnLimitView {
  @Field(() => Int, { description: 'Tasks that the stage should hold at most, 1 to 999.' })
  most!: number;

  @Field(() => Int, { description: 'Tasks that it holds, whatever the filter of the board.' })
  held!: number;

  @Field(() => Int, { description: 'How many are too many; 0 within the limit.' })
  excess!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many tasks of a lane are in one stage.' })
export class LaneCount {
  @Field(() => TaskStatus)
  status!: TaskStatus;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, { description: 'Of these, how many are overdue; of the done ones, how many were done late.' })
  lateCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The tasks of one item, or of one lead department. Its cards are those of a board filtered by it.',
})
export class BoardLane {
  @Field(() => ID, { description: 'Of the item or the department.' })
  id!: string;

  @Field(() => PlanItemView, { nullable: true, description: 'Where lanes are items.' })
  item!: PlanItemView | null;

  @Field(() => DepartmentView, { nullable: true, description: 'Where lanes are lead departments.' })
  department!: DepartmentView | null;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int)
  overdueCount!: number;

  @Field(() => [LaneCount], { description: 'All six stages, in the order of TaskStatus.' })
  counts!: readonly LaneCount[];
}

@ObjectType({ simpleResolvers: true, description: 'All six stages, in the order of TaskStatus.' })
export class Board {
  @Field(() => [BoardColumn])
  columns!: BoardColumn[];

  /** Not in the API. */
  reader!: BoardReader;
}

@InputType()
export class SetColumnLimitInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => TaskStatus, { description: 'Any stage but DONE and CANCELLED.' })
  status!: TaskStatus;

  @Field(() => Int, { nullable: true, description: '1 to 999; null takes the limit away.' })
  most?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class SetColumnLimitPayload {
  @Field(() => BoardColumn, { description: 'Of the board without a filter.' })
  column!: BoardColumn;
}

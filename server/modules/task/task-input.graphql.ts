import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { TaskView } from './task.graphql.js';
import { TaskStatus } from './task.rules.js';

@InputType()
export class CreateTaskInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true })
  milestoneId?: string | null;

  @Field(() => ID)
  leadDepartmentId!: string;

  @Field(() => [ID], { nullable: true })
  supportingDepartmentIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  assigneeId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDateScalar)
  dueOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only for its lead and supporting departments, OFFICE and LEADER.',
  })
  isInternal?: boolean | null;
}

@InputType({ description: 'A row of a list. What is missing in it is told with everything else that is wrong.' })
export class TaskRowInput {
  @Field(() => ID, { nullable: true })
  itemId?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true })
  milestoneId?: string | null;

  @Field(() => ID, { nullable: true })
  leadDepartmentId?: string | null;

  @Field(() => [ID], { nullable: true })
  supportingDepartmentIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  assigneeId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only for its lead and supporting departments, OFFICE and LEADER.',
  })
  isInternal?: boolean | null;
}

@InputType({
  description:
    '1 to 200 tasks of one plan: all of them, or none. Every fault of every row is told at once, as input.rows.3.dueOn.',
})
export class CreateTasksInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => [TaskRowInput])
  rows!: TaskRowInput[];

  @Field(() => Boolean, { nullable: true, description: 'Checks everything and writes nothing.' })
  dryRun?: boolean | null;
}

@InputType({ description: 'Only of a draft, and a task that nobody has begun; its history stays.' })
export class DeleteTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

/** An absent field is unchanged; null clears it, where it may be empty. */
@InputType()
export class UpdateTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true })
  milestoneId?: string | null;

  @Field(() => ID, { nullable: true })
  leadDepartmentId?: string | null;

  @Field(() => [ID], { nullable: true })
  supportingDepartmentIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  assigneeId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Moving a due date directly is the office’s.' })
  dueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only for its lead and supporting departments, OFFICE and LEADER.',
  })
  isInternal?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Required when dueOn or the lead department changes in an active plan; the change counts as one of dates.',
  })
  note?: string | null;
}

/** The one door for a change of stage or place. Without afterTaskId/beforeTaskId it goes to the column's end. */
@InputType({
  description:
    'The one door for a change of stage or place. Without afterTaskId/beforeTaskId it goes to the column’s end.',
})
export class MoveTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => TaskStatus)
  toStatus!: TaskStatus;

  @Field(() => ID, { nullable: true })
  afterTaskId?: string | null;

  @Field(() => ID, { nullable: true })
  beforeTaskId?: string | null;

  @Field(() => String, { nullable: true, description: 'Required for RETURN, REOPEN, PAUSE and CANCEL.' })
  note?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class CreateTaskPayload {
  @Field(() => TaskView)
  task!: TaskView;
}

@ObjectType({ simpleResolvers: true })
export class CreateTasksPayload {
  @Field(() => [TaskView], { description: 'In the order of the rows; none of a dry run.' })
  tasks!: TaskView[];

  @Field(() => [String], { description: 'The code of each row; of a dry run the one that it would get.' })
  codes!: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class UpdateTaskPayload {
  @Field(() => TaskView)
  task!: TaskView;
}

@ObjectType({ simpleResolvers: true })
export class MoveTaskPayload {
  @Field(() => TaskView)
  task!: TaskView;
}

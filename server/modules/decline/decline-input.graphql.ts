import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TaskView } from '../task/task.graphql.js';

@InputType({ description: 'By the lead department, before anybody has accepted the task, and once.' })
export class DeclineTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'The office’s answer to a task that was declined, where it does not change the lead.' })
export class InsistOnTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { description: 'Why it stays where it was: the department sees it.' })
  note!: string;
}

@ObjectType({ simpleResolvers: true })
export class DeclineTaskPayload {
  @Field(() => TaskView)
  task!: TaskView;
}

@ObjectType({ simpleResolvers: true })
export class InsistOnTaskPayload {
  @Field(() => TaskView)
  task!: TaskView;
}

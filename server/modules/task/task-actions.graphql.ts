import { Field, ObjectType } from 'type-graphql';
import { TaskAction, TaskStatus } from './task.rules.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A stage that the task is not in, with what it asks or why it is refused.',
})
export class MoveOption {
  @Field(() => TaskStatus)
  toStatus!: TaskStatus;

  @Field(() => TaskAction, { nullable: true, description: 'The step that takes it there; null where there is none.' })
  action!: TaskAction | null;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => Boolean)
  needsNote!: boolean;

  @Field(() => String, { nullable: true, description: 'In words, in the language of the request; null when allowed.' })
  refusal!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the viewer is asked to do with the task now: one sentence, and the action that its button starts.',
})
export class TaskExpectation {
  @Field(() => TaskAction)
  action!: TaskAction;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  sentence!: string;
}

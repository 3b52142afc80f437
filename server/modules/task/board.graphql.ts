import { Field, ObjectType } from 'type-graphql';
import type { BoardReader } from './board.query.js';
import { TaskStatus } from './task.rules.js';

@ObjectType({ simpleResolvers: true, description: "A stage and the tasks in it, in the office's order." })
export class BoardColumn {
  @Field(() => TaskStatus)
  status!: TaskStatus;

  /** Not in the API: reads all columns at once, whichever is asked first. */
  reader!: BoardReader;
}

@ObjectType({ simpleResolvers: true, description: 'All six stages, in the order of TaskStatus.' })
export class Board {
  @Field(() => [BoardColumn])
  columns!: BoardColumn[];
}

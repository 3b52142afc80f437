import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Light } from '../task/light.rules.js';
import { TaskStatus } from '../task/task.rules.js';

@ObjectType({ simpleResolvers: true, description: 'How many tasks are in one stage.' })
export class StatusCount {
  @Field(() => TaskStatus)
  status!: TaskStatus;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many tasks show one light.' })
export class LightCount {
  @Field(() => Light)
  light!: Light;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Where a set of tasks stands.' })
export class ProgressSummary {
  @Field(() => Int)
  total!: number;

  @Field(() => [StatusCount], { description: 'All six stages, in the order of TaskStatus.' })
  byStatus!: StatusCount[];

  @Field(() => [LightCount], { description: 'All four lights, in the order of Light.' })
  byLight!: LightCount[];

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { description: 'Total − cancelled: what done is measured against.' })
  inForce!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Float, { description: 'Done ÷ (total − cancelled), 0 to 1; 0 when there is nothing to do.' })
  completionRate!: number;
}

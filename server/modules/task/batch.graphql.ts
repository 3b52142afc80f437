import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { Light } from './light.rules.js';
import { TaskView } from './task.graphql.js';

@ObjectType('TaskBatch', {
  simpleResolvers: true,
  description:
    'Tasks that were dealt together, one to each lead department: each is a task of its own. Only what the viewer may see of them.',
})
export class TaskBatch {
  @Field(() => ID)
  id!: string;

  @Field(() => Light, { description: 'The worst of theirs.' })
  light!: Light;

  @Field(() => ProgressSummary)
  progress!: ProgressSummary;

  @Field(() => Int, { description: 'Days of the one that is overdue the longest; 0 when none is.' })
  mostDaysOverdue!: number;

  @Field(() => [TaskView], { description: 'By code; at least two, at most 200.' })
  tasks!: readonly TaskView[];
}

@InputType({
  description:
    'As CreateTaskInput, for 2 to 200 lead departments: a task for each of them, or none at all. Who is in charge is said of each task afterwards.',
})
export class DealTaskInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true })
  milestoneId?: string | null;

  @Field(() => [ID], { description: 'Each once.' })
  leadDepartmentIds!: string[];

  @Field(() => [ID], { nullable: true, description: 'Of every one of the tasks.' })
  supportingDepartmentIds?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDateScalar)
  dueOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only for its lead and supporting departments, OFFICE and LEADER; the leads do not see each other’s.',
  })
  isInternal?: boolean | null;
}

@InputType({
  description:
    'Deals a task as it now reads to further departments. It and the new tasks belong to one batch from then on.',
})
export class DealTaskFurtherInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [ID], { description: 'Each once, and none that leads one of the batch already.' })
  leadDepartmentIds!: string[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of the new tasks; without it, that of the task.' })
  dueOn?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class DealTaskPayload {
  @Field(() => [TaskView], { description: 'Those that were made, in the order of leadDepartmentIds.' })
  tasks!: TaskView[];
}

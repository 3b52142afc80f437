import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { DepartmentView } from '../department/department.graphql.js';
import { TaskView } from '../task/task.graphql.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A lead department with tasks in progress on which it has not reported this month.',
})
export class SilentDepartment {
  @Field(() => DepartmentView)
  department!: DepartmentView;

  @Field(() => Int)
  taskCount!: number;

  @Field(() => [TaskView], { description: 'The first 20 of them, by code.' })
  tasks!: TaskView[];

  @Field(() => String, {
    description:
      'A text to send to the department, in the language of the request; internal tasks stand in it by code alone.',
  })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who has not reported this month.' })
export class SilentDepartments {
  @Field(() => LocalDateScalar, { description: 'By when the reports of this month are due; it may have passed.' })
  reportDueOn!: string;

  @Field(() => Boolean)
  isPast!: boolean;

  @Field(() => [SilentDepartment], { description: 'Those with the most such tasks first.' })
  departments!: SilentDepartment[];

  @Field(() => String, {
    nullable: true,
    description: 'A text to send to all of them at once. Internal tasks are not counted in it; null without others.',
  })
  text!: string | null;
}

import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { Light } from './light.rules.js';
import { OrderDirection, TaskOrderField } from './order.rules.js';
import { OverdueBand } from './overdue.rules.js';
import { TaskStatus } from './task.rules.js';

registerEnumType(TaskOrderField, { name: 'TaskOrderField', description: 'What a list of tasks is sorted by.' });
registerEnumType(OrderDirection, { name: 'OrderDirection', description: 'Ascending or descending.' });
registerEnumType(OverdueBand, {
  name: 'OverdueBand',
  description: 'How long something is overdue, in calendar days; OverdueBandCount says where each begins and ends.',
});

/** What a list of tasks says of its argument asOf. */
export const asOfDescription =
  'Stages, dates, owners and progress as they stood at the end of that day, from the history; lights and overdue are reckoned for that day, and nothing may be done. Items, milestones and names are those of today. A day still to come is BAD_USER_INPUT.';

@InputType({ description: 'All of what is given must hold; an empty list holds for nothing.' })
export class TaskFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these tasks: for asking again about tasks that changed.' })
  ids?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only what was dealt together as one of these: TaskBatch.id.' })
  batchIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A literal, case-insensitive part of code, title or description; % and _ mean themselves.',
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  itemIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  milestoneIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Lead or supporting.' })
  departmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  leadDepartmentIds?: string[] | null;

  @Field(() => [TaskStatus], { nullable: true })
  statuses?: TaskStatus[] | null;

  @Field(() => [Light], { nullable: true })
  lights?: Light[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False asks for those that are not.' })
  overdue?: boolean | null;

  @Field(() => [OverdueBand], { nullable: true, description: 'Overdue for as long as one of these says.' })
  overdueBands?: OverdueBand[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'In review and handed in by its due date, as Task.waitsForOffice; false asks for all others.',
  })
  waitsForOffice?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The viewer’s department leads or supports it; false asks for the others.',
  })
  mine?: boolean | null;
}

@InputType({ description: 'By which field a list is sorted, and which way.' })
export class TaskOrder {
  @Field(() => TaskOrderField)
  field!: TaskOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC })
  direction?: OrderDirection | null;
}

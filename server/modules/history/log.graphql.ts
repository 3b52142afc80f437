import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { TaskEventKind } from './task-event.rules.js';

@InputType({ description: 'All of what is given must hold; an empty list holds for nothing.' })
export class HistoryFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'A literal, case-insensitive part of a note, of a text that was changed, or of the task’s code or title today.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whoever did it.' })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of tasks that the department leads or supports today.' })
  departmentId?: string | null;

  @Field(() => [TaskEventKind], { nullable: true })
  kinds?: TaskEventKind[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of this business date, or later.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of this business date, or earlier.' })
  to?: string | null;

  @Field(() => ID, { nullable: true })
  taskId?: string | null;
}

import { Field, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The lead department’s refusal of a task, which waits for the office.',
})
export class TaskDecline {
  @Field(() => UserView, { nullable: true })
  declinedBy!: UserView | null;

  @Field(() => LocalDateScalar, { description: 'The business date.' })
  declinedOn!: string;

  @Field(() => String)
  reason!: string;
}

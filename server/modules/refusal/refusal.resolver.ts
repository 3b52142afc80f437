import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { RefusedAttemptConnection, RefusedAttemptFilter } from './refusal.graphql.js';
import { refusedPage } from './refusal-page.js';

@ArgsType()
export class RefusedArgs {
  @Field(() => ID)
  planId!: string;

  @Field(() => RefusedAttemptFilter, { nullable: true })
  filter?: RefusedAttemptFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@Resolver(() => RefusedAttemptConnection)
export class RefusalResolver {
  @Query(() => RefusedAttemptConnection, {
    description:
      'What was asked for and refused, in the plan or outside of any, newest first, for OFFICE and ADMIN. Nothing can be edited or removed.',
  })
  refusedAttempts(
    @Args(() => RefusedArgs) { planId, filter, ...page }: RefusedArgs,
    @Ctx() { scope }: RequestContext,
  ): Promise<RefusedAttemptConnection> {
    return refusedPage(scope, planId, filter ?? {}, page);
  }

  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: RefusedAttemptConnection): Promise<number> {
    return page.count();
  }
}

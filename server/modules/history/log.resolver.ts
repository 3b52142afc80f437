import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { UserView } from '../account/account.graphql.js';
import { TaskEventConnection } from './history.graphql.js';
import { HistoryFilter } from './log.graphql.js';
import { logActors, logPage } from './log-page.js';

@ArgsType()
export class LogArgs {
  @Field(() => ID)
  planId!: string;

  @Field(() => HistoryFilter, { nullable: true })
  filter?: HistoryFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@Resolver()
export class LogResolver {
  @Query(() => TaskEventConnection, {
    description:
      'Everything that was ever changed in the plan, newest first, for OFFICE and ADMIN. Nothing can be edited or removed.',
  })
  history(
    @Args(() => LogArgs) { planId, filter, ...page }: LogArgs,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskEventConnection> {
    return logPage(scope, planId, filter ?? {}, page);
  }

  @Query(() => [UserView], {
    description:
      'Everybody who ever changed anything in the plan, or was refused it, by name: whom its history can be asked about.',
  })
  historyActors(@Arg('planId', () => ID) planId: string, @Ctx() { scope }: RequestContext): Promise<UserView[]> {
    return logActors(scope, planId);
  }
}

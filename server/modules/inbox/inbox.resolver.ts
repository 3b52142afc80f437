import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { InboxConnection } from './inbox.graphql.js';
import { inboxPage } from './inbox-page.js';

@Resolver()
export class InboxResolver {
  @Query(() => InboxConnection, {
    description: 'What waits for OFFICE to decide, by kind and the longest first. OFFICE only.',
  })
  inbox(
    @Arg('planId', () => ID) planId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<InboxConnection> {
    return inboxPage(scope, planId, { first, after });
  }
}

import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Page } from '../../api/page.js';
import {
  DeadLetterConnection,
  DeadLetterPayload,
  DeadLetterView,
  DismissDeadLetterInput,
  ResendDeadLetterInput,
} from './dead-letter.graphql.js';
import { countDeadLetters, deadLetterCursor, readDeadLetters } from './dead-letter.query.js';
import { requireKeeper } from './robots-page.js';

@Resolver(() => DeadLetterConnection)
export class DeadLetterResolver {
  @Query(() => DeadLetterConnection, { description: 'For admins. What could not be delivered, the newest first.' })
  async deadLetters(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<DeadLetterConnection> {
    requireKeeper(scope);
    const { em, texts } = scope;
    const { rows, hasMore } = await readDeadLetters(em, { first, after }, texts);
    const letters = rows.map((row) => new DeadLetterView(row, texts));
    const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(after) };
    return new DeadLetterConnection(new Page(letters, ends, deadLetterCursor, () => countDeadLetters(em)));
  }

  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: DeadLetterConnection): Promise<number> {
    return page.count();
  }

  @Mutation(() => DeadLetterPayload, { description: 'ADMIN only. It is tried again as if it were new.' })
  async resendDeadLetter(
    @Arg('input', () => ResendDeadLetterInput) { id }: ResendDeadLetterInput,
    @Ctx() context: RequestContext,
  ): Promise<DeadLetterPayload> {
    await context.services.deadLetters.resendDeadLetter(context.scope.actor, id);
    return { id };
  }

  @Mutation(() => DeadLetterPayload, { description: 'ADMIN only. It is not sent, and shown no longer.' })
  async dismissDeadLetter(
    @Arg('input', () => DismissDeadLetterInput) { id }: DismissDeadLetterInput,
    @Ctx() context: RequestContext,
  ): Promise<DeadLetterPayload> {
    await context.services.deadLetters.dismissDeadLetter(context.scope.actor, id);
    return { id };
  }
}

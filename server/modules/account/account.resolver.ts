import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { SignInInput, SignInPayload, SignOutPayload, UserView } from './account.graphql.js';

@Resolver()
export class AccountResolver {
  @Query(() => UserView, { nullable: true, description: 'Null when signed out.' })
  async viewer(@Ctx() context: RequestContext): Promise<UserView | null> {
    if (!context.signedIn) return null;
    const { accounts } = await context.scope.directory();
    return accounts.get(context.signedIn.accountId) ?? null;
  }

  @Mutation(() => SignInPayload)
  async signIn(
    @Arg('input', () => SignInInput) { login, password }: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    const { services, wire, language } = context;
    const { token, expiresAt, accountId } = await services.signIn.signIn({
      login,
      password,
      address: wire.address,
      language,
    });
    // Whoever signs in again from the same browser leaves no open session behind.
    if (context.signedIn) await services.sessions.end(context.signedIn.sessionId);
    wire.keepToken(token, expiresAt);
    return { viewer: await context.viewerNamed(accountId) };
  }

  @Mutation(() => SignOutPayload)
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    await context.services.sessions.end(context.mustBeSignedIn().sessionId);
    context.wire.forgetToken();
    return { ok: true };
  }
}

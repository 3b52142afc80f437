import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { textsIn } from '../../texts.js';
import {
  ChangeOwnPasswordInput,
  ChangeOwnPasswordPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  UserView,
} from './account.graphql.js';

@Resolver()
export class AccountResolver {
  @Query(() => UserView, { nullable: true, description: 'Null when signed out.' })
  async viewer(@Ctx() context: RequestContext): Promise<UserView | null> {
    if (!context.signedIn) return null;
    const { accounts } = await context.scope.directory();
    return accounts.get(context.signedIn.accountId) ?? null;
  }

  @Query(() => [String], {
    description: 'What is asked of a new password, in words, in the language of the request: told before it is typed.',
  })
  passwordRules(@Ctx() { language }: RequestContext): string[] {
    return [...textsIn(language).password.rules];
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

  @Mutation(() => ChangeOwnPasswordPayload, {
    description: 'Ends every other session of the account; the one that asks stays.',
  })
  async changeOwnPassword(
    @Arg('input', () => ChangeOwnPasswordInput) input: ChangeOwnPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeOwnPasswordPayload> {
    const { sessionId, accountId } = context.mustBeSignedIn();
    const { address } = context.wire;
    await context.services.passwords.changeOwnPassword(context.scope.actor, input, { sessionId, address });
    return { viewer: await context.viewerNamed(accountId) };
  }
}

import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Page } from '../../api/page.js';
import { accountsPage, changedAccount, changedAccounts, requireAdminReader } from './accounts-page.js';
import {
  AccountConnection,
  AccountHandedOver,
  AccountPayload,
  AccountRowPreview,
  CreateAccountInput,
  DisableAccountInput,
  EnableAccountInput,
  ImportAccountsInput,
  ImportAccountsPayload,
  ResetPasswordInput,
  UpdateAccountInput,
} from './administration.graphql.js';
import { SignInRecordConnection, SignInRecordView } from './sign-in-log.graphql.js';
import { countSignIns, readSignIns, signInCursor } from './sign-in-log.query.js';

@Resolver()
export class AdministrationResolver {
  @Query(() => AccountConnection, { description: 'For admins. By login; disabled ones too.' })
  accounts(
    @Arg('search', () => String, {
      nullable: true,
      description: 'A literal, case-insensitive part of login, name or the department’s names.',
    })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<AccountConnection> {
    return accountsPage(scope, { search }, { first, after });
  }

  @Query(() => SignInRecordConnection, { description: 'For admins. The newest first.' })
  async signInLog(
    @Arg('failed', () => Boolean, { nullable: true, description: 'True for those alone that failed.' })
    failed: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<SignInRecordConnection> {
    requireAdminReader(scope);
    const { rows, hasMore } = await readSignIns(scope.em, { failed }, { first, after }, scope.texts);
    const { accounts } = await scope.directory();
    const records = rows.map((row) => new SignInRecordView(row, accounts.get(row.account_id ?? '') ?? null));
    const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(after) };
    return new SignInRecordConnection(new Page(records, ends, signInCursor, () => countSignIns(scope.em, { failed })));
  }

  @Query(() => [AccountRowPreview], { description: 'For admins. What an import would become; nothing is written.' })
  async accountImportPreview(
    @Arg('input', () => ImportAccountsInput) { rows }: ImportAccountsInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<AccountRowPreview[]> {
    const judged = await services.accountImport.preview(scope.actor, rows);
    const { departments } = await scope.directory();
    return judged.map(({ departmentId, faults, roles, login, name }, n) => ({
      number: n + 1,
      login,
      name,
      department: departments.get(departmentId ?? '') ?? null,
      roles: [...roles],
      faults: faults.map(({ field, fault }) => ({ field, message: scope.texts.accounts.import.fault[fault] })),
    }));
  }

  @Mutation(() => AccountHandedOver)
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountHandedOver> {
    const made = await context.services.administration.createAccount(context.scope.actor, input);
    return {
      account: await changedAccount(context.renewScope(), made.accountId),
      oneTimePassword: made.oneTimePassword,
    };
  }

  @Mutation(() => AccountPayload)
  async updateAccount(
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const id = await context.services.administration.updateAccount(context.scope.actor, input);
    return { account: await changedAccount(context.renewScope(), id) };
  }

  @Mutation(() => AccountPayload, { description: 'Ends its sessions. Nothing is deleted.' })
  async disableAccount(
    @Arg('input', () => DisableAccountInput) { accountId }: DisableAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const id = await context.services.administration.disableAccount(context.scope.actor, accountId);
    return { account: await changedAccount(context.renewScope(), id) };
  }

  @Mutation(() => AccountPayload)
  async enableAccount(
    @Arg('input', () => EnableAccountInput) { accountId }: EnableAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const id = await context.services.administration.enableAccount(context.scope.actor, accountId);
    return { account: await changedAccount(context.renewScope(), id) };
  }

  @Mutation(() => AccountHandedOver, { description: 'Ends its sessions; the next sign-in asks for an own password.' })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput) { accountId }: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountHandedOver> {
    const reset = await context.services.administration.resetPassword(context.scope.actor, accountId);
    return { account: await changedAccount(context.renewScope(), accountId), oneTimePassword: reset.oneTimePassword };
  }

  @Mutation(() => ImportAccountsPayload, { description: 'All of the rows or none.' })
  async importAccounts(
    @Arg('input', () => ImportAccountsInput) { rows }: ImportAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportAccountsPayload> {
    const made = await context.services.accountImport.importAccounts(context.scope.actor, rows);
    const accounts = await changedAccounts(
      context.renewScope(),
      made.map(({ accountId }) => accountId),
    );
    const passwords = new Map(made.map(({ accountId, oneTimePassword }) => [accountId, oneTimePassword]));
    return {
      accounts: accounts.map((account) => ({ account, oneTimePassword: passwords.get(account.id) ?? '' })),
    };
  }
}

@Resolver(() => AccountConnection)
export class AccountConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: AccountConnection): Promise<number> {
    return page.count();
  }
}

@Resolver(() => SignInRecordConnection)
export class SignInRecordConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: SignInRecordConnection): Promise<number> {
    return page.count();
  }
}

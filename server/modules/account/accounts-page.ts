import { Page, type PageArgs } from '../../api/page.js';
import type { Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import {
  type AccountConditions,
  accountCursor,
  countAccounts,
  countEnabledAdmins,
  type KeptAccountRow,
  readAccounts,
} from './accounts.query.js';
import { AccountConnection, AccountView } from './administration.graphql.js';
import { AccountAction, isAdmin, refusalToAdminister } from './administration.rules.js';

/** @throws ApiError FORBIDDEN: logins are an admin's business */
export function requireAdminReader({ actor, texts }: Scope): void {
  if (!isAdmin(actor)) throw new ApiError('FORBIDDEN', texts.accounts.refusal.ADMIN_ONLY);
}

/** A page of accounts, by login. @throws ApiError BAD_USER_INPUT, FORBIDDEN */
export async function accountsPage(
  scope: Scope,
  conditions: AccountConditions,
  args: PageArgs,
): Promise<AccountConnection> {
  const { em, texts } = scope;
  requireAdminReader(scope);
  const { rows, hasMore } = await readAccounts(em, conditions, args, texts);
  const view = await viewing(scope);
  const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(args.after) };
  return new AccountConnection(new Page(rows.map(view), ends, accountCursor, () => countAccounts(em, conditions)));
}

/** Accounts as they are after a change, in the order of their ids. */
export async function changedAccounts(scope: Scope, ids: readonly string[]): Promise<AccountView[]> {
  const found = new Map<string, AccountView>();
  const view = await viewing(scope);
  // Pages of what a page may hold: an import has more.
  for (let at = 0; at < ids.length; at += 200) {
    const { rows } = await readAccounts(scope.em, { ids: ids.slice(at, at + 200) }, { first: 200 }, scope.texts);
    for (const row of rows) found.set(row.id, view(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** @throws ApiError NOT_FOUND */
export async function changedAccount(scope: Scope, id: string): Promise<AccountView> {
  const [account] = await changedAccounts(scope, [id]);
  if (!account) throw new ApiError('NOT_FOUND', scope.texts.accounts.notFound);
  return account;
}

async function viewing(scope: Scope): Promise<(row: KeptAccountRow) => AccountView> {
  const { departments } = await scope.directory();
  const enabledAdmins = await countEnabledAdmins(scope.em);
  return (row) => {
    const facts = { id: row.id, roles: row.roles, isDisabled: row.disabled_at !== null, enabledAdmins };
    const viewerCan = Object.values(AccountAction).filter(
      (action) => refusalToAdminister(action, scope.actor, facts) === null,
    );
    return new AccountView(row, departments.get(row.department_id ?? '') ?? null, facts, viewerCan);
  };
}

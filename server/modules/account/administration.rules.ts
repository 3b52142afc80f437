import { type Actor, normalLogin, Role } from './account.rules.js';

/** What an admin may do with an account. */
export enum AccountAction {
  EDIT = 'EDIT',
  RESET_PASSWORD = 'RESET_PASSWORD',
  DISABLE = 'DISABLE',
  ENABLE = 'ENABLE',
}

/** Why it is refused. */
export type AdministrationRefusal = 'ADMIN_ONLY' | 'ONESELF' | 'LAST_ADMIN' | 'NOT_DISABLED' | 'DISABLED';

/** What the rules need to know of an account. */
export interface AccountFacts {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
  /** Enabled accounts with the role ADMIN, itself among them. */
  readonly enabledAdmins: number;
}

export const isAdmin = (actor: Actor): boolean => actor.roles.includes(Role.ADMIN);

/** Somebody must be left who can let others in. */
export const isLastAdmin = ({ roles, isDisabled, enabledAdmins }: AccountFacts): boolean =>
  roles.includes(Role.ADMIN) && !isDisabled && enabledAdmins <= 1;

/** Why the actor may not do this to the account now; null when they may. */
export function refusalToAdminister(
  action: AccountAction,
  actor: Actor,
  account: AccountFacts,
): AdministrationRefusal | null {
  if (!isAdmin(actor)) return 'ADMIN_ONLY';
  switch (action) {
    case AccountAction.EDIT:
      return null;
    case AccountAction.RESET_PASSWORD:
      if (account.id === actor.accountId) return 'ONESELF';
      return account.isDisabled ? 'DISABLED' : null;
    case AccountAction.DISABLE:
      if (account.isDisabled) return 'DISABLED';
      if (isLastAdmin(account)) return 'LAST_ADMIN';
      return account.id === actor.accountId ? 'ONESELF' : null;
    case AccountAction.ENABLE:
      return account.isDisabled ? null : 'NOT_DISABLED';
  }
}

/** Why an account may not have these roles from now on; null when it may. */
export const refusalOfRoles = (account: AccountFacts, roles: readonly Role[]): AdministrationRefusal | null =>
  isLastAdmin(account) && !roles.includes(Role.ADMIN) ? 'LAST_ADMIN' : null;

export const loginLimit = 64;

/** What is wrong with a login; null when it can be one. */
export function loginFault(login: string): 'BLANK' | 'SPACES' | 'TOO_LONG' | null {
  const text = normalLogin(login);
  if (text === '') return 'BLANK';
  if (/[\s\0]/.test(text) || !text.isWellFormed()) return 'SPACES';
  return [...text].length > loginLimit ? 'TOO_LONG' : null;
}

/** A department head acts for a department: without one the role gives no rights (account.rules.ts). */
export const lacksDepartment = (roles: readonly Role[], departmentId: string | null): boolean =>
  roles.includes(Role.DEPARTMENT_HEAD) && departmentId === null;

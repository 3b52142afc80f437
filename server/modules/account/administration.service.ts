import { ref } from '@mikro-orm/core';
import type { Clock } from '../../clock.js';
import type { Database, EntityManager } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { isEmail } from '../delivery/mail.rules.js';
import { Department } from '../department/department.entity.js';
import { Account, Session } from './account.entity.js';
import { type Actor, normalLogin, Role } from './account.rules.js';
import { addAccount, hashPassword } from './account.service.js';
import {
  AccountAction,
  type AccountFacts,
  type AdministrationRefusal,
  isAdmin,
  lacksDepartment,
  loginFault,
  refusalOfRoles,
  refusalToAdminister,
} from './administration.rules.js';
import { oneTimePassword } from './one-time-password.service.js';

export interface CreateAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId?: string | null;
  readonly email?: string | null;
}

/** Absent is unchanged. */
export interface UpdateAccount {
  readonly accountId: string;
  readonly name?: string | null;
  readonly roles?: readonly Role[] | null;
  readonly departmentId?: string | null;
  /** Null takes it away. */
  readonly email?: string | null;
}

/** An account that was given a password: the one time that it can be read. */
export interface HandedOver {
  readonly accountId: string;
  readonly oneTimePassword: string;
}

/** @throws ApiError FORBIDDEN for whoever is no admin */
export function requireAdmin(actor: Actor, texts: Texts): void {
  if (!isAdmin(actor)) throw new ApiError('FORBIDDEN', texts.accounts.refusal.ADMIN_ONLY);
}

/** Nobody else makes, disables or changes an account in between, not even in another process. */
export const lockAccounts = (em: EntityManager): Promise<unknown> =>
  em.execute('lock table account in share row exclusive mode');

/** An admin's work on accounts. Accounts are never deleted: history names them. */
export class AdministrationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND (department) */
  async createAccount(actor: Actor, input: CreateAccount): Promise<HandedOver> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const wrong = loginFault(input.login);
    if (wrong !== null) check.fail('login', texts.accounts.loginFault[wrong]);
    const name = check.title('name', input.name);
    checkDepartment(check, input.roles, input.departmentId ?? null, texts);
    const email = checkEmail(check, input.email ?? null, texts);
    check.done();
    requireAdmin(actor, texts);
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.db.fork().transactional(async (em) => {
      await lockAccounts(em);
      const department = await departmentFor(em, input.departmentId ?? null, null, texts);
      if ((await em.count(Account, { login: normalLogin(input.login) })) > 0)
        throw badInput([{ path: 'input.login', message: texts.accounts.loginTaken }]);
      const roles = [...new Set(input.roles)];
      const account = addAccount(em, { login: input.login, name, roles, department }, passwordHash);
      account.mustChangePassword = true;
      account.email = email;
      return { accountId: account.id, oneTimePassword: password };
    });
  }

  /** Open pages of the account come back with its new rights. @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async updateAccount(actor: Actor, input: UpdateAccount): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const name = input.name === undefined ? undefined : check.title('name', input.name);
    check.notNull('roles', input.roles);
    const email = input.email === undefined ? undefined : checkEmail(check, input.email, texts);
    check.done();
    return this.#change(actor, input.accountId, AccountAction.EDIT, async ({ em, account, facts, texts }) => {
      const own = account.department?.id ?? null;
      const wanted = input.departmentId === undefined ? own : input.departmentId;
      const department = await departmentFor(em, wanted, own, texts);
      const roles = [...new Set(input.roles ?? account.roles)];
      const whole = new InputCheck(texts);
      checkDepartment(whole, roles, wanted, texts);
      whole.done();
      refuse(refusalOfRoles(facts, roles), texts);
      if (name !== undefined) account.name = name;
      if (email !== undefined) account.email = email;
      // The same roles in another order are no change.
      if (roles.length !== account.roles.length || roles.some((role) => !account.roles.includes(role)))
        account.roles = roles;
      if (wanted !== own) account.department = department && ref(department);
    });
  }

  /** Ends its sessions too. @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  disableAccount(actor: Actor, accountId: string): Promise<string> {
    return this.#change(actor, accountId, AccountAction.DISABLE, async ({ account }) => {
      account.disabledAt = this.clock.realNow();
    });
  }

  /** Its password is the one from before. @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  enableAccount(actor: Actor, accountId: string): Promise<string> {
    return this.#change(actor, accountId, AccountAction.ENABLE, async ({ account }) => {
      account.disabledAt = null;
    });
  }

  /** Ends its sessions; the next sign-in asks for an own password. @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async resetPassword(actor: Actor, accountId: string): Promise<HandedOver> {
    requireAdmin(actor, textsIn(actor.language));
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await this.#change(actor, accountId, AccountAction.RESET_PASSWORD, async ({ em, account }) => {
      account.passwordHash = passwordHash;
      account.mustChangePassword = true;
      await em.nativeDelete(Session, { account: account.id });
    });
    return { accountId, oneTimePassword: password };
  }

  #change(
    actor: Actor,
    accountId: string,
    action: AccountAction,
    change: (found: { em: EntityManager; account: Account; facts: AccountFacts; texts: Texts }) => Promise<void>,
  ): Promise<string> {
    const texts = textsIn(actor.language);
    requireAdmin(actor, texts);
    return this.db.fork().transactional(async (em) => {
      await lockAccounts(em);
      const account = isId(accountId) ? await em.findOne(Account, accountId) : null;
      if (!account) throw new ApiError('NOT_FOUND', texts.accounts.notFound);
      const enabledAdmins = await em.count(Account, { roles: { $contains: [Role.ADMIN] }, disabledAt: null });
      const { id, roles, disabledAt } = account;
      const facts = { id, roles, isDisabled: disabledAt !== null, enabledAdmins };
      refuse(refusalToAdminister(action, actor, facts), texts);
      await change({ em, account, facts, texts });
      return account.id;
    });
  }
}

function refuse(refusal: AdministrationRefusal | null, texts: Texts): void {
  if (refusal === null) return;
  const isOfRole = refusal === 'ADMIN_ONLY' || refusal === 'ONESELF';
  throw new ApiError(isOfRole ? 'FORBIDDEN' : 'INVALID_TRANSITION', texts.accounts.refusal[refusal]);
}

function checkDepartment(check: InputCheck, roles: readonly Role[], departmentId: string | null, texts: Texts): void {
  if (lacksDepartment(roles, departmentId)) check.fail('departmentId', texts.accounts.departmentNeeded);
}

/** The address, trimmed; a blank one is none. */
function checkEmail(check: InputCheck, email: string | null, texts: Texts): string | null {
  const given = email?.trim() || null;
  if (given !== null && !isEmail(given)) check.fail('email', texts.deliveries.emailFault);
  return given;
}

/** @throws ApiError NOT_FOUND; BAD_USER_INPUT for an archived one that it is not in already */
async function departmentFor(
  em: EntityManager,
  id: string | null,
  own: string | null,
  texts: Texts,
): Promise<Department | null> {
  if (id === null) return null;
  const department = isId(id) ? await em.findOne(Department, id) : null;
  if (!department) throw new ApiError('NOT_FOUND', texts.departments.notFound);
  if (department.archivedAt !== null && id !== own)
    throw badInput([{ path: 'input.departmentId', message: texts.departments.archivedForAccounts }]);
  return department;
}

import { ref } from '@mikro-orm/core';
import { hash } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { Database, EntityManager } from '../../database.js';
import type { Department } from '../department/department.entity.js';
import { Account } from './account.entity.js';
import { normalLogin, Role } from './account.rules.js';
import { normalPassword } from './password.rules.js';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: Department | null;
}

/** argon2id with the library's parameters (OWASP's): 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password));

/** Adds an account to the unit of work. The caller hashes, so that many accounts may share one costly hash. */
export function addAccount(em: EntityManager, account: NewAccount, passwordHash: string): Account {
  return em.create(Account, {
    id: uuid(),
    login: normalLogin(account.login),
    name: account.name.trim(),
    roles: [...account.roles],
    department: account.department ? ref(account.department) : null,
    passwordHash,
  });
}

/** Accounts as maintenance and administration keep them. */
export class AccountService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates the first admin of an installation that has none.
   * @returns null when there is an admin already: the first one is made once
   */
  async createFirstAdmin(input: { login: string; name: string; password: string }): Promise<{ id: string } | null> {
    const passwordHash = await hashPassword(input.password);
    return this.db.fork().transactional(async (em) => {
      // Nobody else may make one in between, not even in another process.
      await em.execute('lock table account in share row exclusive mode');
      const admins = await em.count(Account, { roles: { $contains: [Role.ADMIN] } });
      if (admins > 0) return null;
      const account = addAccount(em, { ...input, roles: [Role.ADMIN] }, passwordHash);
      await em.flush();
      return { id: account.id };
    });
  }

  /**
   * Disables an account, which ends its sessions and their subscriptions (by trigger, in the same transaction).
   * @returns false when there is no such login
   */
  async disableAccount(login: string): Promise<boolean> {
    const found = await this.db
      .fork()
      .nativeUpdate(Account, { login: normalLogin(login), disabledAt: null }, { disabledAt: this.clock.realNow() });
    return found > 0;
  }
}

import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { checkPageSize, cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { isReadable } from '../../input.js';
import type { InstantText } from '../../tables.js';
import type { Texts } from '../../texts.js';
import { Role } from './account.rules.js';
import { SignInOutcome } from './sign-in-outcome.rules.js';

/** An account as an admin sees it. */
export interface KeptAccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly department_id: string | null;
  readonly disabled_at: InstantText | null;
  readonly must_change_password: boolean;
  readonly email: string | null;
  readonly last_signed_in_at: InstantText | null;
}

/** Which accounts: every condition given must hold. */
export interface AccountConditions {
  /** A literal, case-insensitive part of login, name or the department's names. */
  readonly search?: string | null | undefined;
  readonly ids?: readonly string[];
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
const cursorForm = z.tuple([z.string().refine(isReadable)]);
export const accountCursor = ({ login }: { login: string }): string => encodeCursor([login]);

function matching(em: EntityManager, { search, ids }: AccountConditions) {
  let query = tablesOf(em).selectFrom('account').leftJoin('department', 'department.id', 'account.department_id');
  if (ids) query = query.where('account.id', 'in', ids);
  if (search) {
    const pattern = `%${escapeLike(search)}%`;
    query = query.where((eb) =>
      isReadable(search)
        ? eb.or([
            eb('account.login', 'ilike', pattern),
            eb('account.name', 'ilike', pattern),
            eb('department.name', 'ilike', pattern),
            eb('department.short_name', 'ilike', pattern),
          ])
        : sql<SqlBool>`false`,
    );
  }
  return query;
}

/** By login. @throws ApiError BAD_USER_INPUT for a page size or cursor that cannot be */
export async function readAccounts(
  em: EntityManager,
  conditions: AccountConditions,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly KeptAccountRow[]; hasMore: boolean }> {
  checkPageSize(first, texts);
  let query = matching(em, conditions)
    .select((eb) => [
      'account.id',
      'account.login',
      'account.name',
      'account.roles',
      'account.department_id',
      'account.disabled_at',
      'account.must_change_password',
      'account.email',
      eb
        .selectFrom('sign_in_attempt as a')
        .select((e) => e.fn.max('a.at').as('at'))
        .whereRef('a.account_id', '=', 'account.id')
        .where('a.outcome', '=', SignInOutcome.SUCCEEDED)
        .as('last_signed_in_at'),
    ])
    .orderBy('account.login')
    .limit(first + 1);
  if (after) query = query.where('account.login', '>', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countAccounts(em: EntityManager, conditions: AccountConditions): Promise<number> {
  const row = await matching(em, conditions)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Enabled accounts with the role ADMIN. */
export async function countEnabledAdmins(em: EntityManager): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where(sql<SqlBool>`${Role.ADMIN} = any(roles)`)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

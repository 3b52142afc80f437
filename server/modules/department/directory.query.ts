import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import type { UserView } from '../account/account.graphql.js';
import type { Role } from '../account/account.rules.js';
import type { DepartmentView } from './department.graphql.js';
import type { DepartmentKind } from './department.rules.js';

/** Every department and person, linked to each other: small enough to read whole, once a request. */
export interface Directory {
  readonly departments: ReadonlyMap<string, DepartmentView>;
  readonly accounts: ReadonlyMap<string, UserView>;
  /** Ids of those who may sign in. */
  readonly accountsInUse: ReadonlySet<string>;
}

interface DepartmentRow {
  id: string;
  code: string;
  name: string;
  short_name: string;
  kind: DepartmentKind;
  parent_id: string | null;
  head_id: string | null;
  is_archived: boolean;
}

interface AccountRow {
  id: string;
  name: string;
  roles: Role[];
  department_id: string | null;
  in_use: boolean;
}

/** What a directory is made of, as the database gives it: one row of two lists. */
export interface DirectoryRow {
  departments: DepartmentRow[];
  accounts: AccountRow[];
}

/** The columns of DirectoryRow, for a statement that reads something else beside them. */
export const directoryColumns = sql`
  (select coalesce(json_agg(d order by d.kind, d.position, d.code), '[]') from
    (select id, code, name, short_name, kind, parent_id, head_id, position,
      archived_at is not null as is_archived from department) d) as departments,
  (select coalesce(json_agg(a order by a.login), '[]') from
    (select id, login, name, roles, department_id, disabled_at is null as in_use from account) a) as accounts`;

/** Reads all departments, by kind, place and code, and all accounts, in one statement. */
export async function readDirectory(em: EntityManager): Promise<Directory> {
  const { rows } = await sql<DirectoryRow>`select ${directoryColumns}`.execute(tablesOf(em));
  return linked(rows[0] ?? { departments: [], accounts: [] });
}

/** The directory with its entries linked to each other. */
export function linked(found: DirectoryRow): Directory {
  const accounts = new Map<string, UserView>();
  const departments = new Map<string, DepartmentView>();
  for (const { id, code, name, short_name, kind, is_archived } of found.departments)
    departments.set(id, {
      id,
      code,
      name,
      shortName: short_name,
      kind,
      isArchived: is_archived,
      parent: null,
      head: null,
      members: [],
    });
  for (const { id, name, roles, department_id, in_use } of found.accounts) {
    const department = departments.get(department_id ?? '') ?? null;
    const account = { id, name, roles, department };
    accounts.set(id, account);
    if (in_use) department?.members.push(account);
  }
  for (const { id, parent_id, head_id } of found.departments) {
    const department = departments.get(id);
    if (!department) continue;
    department.parent = departments.get(parent_id ?? '') ?? null;
    department.head = accounts.get(head_id ?? '') ?? null;
  }
  const accountsInUse = new Set(found.accounts.filter(({ in_use }) => in_use).map(({ id }) => id));
  return { departments, accounts, accountsInUse };
}

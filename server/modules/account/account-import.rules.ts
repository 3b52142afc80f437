import { normalLogin, Role } from './account.rules.js';
import { lacksDepartment, loginFault } from './administration.rules.js';

/** A row of a spreadsheet, as it was typed. */
export interface ImportRow {
  readonly login: string;
  readonly name: string;
  /** Code, name or short name of a department; blank for none. */
  readonly department: string;
  /** Names of roles in either language, divided by commas, 、 or spaces; blank for none. */
  readonly roles: string;
}

/** What an import may name. */
export interface ImportSurroundings {
  readonly departments: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly isArchived: boolean;
  }[];
  readonly takenLogins: ReadonlySet<string>;
  /** How roles are called. */
  readonly roleNames: ReadonlyMap<string, Role>;
}

export type ImportFault =
  | 'LOGIN_BLANK'
  | 'LOGIN_SPACES'
  | 'LOGIN_TOO_LONG'
  | 'LOGIN_TAKEN'
  | 'LOGIN_TWICE'
  | 'NAME_BLANK'
  | 'NAME_TOO_LONG'
  | 'DEPARTMENT_UNKNOWN'
  | 'DEPARTMENT_AMBIGUOUS'
  | 'DEPARTMENT_ARCHIVED'
  | 'DEPARTMENT_NEEDED'
  | 'ROLE_UNKNOWN';

/** A row as it would be written, and everything that stands against it. */
export interface JudgedRow {
  readonly login: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  readonly faults: readonly { readonly field: keyof ImportRow; readonly fault: ImportFault }[];
}

/** Rows of one import: an argon2 hash each. */
export const mostImportRows = 300;

const nameLimit = 200;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Judges all rows together: a login twice among them is as wrong as one that is taken. */
export function judgeImport(rows: readonly ImportRow[], surroundings: ImportSurroundings): JudgedRow[] {
  const times = new Map<string, number>();
  for (const { login } of rows) times.set(normalLogin(login), (times.get(normalLogin(login)) ?? 0) + 1);
  return rows.map((row) => judge(row, times, surroundings));
}

function judge(row: ImportRow, times: ReadonlyMap<string, number>, around: ImportSurroundings): JudgedRow {
  const faults: { field: keyof ImportRow; fault: ImportFault }[] = [];
  const against = (field: keyof ImportRow, fault: ImportFault) => void faults.push({ field, fault });

  const login = normalLogin(row.login);
  const wrong = loginFault(row.login);
  if (wrong !== null) against('login', `LOGIN_${wrong}`);
  else if (around.takenLogins.has(login)) against('login', 'LOGIN_TAKEN');
  else if ((times.get(login) ?? 0) > 1) against('login', 'LOGIN_TWICE');

  const name = row.name.trim();
  if (name === '') against('name', 'NAME_BLANK');
  else if ([...name].length > nameLimit) against('name', 'NAME_TOO_LONG');

  const wanted = plain(row.department);
  const found = around.departments.filter((one) =>
    [one.code, one.name, one.shortName].some((n) => plain(n) === wanted),
  );
  const [department] = found;
  if (wanted !== '' && !department) against('department', 'DEPARTMENT_UNKNOWN');
  else if (found.length > 1) against('department', 'DEPARTMENT_AMBIGUOUS');
  else if (department?.isArchived) against('department', 'DEPARTMENT_ARCHIVED');

  const words = row.roles.split(/[,，、;；\s]+/u).filter((word) => word !== '');
  const roles = words.flatMap((word) => around.roleNames.get(plain(word)) ?? []);
  if (roles.length < words.length) against('roles', 'ROLE_UNKNOWN');
  const departmentId = department?.id ?? null;
  if (wanted === '' && lacksDepartment(roles, departmentId)) against('department', 'DEPARTMENT_NEEDED');
  return { login, name, departmentId, roles: [...new Set(roles)], faults };
}

/** Names of roles by which an import may call them. */
export const roleNamesOf = (names: readonly Readonly<Record<Role, readonly string[]>>[]): Map<string, Role> =>
  new Map(
    names.flatMap((called) =>
      Object.values(Role).flatMap((role) => [role, ...called[role]].map((name): [string, Role] => [plain(name), role])),
    ),
  );

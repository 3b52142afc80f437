import pLimit from 'p-limit';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { badInput, type FieldError } from '../../errors.js';
import { type Texts, textsIn } from '../../texts.js';
import { Department } from '../department/department.entity.js';
import { type Actor, normalLogin } from './account.rules.js';
import { addAccount, hashPassword } from './account.service.js';
import {
  type ImportRow,
  type ImportSurroundings,
  type JudgedRow,
  judgeImport,
  mostImportRows,
  roleNamesOf,
} from './account-import.rules.js';
import { type HandedOver, lockAccounts, requireAdmin } from './administration.service.js';
import { oneTimePassword } from './one-time-password.service.js';

/** Hashing is made to be costly: more at once would only starve the rest of the process. */
const atOnce = pLimit(2);

/** Accounts from a spreadsheet: looked at first, then all of them or none. */
export class AccountImportService {
  constructor(private readonly db: Database) {}

  /** What the rows would become, and what stands against each. @throws ApiError FORBIDDEN, BAD_USER_INPUT (too many) */
  async preview(actor: Actor, rows: readonly ImportRow[]): Promise<JudgedRow[]> {
    const texts = textsIn(actor.language);
    checkCount(rows, texts);
    requireAdmin(actor, texts);
    return judgeImport(rows, await surroundings(this.db.fork(), rows));
  }

  /** @throws ApiError FORBIDDEN, BAD_USER_INPUT with every field that is wrong; then nothing was written */
  async importAccounts(actor: Actor, rows: readonly ImportRow[]): Promise<HandedOver[]> {
    const texts = textsIn(actor.language);
    refuseFaults(await this.preview(actor, rows), texts);
    const passwords = await Promise.all(
      rows.map(() =>
        atOnce(async () => {
          const password = oneTimePassword();
          return { password, passwordHash: await hashPassword(password) };
        }),
      ),
    );
    return this.db.fork().transactional(async (em) => {
      await lockAccounts(em);
      // Again, now that nobody else can take a login.
      const judged = judgeImport(rows, await surroundings(em, rows));
      refuseFaults(judged, texts);
      const departments = new Map((await em.find(Department, {})).map((department) => [department.id, department]));
      return judged.flatMap((row, n) => {
        const given = passwords[n];
        if (!given) return [];
        const department = departments.get(row.departmentId ?? '') ?? null;
        const account = addAccount(em, { ...row, department }, given.passwordHash);
        account.mustChangePassword = true;
        return [{ accountId: account.id, oneTimePassword: given.password }];
      });
    });
  }
}

function checkCount(rows: readonly ImportRow[], texts: Texts): void {
  const message = rows.length === 0 ? texts.accounts.import.none : texts.accounts.import.tooMany(mostImportRows);
  if (rows.length === 0 || rows.length > mostImportRows) throw badInput([{ path: 'input.rows', message }]);
}

function refuseFaults(rows: readonly JudgedRow[], texts: Texts): void {
  const [first, ...others] = rows.flatMap(({ faults }, n) =>
    faults.map(
      ({ field, fault }): FieldError => ({
        path: `input.rows.${n}.${field}`,
        message: texts.accounts.import.fault[fault],
      }),
    ),
  );
  if (first) throw badInput([first, ...others]);
}

async function surroundings(em: EntityManager, rows: readonly ImportRow[]): Promise<ImportSurroundings> {
  const departments = await tablesOf(em)
    .selectFrom('department')
    .select(['id', 'code', 'name', 'short_name as shortName', 'archived_at'])
    .execute();
  const logins = [...new Set(rows.map(({ login }) => normalLogin(login)))].filter((login) => !login.includes('\0'));
  const taken = await tablesOf(em).selectFrom('account').select('login').where('login', 'in', logins).execute();
  return {
    departments: departments.map(({ archived_at, ...department }) => ({
      ...department,
      isArchived: archived_at !== null,
    })),
    takenLogins: new Set(taken.map(({ login }) => login)),
    // A spreadsheet may be in either language, whatever the page is read in.
    roleNames: roleNamesOf([textsIn('zh').accounts.import.roles, textsIn('en').accounts.import.roles]),
  };
}

import { randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { type Database, tablesOf } from './database.js';
import { AccountService } from './modules/account/account.service.js';
import { type DatabaseContents, type DemonstrationDecision, demoDecision } from './runtime/demonstration.js';
import { loadDemonstration } from './seed/load-demonstration.js';

/** What a start found or made in the database. */
export interface Installation {
  readonly decision: DemonstrationDecision;
  /** The demonstration's accounts still have the password that is set now. */
  readonly passwordIsKnown: boolean;
  /** Made at this start, with a password that is kept nowhere. */
  readonly firstAdmin: { readonly login: string; readonly password: string } | undefined;
}

/** Somebody who is in every demonstration, to try the password on. */
const demonstrationLogin = 'office';

async function contentsOf(database: Database, demoPassword: string): Promise<DatabaseContents> {
  const tables = tablesOf(database.fork());
  const isAny = async (table: 'account' | 'plan' | 'department') =>
    (await tables.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined;
  const isEmpty = !(await isAny('account')) && !(await isAny('plan')) && !(await isAny('department'));
  const shown = await tables
    .selectFrom('plan')
    .select('id')
    .where('is_demonstration', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (!shown) return { isEmpty, holdsDemonstration: false };
  const account = await tables
    .selectFrom('account')
    .select('password_hash')
    .where('login', '=', demonstrationLogin)
    .executeTakeFirst();
  const demoPasswordMatches = account ? await verify(account.password_hash, demoPassword.normalize('NFKC')) : false;
  return { isEmpty, holdsDemonstration: true, demoPasswordMatches };
}

/**
 * Puts into an empty database what it needs to be used: the demonstration, or the first admin.
 * @throws ConfigError when a demonstration would be open to others by its known password; nothing is written
 */
export async function prepareInstallation(database: Database, config: Config, clock: Clock): Promise<Installation> {
  const contents = await contentsOf(database, config.demoPassword);
  const decision = demoDecision(config, contents);
  if (decision.seed) await loadDemonstration(database, { password: config.demoPassword, timeZone: config.timeZone });
  const isNew = contents.isEmpty && !decision.seed && config.database.kind === 'embedded';
  return {
    decision,
    passwordIsKnown: decision.seed || contents.demoPasswordMatches === true,
    firstAdmin: isNew ? await makeFirstAdmin(database, clock) : undefined,
  };
}

async function makeFirstAdmin(
  database: Database,
  clock: Clock,
): Promise<{ login: string; password: string } | undefined> {
  const first = { login: 'admin', password: randomBytes(9).toString('base64url') };
  const made = await new AccountService(database, clock).createFirstAdmin({ ...first, name: '系统管理员' });
  return made ? first : undefined;
}

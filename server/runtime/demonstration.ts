import { type Config, ConfigError } from '../config.js';
import { isLoopback } from './addresses.js';
import { bilingual } from './start-up-error.js';

/** The day on which the demonstration takes place: its plan of 2022 is then well under way. */
export const DEMONSTRATION_DATE = '2022-09-15';

/** What the database holds, as found when it was opened. */
export interface DatabaseContents {
  /** No account, plan or department yet. */
  readonly isEmpty: boolean;
  readonly holdsDemonstration: boolean;
  /**
   * Whether the configured DEMO_PASSWORD opens the demonstration's accounts; only asked for when it is
   * held. Without it, a demonstration created with the well-known password would pass for a protected one
   * as soon as DEMO_PASSWORD is changed.
   */
  readonly demoPasswordMatches?: boolean;
}

/** What follows for this start. */
export interface DemonstrationDecision {
  /** Load the demonstration now. */
  readonly seed: boolean;
  /** The database is, or is about to be, the demonstration. */
  readonly isDemonstration: boolean;
  /** A fixed business date, or undefined for today. */
  readonly businessDate: string | undefined;
}

type DemonstrationSettings = Pick<Config, 'demo' | 'database' | 'businessDate' | 'host' | 'demoPasswordIsDefault'>;

/**
 * Decides whether this start loads the demonstration and on which business date it runs. Nothing has been
 * written to the database when it refuses.
 *
 * @throws {ConfigError} when other machines could enter a demonstration by its well-known password
 */
export function demoDecision(config: DemonstrationSettings, contents: DatabaseContents): DemonstrationDecision {
  const seed = contents.isEmpty && (config.demo ?? config.database.kind === 'embedded');
  const isDemonstration = seed || contents.holdsDemonstration;
  if (!isDemonstration) return { seed, isDemonstration, businessDate: config.businessDate };
  if (!isLoopback(config.host)) refuseKnownPassword(config, contents);
  return { seed, isDemonstration, businessDate: config.businessDate ?? DEMONSTRATION_DATE };
}

function refuseKnownPassword(config: DemonstrationSettings, contents: DatabaseContents): void {
  if (config.demoPasswordIsDefault) {
    throw new ConfigError([
      bilingual(
        `演示数据的密码人人皆知，不能在 ${config.host} 上对外开放。请设置自己的 DEMO_PASSWORD（至少 8 个字符），或改用 HOST=127.0.0.1；正式使用请设置 DEMO=false 和新的 DATA_DIR。`,
        `The demonstration's password is known to everybody, so it is not opened to others on ${config.host}. Set a DEMO_PASSWORD of your own (at least 8 characters), or HOST=127.0.0.1; for real work set DEMO=false and a new DATA_DIR.`,
      ),
    ]);
  }
  if (contents.holdsDemonstration && contents.demoPasswordMatches === false) {
    throw new ConfigError([
      bilingual(
        `演示账号仍使用创建时的密码，与 DEMO_PASSWORD 不同，因此不能在 ${config.host} 上对外开放。请换用新的 DATA_DIR 重新创建演示数据，或改用 HOST=127.0.0.1。`,
        `The demonstration's accounts still have the password they were created with, not DEMO_PASSWORD, so it is not opened to others on ${config.host}. Create the demonstration anew in another DATA_DIR, or set HOST=127.0.0.1.`,
      ),
    ]);
  }
}

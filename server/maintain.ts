import { organisationClock } from './clock.js';
import { type Config, loadConfig } from './config.js';
import { type Database, openDatabase } from './database.js';
import { askPassword } from './runtime/ask-password.js';
import { databaseFailure } from './runtime/database-failure.js';
import { installationActions } from './runtime/installation-actions.js';
import type { MaintenancePurpose } from './runtime/maintenance-access.js';
import { runMaintenance } from './runtime/maintenance-command.js';
import { openChecked } from './runtime/open-checked.js';
import { StartUpError } from './runtime/start-up-error.js';

/* The command line entry of the maintenance commands: npm run maintain -- --help */

async function openFor(config: Config, purpose: MaintenancePurpose): Promise<Database> {
  if (purpose === 'change') return (await openChecked(config, async () => undefined)).database;
  return openDatabase(config.database).catch((error: unknown) => {
    throw databaseFailure(error, config.database);
  });
}

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

try {
  process.exitCode = await runMaintenance(process.argv.slice(2), {
    config: loadConfig(),
    open: async (config, purpose) => {
      const database = await openFor(config, purpose);
      const clock = organisationClock(config.timeZone, config.businessDate);
      return {
        actions: installationActions(database, clock),
        close: () => database.close(),
      };
    },
    say: (text) => void process.stdout.write(`${text}\n`),
    complain,
    askPassword,
  });
} catch (error) {
  if (!(error instanceof StartUpError)) throw error;
  complain(error.message);
  process.exitCode = 1;
}

import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from './app.js';
import { organisationClock } from './clock.js';
import { type Config, loadConfig } from './config.js';
import type { Database } from './database.js';
import { type Installation, prepareInstallation } from './installation.js';
import type { FileStore } from './modules/attachment/attachment.service.js';
import { deliveryChannel } from './modules/delivery/outbox.service.js';
import { addressesToOpen, isLoopback } from './runtime/addresses.js';
import { announce } from './runtime/announce.js';
import { openControlChannel } from './runtime/control-server.js';
import { dataPaths, lockDataDirectory } from './runtime/data-directory.js';
import { openDiskFiles } from './runtime/file-store.js';
import { installationActions } from './runtime/installation-actions.js';
import { type Jobs, type PeriodicJob, startJobs } from './runtime/jobs.js';
import { openChecked } from './runtime/open-checked.js';
import { openS3Files } from './runtime/s3-store.js';
import { sessionSecretOf } from './runtime/session-secret.js';
import { bilingual, StartUpError } from './runtime/start-up-error.js';
import { demonstration } from './seed/demonstration/plan.js';

const clientDirectory = fileURLToPath(new URL('../client', import.meta.url));

const report = (reference: string, error: unknown): void => {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`[${reference}] ${told}\n`);
};

/** Listens, or says why it cannot. */
async function listen(app: App, { host, port }: Config): Promise<number> {
  app.http.listen(port, host);
  try {
    await once(app.http, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError([
      bilingual(
        `无法在 ${host}:${port} 上提供服务（${reason}）。请设置另一个 PORT 或 HOST，或停止占用它的程序。`,
        `Cannot listen on ${host}:${port} (${reason}). Set another PORT or HOST, or stop the program that uses it.`,
      ),
    ]);
  }
  const address = app.http.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function announcement(config: Config, port: number, installation: Installation, businessDate: string): string {
  const { decision, passwordIsKnown, firstAdmin } = installation;
  return announce({
    addresses: addressesToOpen({ host: config.host, port, publicUrl: config.publicUrl }),
    accounts: decision.isDemonstration ? demonstration.accounts : [],
    password: passwordIsKnown ? config.demoPassword : undefined,
    businessDate,
    isDemonstration: decision.isDemonstration,
    firstAdmin,
  });
}

/** Where files are kept. They arrive in the data directory, wherever that is. */
function openFiles({ s3, database, dataDir }: Config): Promise<FileStore> {
  const { files } = dataPaths(dataDir);
  const isAlone = database.kind === 'embedded';
  return s3 ? openS3Files(s3, path.join(files, 'incoming'), isAlone) : openDiskFiles(files, isAlone);
}

/** Where others open this site: an address that leads to this machine alone is no use in a letter. */
function siteOf({ host, publicUrl }: Config, port: number): string {
  const addresses = addressesToOpen({ host, port, publicUrl });
  return addresses.find((address) => !isLoopback(new URL(address).hostname)) ?? addresses[0];
}

/** What is done without anybody asking. Each looks for itself whether there is anything to do. */
const periodicJobs = ({ services }: App): PeriodicJob[] => [
  {
    name: 'digests',
    // The hour is the office's to set; a server that was off then catches up within minutes.
    cron: '*/10 * * * *',
    run: async () => void (await services.digests.makeDue()),
  },
  {
    name: 'deliveries',
    // What is new is sent when it is told of; this is for what was not taken, or waited for a working day.
    cron: '* * * * *',
    run: async () => void (await services.deliveries.deliverDue()),
  },
];

/** Starts Luoshi; resolves once it serves. What was opened before a failure is closed again. */
async function start(config: Config): Promise<void> {
  const closing: (() => unknown)[] = [];
  const closeAll = async () => {
    // Taken out first: a failure while closing closes nothing twice.
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    if (config.database.kind === 'embedded') {
      const lock = lockDataDirectory(config.dataDir);
      closing.push(() => lock.release());
    }
    // Before anything is made: what is told once, such as the first password, must not be lost to a mistake in a setting.
    const files = await openFiles(config);
    const realClock = organisationClock(config.timeZone);
    const { database, prepared } = await openChecked(config, (opened: Database) =>
      prepareInstallation(opened, config, realClock),
    );
    closing.push(() => database.close());
    const clock = organisationClock(config.timeZone, prepared.decision.businessDate);
    let site = siteOf(config, config.port);
    const app = await createApp({
      config,
      database,
      clock,
      files,
      sessionSecret: sessionSecretOf(config),
      isDemonstration: prepared.decision.isDemonstration,
      clientDirectory,
      report,
      site: () => site,
    });
    let jobs: Jobs | null = null;
    closing.push(async () => {
      // The app first, which stops listening at once; a run in hand then delivers nothing more, and ends sooner.
      const ending = [app.close(), jobs?.close()];
      await Promise.allSettled(ending);
      await Promise.all(ending);
    });
    jobs = await startJobs({
      database,
      timeZone: config.timeZone,
      jobs: periodicJobs(app),
      onError: (error) => report('----', error),
    });
    const port = await listen(app, config);
    site = siteOf(config, port);
    const deliver = () => void app.services.deliveries.deliverDue().catch((error: unknown) => report('----', error));
    await database.listen(deliveryChannel, deliver, deliver);
    if (config.database.kind === 'embedded') {
      const [address] = addressesToOpen({ host: config.host, port, publicUrl: config.publicUrl });
      const actions = installationActions(database, clock);
      const onError = (error: unknown) => report('----', error);
      const channel = await openControlChannel({ dataDir: config.dataDir, address, actions, onError });
      closing.push(() => channel.close());
    }
    let isStopping = false;
    const stop = () => {
      // A terminal and npm may both pass the signal on; the requests in flight are finished all the same.
      if (isStopping) return;
      isStopping = true;
      closeAll().then(
        () => process.exit(0),
        (error: unknown) => {
          report('----', error);
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
    process.stdout.write(`${announcement(config, port, prepared, clock.today())}\n`);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

try {
  await start(loadConfig());
} catch (error) {
  if (error instanceof StartUpError) process.stderr.write(`${error.message}\n`);
  else report('----', error);
  process.exit(1);
}

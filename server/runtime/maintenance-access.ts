import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.js';
import { ControlChannelClosed, remoteActions } from './control-client.js';
import { DataDirectoryInUse, type DataDirectoryLock, lockDataDirectory, readControlFile } from './data-directory.js';
import type { MaintenanceActions } from './maintenance.js';

/** A database opened by this process, for one command. */
export interface OpenedInstallation {
  readonly actions: MaintenanceActions;
  close(): Promise<void>;
}

/**
 * Opens the database in this process; the data directory is locked by then, when it is embedded. Whoever only
 * reads takes the data as it is: a backup is made before an upgrade, and so must not carry the upgrade out.
 */
export type OpenInstallation = (config: Config, purpose: MaintenancePurpose) => Promise<OpenedInstallation>;

/** What a command wants of the database. */
export type MaintenancePurpose = 'change' | 'read';

/** How long a server that starts or stops is waited for. */
const PATIENCE_MS = 20_000;
const BETWEEN_TRIES_MS = 200;

/**
 * Carries out one command on the installation: in this process when nothing runs on it, or on PostgreSQL;
 * through the running server when that holds the embedded database.
 *
 * @throws {DataDirectoryInUse} when the directory is held but nobody answers, after some patience
 */
export async function withInstallation<T>(
  config: Config,
  open: () => Promise<OpenedInstallation>,
  use: (actions: MaintenanceActions) => Promise<T>,
): Promise<T> {
  if (config.database.kind === 'postgresql') return useLocally(open, use);
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const lock = tryLock(config.dataDir);
    if (!(lock instanceof DataDirectoryInUse)) {
      try {
        return await useLocally(open, use);
      } finally {
        lock.release();
      }
    }
    const control = readControlFile(config.dataDir);
    if (control !== undefined) {
      try {
        return await use(remoteActions(control));
      } catch (error) {
        if (!(error instanceof ControlChannelClosed)) throw error;
      }
    }
    // The server is between taking the directory and serving, or between its last answer and its end.
    if (performance.now() > giveUpAt) throw lock;
    await pause(BETWEEN_TRIES_MS);
  }
}

function tryLock(dataDir: string): DataDirectoryLock | DataDirectoryInUse {
  try {
    // The caller has its own patience, and may be answered by the holder meanwhile.
    return lockDataDirectory(dataDir, 0);
  } catch (error) {
    if (error instanceof DataDirectoryInUse) return error;
    throw error;
  }
}

async function useLocally<T>(
  open: () => Promise<OpenedInstallation>,
  use: (actions: MaintenanceActions) => Promise<T>,
): Promise<T> {
  const installation = await open();
  try {
    return await use(installation.actions);
  } finally {
    await installation.close();
  }
}

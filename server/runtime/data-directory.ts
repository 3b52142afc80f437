import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { bilingual, StartUpError } from './start-up-error.js';
import { propertyOf, reasonOf } from './system-error.js';

/** Where each thing lies in the data directory. */
export interface DataPaths {
  /** The embedded database's own folder. */
  readonly database: string;
  /** Uploaded files, with whichever database. */
  readonly files: string;
  readonly lock: string;
  readonly control: string;
  readonly sessionSecret: string;
}

/** The layout of a data directory. */
export function dataPaths(dataDir: string): DataPaths {
  return {
    database: path.join(dataDir, 'database'),
    files: path.join(dataDir, 'files'),
    lock: path.join(dataDir, 'luoshi.lock'),
    control: path.join(dataDir, 'control.json'),
    sessionSecret: path.join(dataDir, 'session-secret'),
  };
}

/** Another process has the data directory. */
export class DataDirectoryInUse extends StartUpError {
  override readonly name = 'DataDirectoryInUse';
}

/** The right to be the only process on a data directory, until released or until this process ends. */
export interface DataDirectoryLock {
  readonly dataDir: string;
  /** Releases the directory. A second call does nothing. */
  release(): void;
}

const SQLITE_BUSY = 5;

/** Longer than a server takes to end that was told to. */
const PATIENCE_MS = 8000;

/** Kept from the garbage collector, which would close the connection and so let go of the lock. */
const held = new Set<DatabaseSync>();

/**
 * Takes the data directory for this process, creating it when it is missing, or refuses. The lock is the
 * operating system's own (docs/decisions/0002-lock-by-sqlite.md): it ends with the process, however that
 * ends, so nobody ever removes a lock file by hand. Call it before anything in the directory is opened.
 *
 * A holder that serves is refused at once. One that does not, for it is ending or starting, is waited for:
 * a restart begins before the last server is quite gone. This blocks the process, which has nothing else to
 * do yet.
 *
 * @throws {DataDirectoryInUse} when another process, or this one, has it already
 * @throws {StartUpError} when the directory cannot be written
 */
export function lockDataDirectory(dataDir: string, patienceMs = PATIENCE_MS): DataDirectoryLock {
  const paths = dataPaths(dataDir);
  const connection = openLock(dataDir, paths.lock, patienceMs);
  held.add(connection);
  // What a killed server left behind: its port may belong to another program by now.
  rmSync(paths.control, { force: true });
  return {
    dataDir,
    release() {
      if (held.delete(connection)) connection.close();
    },
  };
}

function openLock(dataDir: string, file: string, patienceMs: number): DatabaseSync {
  let connection: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    connection = new DatabaseSync(file, { timeout: 0 });
    begin(connection, dataDir, patienceMs);
    return connection;
  } catch (error) {
    connection?.close();
    if (propertyOf(error, 'errcode') === SQLITE_BUSY) throw inUse(dataDir, error);
    throw new StartUpError(
      [
        bilingual(
          `无法使用数据目录 ${dataDir}：${reasonOf(error)}。请检查 DATA_DIR 及其读写权限。`,
          `The data directory ${dataDir} cannot be used: ${reasonOf(error)}. Check DATA_DIR and the rights on it.`,
        ),
      ],
      { cause: error },
    );
  }
}

function begin(connection: DatabaseSync, dataDir: string, patienceMs: number): void {
  // Without a journal on disk: nothing is ever written, so nothing is ever rolled back.
  const take = 'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE';
  try {
    connection.exec(take);
  } catch (error) {
    const serves = readControlFile(dataDir) !== undefined;
    if (serves || propertyOf(error, 'errcode') !== SQLITE_BUSY) throw error;
    connection.exec(`PRAGMA busy_timeout = ${patienceMs}; ${take}`);
  }
}

function inUse(dataDir: string, cause: unknown): DataDirectoryInUse {
  const control = readControlFile(dataDir);
  const chineseWhere = control ? `，地址 ${control.address}（进程 ${control.pid}）` : '';
  const englishWhere = control ? ` at ${control.address} (process ${control.pid})` : '';
  return new DataDirectoryInUse(
    [
      bilingual(
        `数据目录 ${dataDir} 已由另一个正在运行的落实使用${chineseWhere}。请使用它、先停止它，或为本进程设置另一个 DATA_DIR。`,
        `The data directory ${dataDir} is in use by another running Luoshi${englishWhere}. Use that one, stop it first, or set another DATA_DIR for this one.`,
      ),
    ],
    { cause },
  );
}

const controlFile = z.object({
  pid: z.number(),
  /** What a person opens in the browser. */
  address: z.string(),
  /** Where maintenance commands are received, on this machine alone. */
  controlPort: z.number(),
  token: z.string(),
});

/** What a running server writes down for whoever finds the directory in use. */
export type ControlFile = z.infer<typeof controlFile>;

/** The running server's note, or undefined when there is none, or none that can be read whole. */
export function readControlFile(dataDir: string): ControlFile | undefined {
  try {
    const parsed = controlFile.safeParse(JSON.parse(readFileSync(dataPaths(dataDir).control, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

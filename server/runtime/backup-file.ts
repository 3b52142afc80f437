import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MaintenanceRefused } from './maintenance.js';
import { bilingual } from './start-up-error.js';
import { codeOf, reasonOf } from './system-error.js';

/**
 * Refuses a backup file that exists already, or whose folder does not: an earlier backup is never
 * overwritten, and a long dump does not end in a mistyped path.
 *
 * @throws {MaintenanceRefused}
 */
export function demandNewFile(file: string): void {
  if (existsSync(file)) {
    throw new MaintenanceRefused(
      bilingual(
        `${file} 已存在，备份不会覆盖它。请换一个文件名。`,
        `${file} exists already and is not overwritten. Choose another name.`,
      ),
    );
  }
  if (!existsSync(path.dirname(file))) {
    throw new MaintenanceRefused(
      bilingual(`文件夹 ${path.dirname(file)} 不存在。`, `The folder ${path.dirname(file)} does not exist.`),
    );
  }
}

/**
 * Writes a dump to its file, readable by this account of the system alone: it holds everybody's data. The
 * file gets its name when it is whole, so a broken connection or a full disk leaves no half backup.
 *
 * @returns the size in bytes
 * @throws {MaintenanceRefused} when the file cannot be written
 */
export async function saveBackup(file: string, dump: Uint8Array | ReadableStream<Uint8Array>): Promise<number> {
  const draft = `${file}.${process.pid}.partial`;
  try {
    await pipeline(
      dump instanceof Uint8Array ? [dump] : dump,
      createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await rename(draft, file);
    return (await stat(file)).size;
  } catch (error) {
    await rm(draft, { force: true });
    if (codeOf(error) === undefined) throw error;
    throw new MaintenanceRefused(
      bilingual(
        `没有备份：写入 ${file} 失败（${reasonOf(error)}）。`,
        `Nothing was backed up: writing ${file} failed (${reasonOf(error)}).`,
      ),
      { cause: error },
    );
  }
}

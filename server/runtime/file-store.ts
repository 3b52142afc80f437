import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Contents, FileStore } from '../modules/attachment/attachment.service.js';
import { kindOfFile } from './file-kind.js';
import { codeOf } from './system-error.js';

/** Longer than the server lets an upload take (app.ts): what was not written to for so long is nobody's any more. */
const brokenOffMs = 30 * 60_000;

/** Ends a stream that has grown too large. */
class TooLarge extends Error {}

/** Files on this machine's disk, and where each of them lies. */
export interface DiskFiles extends FileStore {
  /** Where the contents of this hash lie, in the directory. */
  nameOf(sha256: string): string;
  readonly directory: string;
}

/**
 * Opens the directory of files, making it where it is missing, and removes what broke off when its process died.
 * @param isAlone no other process uses the directory
 */
export async function openDiskFiles(directory: string, isAlone: boolean): Promise<DiskFiles> {
  const incoming = path.join(directory, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const nameOf = (sha256: string) => path.join(sha256.slice(0, 2), sha256);
  const placeOf = (sha256: string) => path.join(directory, nameOf(sha256));

  async function sweep(olderThan: number): Promise<void> {
    for (const name of await readdir(incoming)) {
      const file = path.join(incoming, name);
      // Another process may have come first.
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs <= Date.now() - olderThan) await rm(file, { force: true });
    }
  }
  // However new it is: whoever was writing it is gone.
  await sweep(isAlone ? Number.NEGATIVE_INFINITY : brokenOffMs);

  return {
    directory,
    nameOf,
    async receive(contents, largest) {
      const file = path.join(incoming, randomUUID());
      try {
        const { sha256, size } = await write(contents, file, largest);
        const contentType = size === 0 ? null : await kindOfFile(file);
        return {
          sha256,
          size,
          contentType,
          async keep() {
            const place = placeOf(sha256);
            if (await exists(place)) return;
            await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
            await rename(file, place);
          },
          drop: () => rm(file, { force: true }),
        };
      } catch (error) {
        await rm(file, { force: true });
        if (error instanceof TooLarge) return null;
        throw error;
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    sweep: () => sweep(brokenOffMs),
  };
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Writes a stream to a new file, readable by this account of the system alone and not to be executed. */
async function write(contents: Contents, file: string, largest: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > largest ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(contents, measured, createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
  return { sha256: hash.digest('hex'), size };
}

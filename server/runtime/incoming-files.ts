import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Contents } from '../modules/attachment/attachment.service.js';
import { kindOfFile } from './file-kind.js';

/** Longer than the server lets an upload take (app.ts): what was not written to for so long is nobody's any more. */
const brokenOffMs = 30 * 60_000;

/** Ends a stream that has grown too large. */
class TooLarge extends Error {}

/** A file that has arrived on this machine's disk, wherever it is to be kept. */
export interface Incoming {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  /** By its contents; null for what nobody knows. */
  readonly contentType: string | null;
  /** Removes it, unless it was moved away. */
  drop(): Promise<void>;
}

/** Where files arrive, to be measured and looked at before anything is decided. */
export interface IncomingFiles {
  /** Writes what comes, to the end; null when it is larger than that, and then nothing stays. */
  take(contents: Contents, largest: number): Promise<Incoming | null>;
  /** Removes what broke off on the way. */
  sweep(): Promise<void>;
}

/**
 * Opens the directory where files arrive, making it where it is missing, and removes what broke off when its process
 * died.
 * @param isAlone no other process uses the directory
 */
export async function openIncoming(directory: string, isAlone: boolean): Promise<IncomingFiles> {
  await mkdir(directory, { recursive: true, mode: 0o700 });

  async function sweep(olderThan: number): Promise<void> {
    for (const name of await readdir(directory)) {
      const file = path.join(directory, name);
      // Another process may have come first.
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs <= Date.now() - olderThan) await rm(file, { force: true });
    }
  }
  // However new it is: whoever was writing it is gone.
  await sweep(isAlone ? Number.NEGATIVE_INFINITY : brokenOffMs);

  return {
    async take(contents, largest) {
      const file = path.join(directory, randomUUID());
      const drop = () => rm(file, { force: true });
      try {
        const { sha256, size } = await write(contents, file, largest);
        return { file, sha256, size, contentType: size === 0 ? null : await kindOfFile(file), drop };
      } catch (error) {
        await drop();
        if (error instanceof TooLarge) return null;
        throw error;
      }
    },
    sweep: () => sweep(brokenOffMs),
  };
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

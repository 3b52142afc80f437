import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from '../modules/attachment/attachment.service.js';
import { openIncoming } from './incoming-files.js';
import { codeOf } from './system-error.js';

/**
 * Files on this machine's disk: opens their directory, making it where it is missing.
 * @param isAlone no other process uses the directory
 */
export async function openDiskFiles(directory: string, isAlone: boolean): Promise<FileStore> {
  const incoming = await openIncoming(path.join(directory, 'incoming'), isAlone);
  const placeOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256);
  const thumbnailOf = (sha256: string) => path.join(directory, 'thumbnails', sha256.slice(0, 2), sha256);
  async function put(file: string, place: string): Promise<void> {
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(file, place);
  }

  return {
    async receive(contents, largest) {
      const arrived = await incoming.take(contents, largest);
      if (!arrived) return null;
      const { file, sha256 } = arrived;
      return {
        ...arrived,
        // It is a step within one disk, and done in an instant.
        bring: async () => undefined,
        async keep() {
          const place = placeOf(sha256);
          if (!(await exists(place))) await put(file, place);
        },
      };
    },
    async read(sha256, span) {
      const file = await open(placeOf(sha256));
      return file.createReadStream(span && { start: span.from, end: span.to });
    },
    async readThumbnail(sha256) {
      const place = thumbnailOf(sha256);
      return (await exists(place)) ? readFile(place) : null;
    },
    async keepThumbnail(sha256, thumbnail) {
      // Whole or not at all, for whoever reads it meanwhile.
      const file = path.join(directory, 'incoming', randomUUID());
      await writeFile(file, thumbnail, { mode: 0o600, flag: 'wx' });
      await put(file, thumbnailOf(sha256));
    },
    async remove(sha256) {
      for (const place of [thumbnailOf(sha256), placeOf(sha256)]) await rm(place, { force: true });
    },
    sweep: incoming.sweep,
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

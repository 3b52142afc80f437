import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that only this account of the system may read, whole or not at all: a reader never meets
 * half of it, nor a moment with wider rights.
 */
export function writePrivateFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  try {
    // The mode counts only for a file that is created here.
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

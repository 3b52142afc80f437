import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { dataPaths } from './data-directory.js';
import { writePrivateFile } from './private-file.js';
import { bilingual, StartUpError } from './start-up-error.js';
import { codeOf } from './system-error.js';

/**
 * The secret that protects sessions: the one that was set, else one made at the first start and kept in
 * the data directory, so that people stay signed in over a restart.
 *
 * @throws {StartUpError} when the kept secret cannot be read or was cut short
 */
export function sessionSecretOf(config: Pick<Config, 'dataDir' | 'sessionSecret'>): string {
  if (config.sessionSecret !== undefined) return config.sessionSecret;
  const file = dataPaths(config.dataDir).sessionSecret;
  try {
    return readKept(file) ?? keepNew(config.dataDir, file);
  } catch (error) {
    if (error instanceof StartUpError) throw error;
    throw unusable(file, error);
  }
}

function readKept(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length < 32) throw unusable(file, undefined);
    return secret;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function keepNew(dataDir: string, file: string): string {
  const secret = randomBytes(32).toString('hex');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writePrivateFile(file, `${secret}\n`);
  return secret;
}

function unusable(file: string, cause: unknown): StartUpError {
  return new StartUpError(
    [
      bilingual(
        `会话密钥文件 ${file} 无法读写或内容不完整。请检查权限；删除该文件会生成新密钥，所有人需重新登录。`,
        `The session secret in ${file} cannot be read or written, or is cut short. Check the rights on it; removing it makes a new one, and everybody signs in again.`,
      ),
    ],
    { cause },
  );
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samples } from '../../test/files.js';
import { kindOfFile } from './file-kind.js';

describe('the kind of a file', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'luoshi-kind-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  /** The smallest picture of its kind: a head, and one white point. */
  const bmp = Buffer.from('Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAA////AA==', 'base64');

  it.each<[string, string, Uint8Array]>([
    ['a table whose first head is BM', 'text/plain', Buffer.from('BM,XM\r\n001,走访\r\n')],
    ['the same with a mark of UTF-8', 'text/plain', Buffer.from('\ufeffBM,名称\r\n001,走访\r\n')],
    ['the same in GB18030', 'text/plain', Buffer.from([0x42, 0x4d, 0x2c, 0xc4, 0xe3, 0xba, 0xc3, 0x0d, 0x0a])],
    ['a table whose first head is MZ', 'text/plain', Buffer.from('MZ,MC\n1,民政局\n')],
    ['a picture', 'image/bmp', bmp],
    ['a program', 'application/x-msdownload', samples.program],
  ])('is not told by two letters: %s is %s', async (_what, kind, contents) => {
    const file = path.join(directory, 'file');
    await writeFile(file, contents);
    expect(await kindOfFile(file)).toBe(kind);
  });
});

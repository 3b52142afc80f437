import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tablesOf } from '../../server/database.js';
import { openDiskFiles } from '../../server/runtime/file-store.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';

const part = 'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 whole';

describe('a form that breaks after its file has ended', () => {
  let luoshi: Luoshi;
  let rights: Caller;
  beforeAll(async () => {
    luoshi = await startLuoshi({ fileLimitMb: 1 }, openDiskFiles);
    rights = await luoshi.as('rights');
  });
  afterAll(() => luoshi.close());

  /** What was kept, in the store and in the database. */
  async function kept(): Promise<unknown[]> {
    const entries = await readdir(luoshi.filesDirectory, { recursive: true, withFileTypes: true });
    const rows = await tablesOf(luoshi.database.fork()).selectFrom('attachment').selectAll().execute();
    return [...entries.filter((entry) => entry.isFile()), ...rows];
  }

  it.each([
    ['the last boundary lacks its end', `--b\r\n${part}\r\n--b`],
    ['the last boundary ends in something else', `--b\r\n${part}\r\n--bad\r\n`],
    ['the next part has no header that can be read', `--b\r\n${part}\r\n--b\r\n: nothing\r\n\r\n\r\n--b--\r\n`],
    ['the next part ends in its header', `--b\r\n${part}\r\n--b\r\nContent-Disposition: form-`],
  ])('is refused, and its file is not kept, where it was answered by nothing: %s', async (_what, body) => {
    const response = await fetch(`${rights.url}/files`, {
      method: 'POST',
      headers: { cookie: rights.cookie ?? '', 'content-type': 'multipart/form-data; boundary=b' },
      body,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['before its file', '--b\r\n: nothing\r\n\r\n'],
    ['after its file', `--b\r\n${part}\r\n--b\r\n: nothing\r\n\r\n`],
  ])(
    'is answered while the rest is still on its way, where it was taken for one that broke off: %s',
    async (_when, sent) => {
      const { hostname, port } = new URL(luoshi.url);
      const socket = connect(Number(port), hostname);
      const head = [
        'POST /files HTTP/1.1',
        `Host: ${hostname}:${port}`,
        `Cookie: ${rights.cookie}`,
        'Connection: close',
        'Content-Type: multipart/form-data; boundary=b',
        'Content-Length: 5000',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`);
      const [answer] = await Promise.all([text(socket), new Promise((heard) => socket.once('data', heard))]);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(await kept()).toEqual([]);
    },
  );
});

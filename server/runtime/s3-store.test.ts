import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBucket, type TestBucket } from '../../test/s3.js';
import { StoreUnavailable } from '../modules/attachment/attachment.service.js';
import { openS3Files, type S3Setting } from './s3-store.js';
import { StartUpError } from './start-up-error.js';

describe('an S3-compatible store', () => {
  let bucket: TestBucket;
  let incoming: string;
  beforeAll(async () => {
    bucket = await startBucket();
    incoming = await mkdtemp(path.join(tmpdir(), 'luoshi-incoming-'));
  });
  afterAll(async () => {
    await bucket.close();
    await rm(incoming, { recursive: true, force: true });
  });

  it('is tried when it is opened, and nothing of that stays', async () => {
    await openS3Files(bucket.setting, incoming, true);
    expect([await bucket.keys(), await readdir(incoming)]).toEqual([[], []]);
  });

  it.each<[string, Partial<S3Setting>, RegExp, RegExp]>([
    ['another secret', { secretAccessKey: 'wrong' }, /不让这个密钥/, /does not let this key .*S3_SECRET_ACCESS_KEY/],
    ['another key', { accessKeyId: 'nobody' }, /不让这个密钥/, /does not let this key .*S3_ACCESS_KEY_ID/],
    ['another bucket', { bucket: 'nowhere' }, /没有存储桶 nowhere/, /no bucket nowhere .*S3_BUCKET/],
    ['nobody there', { endpoint: 'http://127.0.0.1:1' }, /用不了（.*ECONNREFUSED/, /cannot be used .*S3_ENDPOINT/],
  ])('says in both languages what is wrong: %s', async (_what, mistake, chinese, english) => {
    const opening = openS3Files({ ...bucket.setting, ...mistake }, incoming, true);
    const error = await opening.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof StartUpError)) throw new Error('it was opened');
    expect(error.message).toMatch(chinese);
    expect(error.message).toMatch(english);
    expect(error.message).not.toContain('wrong');
  });
});

/** Lets everybody in; only for what the server of the other tests does not do. */
interface Peculiar {
  /** What it answers to the question whether an object is there. */
  readonly toHead: number;
  /** How it answers when a file was brought. */
  readonly toFile?: (response: ServerResponse) => void;
}

describe('a peculiar store', () => {
  let incoming: string;
  beforeAll(async () => {
    incoming = await mkdtemp(path.join(tmpdir(), 'luoshi-incoming-'));
  });
  afterAll(() => rm(incoming, { recursive: true, force: true }));

  async function at({ toHead, toFile }: Peculiar, use: (setting: S3Setting) => Promise<void>): Promise<void> {
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        if (request.method === 'HEAD') response.writeHead(toHead).end();
        else if (request.method === 'PUT' && toFile && !request.url?.includes('probe')) toFile(response);
        else response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
      });
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const key = { accessKeyId: 'key', secretAccessKey: 'secret' };
    const endpoint = `http://127.0.0.1:${port}`;
    try {
      await use({ endpoint, bucket: 'evidence', region: 'us-east-1', forcePathStyle: true, ...key });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async function* contents() {
    yield Buffer.from('%PDF-1.4 evidence');
  }

  it('that does not say which object is missing is refused at the start, where every upload failed later', async () => {
    await at({ toHead: 403 }, async (setting) => {
      const opening = openS3Files(setting, incoming, true);
      await expect(opening).rejects.toThrow(StartUpError);
      await expect(opening).rejects.toThrow(/列出存储桶的权限（ListBucket[\s\S]*right to list the bucket \(ListBucket/);
    });
  });

  it('that has every object is refused at the start', async () => {
    await at({ toHead: 200 }, async (setting) => {
      await expect(openS3Files(setting, incoming, true)).rejects.toThrow(/nobody put there/);
    });
  });

  it('that falls silent is given up', async () => {
    await at({ toHead: 404, toFile: () => undefined }, async (setting) => {
      const received = await (await openS3Files(setting, incoming, true, 1_000)).receive(contents(), 1_000);
      await expect(received?.bring()).rejects.toThrow(StoreUnavailable);
    });
  });

  it('that is slow, but at work, is waited for, where a large file was cut off after a minute', async () => {
    const silence = 1_000;
    const toFile = (response: ServerResponse) => {
      const done = Date.now() + 2 * silence;
      const work = () => {
        response.writeProcessing();
        if (Date.now() < done) setImmediate(work);
        else response.writeHead(200).end();
      };
      work();
    };
    await at({ toHead: 404, toFile }, async (setting) => {
      const received = await (await openS3Files(setting, incoming, true, silence)).receive(contents(), 1_000);
      await received?.bring();
      await received?.drop();
    });
  });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { S3Setting } from '../server/runtime/s3-store.js';

/** The one key that this server knows. */
const key = 'S3RVER';
/** How it calls what an object holds, in its directory. */
const suffix = '._S3rver_object';

/** A bucket on an S3 server of its own. */
export interface TestBucket {
  readonly setting: S3Setting;
  /** The keys of everything in it. */
  keys(): Promise<string[]>;
  /** Takes the server away, with what is in it kept. */
  goDown(): Promise<void>;
  /** Brings it back at the same address. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an S3 server with an empty bucket. */
export async function startBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(path.join(tmpdir(), 'luoshi-s3-'));
  const start = async (port: number) => {
    const server = new S3rver({
      address: '127.0.0.1',
      port,
      directory,
      silent: true,
      configureBuckets: [{ name: 'evidence' }],
    });
    return { server, ...(await server.run()) };
  };
  const first = await start(0);
  const { port } = first;
  let { server } = first;
  const setting: S3Setting = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'evidence',
    region: 'us-east-1',
    accessKeyId: key,
    secretAccessKey: key,
    forcePathStyle: true,
  };
  return {
    setting,
    async keys() {
      const names = await readdir(path.join(directory, setting.bucket), { recursive: true });
      return names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
    },
    goDown: () => server.close(),
    async comeBack() {
      ({ server } = await start(port));
    },
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

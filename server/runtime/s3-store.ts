import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { type Contents, type FileStore, StoreUnavailable } from '../modules/attachment/attachment.service.js';
import { openIncoming } from './incoming-files.js';
import { bilingual, StartUpError } from './start-up-error.js';
import { codeOf, propertyOf, reasonOf } from './system-error.js';

/** Where an S3-compatible store is, and how to be let in. */
export interface S3Setting {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket is named in the path, not in the host. */
  readonly forcePathStyle: boolean;
}

const silent = (): void => undefined;

/** A store that does not answer is told of as such, before whoever waits gives up. */
const connectionTimeout = 5_000;
/**
 * Between two pieces of a file, however long the whole of it takes: so it is the client's socketTimeout, not its
 * requestTimeout, which runs from the beginning until the store answers, and would cut off a large file on a slow line.
 */
const longestSilence = 60_000;

/** Asked for an object that is not there, the store does not say so, but that nobody may know. */
class MayNotList extends Error {}

/**
 * Files in a bucket. They arrive on this machine's disk first, where they are measured, hashed and looked at: so what
 * is refused, or breaks off, never reaches the bucket, and the name of an object is the hash of what is in it.
 * @param incomingDirectory where they arrive
 * @param isAlone no other process uses that directory
 * @param socketTimeout for how long a store may be silent, in milliseconds
 * @throws StartUpError when the bucket cannot be used
 */
export async function openS3Files(
  setting: S3Setting,
  incomingDirectory: string,
  isAlone: boolean,
  socketTimeout = longestSilence,
): Promise<FileStore> {
  // Large, and loaded only where it is used.
  const { S3Client, PutObjectCommand, GetObjectCommand, HeadObjectCommand, DeleteObjectCommand } = await import(
    '@aws-sdk/client-s3'
  );
  const { bucket: Bucket, endpoint, region, forcePathStyle, accessKeyId, secretAccessKey } = setting;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { connectionTimeout, socketTimeout },
    // What went wrong is thrown; the client's own lines are noise to whoever reads ours.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    // Many compatible stores do not know the sums that the client would add by itself; ours is the SHA-256 below.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const keyOf = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;
  const thumbnailOf = (sha256: string) => `thumbnails/${sha256.slice(0, 2)}/${sha256}`;

  async function isThere(sha256: string): Promise<boolean> {
    try {
      await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) }));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  }

  async function put(sha256: string, file: string, size: number): Promise<void> {
    if (await isThere(sha256)) return;
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: keyOf(sha256),
        Body: createReadStream(file),
        ContentLength: size,
        // A store that knows it refuses what was damaged on the way.
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    );
  }

  /**
   * Writes, reads and removes an object, and asks for one that is not there: whoever may do that may do all that is
   * asked of the store.
   */
  async function probe(): Promise<void> {
    const Key = `files/probe-${randomUUID()}`;
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'luoshi' }));
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    await Body?.transformToString();
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
    const isFound = await isThere(randomUUID()).catch((error: unknown) => {
      // As S3 answers to a key that may read objects, but not list them.
      throw statusOf(error) === 403 ? new MayNotList() : error;
    });
    if (isFound) throw new Error('it has an object that nobody put there');
  }
  await probe().catch((error: unknown) => {
    throw notUsable(error, setting);
  });

  const incoming = await openIncoming(incomingDirectory, isAlone);
  return {
    async receive(contents, largest) {
      const arrived = await incoming.take(contents, largest);
      if (!arrived) return null;
      const { file, sha256, size } = arrived;
      const bring = () => answered(put(sha256, file, size));
      // Brought already, unless a sweep has taken the same contents away meanwhile.
      return { ...arrived, bring, keep: bring };
    },
    async read(sha256, span) {
      const Range = span && `bytes=${span.from}-${span.to}`;
      const { Body } = await answered(client.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256), Range })));
      return contentsOf(Body);
    },
    async readThumbnail(sha256) {
      try {
        const { Body } = await answered(client.send(new GetObjectCommand({ Bucket, Key: thumbnailOf(sha256) })));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async keepThumbnail(sha256, thumbnail) {
      await answered(client.send(new PutObjectCommand({ Bucket, Key: thumbnailOf(sha256), Body: thumbnail })));
    },
    async remove(sha256) {
      for (const Key of [thumbnailOf(sha256), keyOf(sha256)])
        await answered(client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
    sweep: incoming.sweep,
  };
}

/** In Node the body of an answer is a stream of Node's. */
function contentsOf(body: GetObjectCommandOutput['Body']): Contents {
  if (body && Symbol.asyncIterator in body) return body;
  throw new Error('the store answered without contents');
}

function statusOf(error: unknown): number | undefined {
  const status = propertyOf(propertyOf(error, '$metadata'), 'httpStatusCode');
  return typeof status === 'number' ? status : undefined;
}

const isMissing = (error: unknown): boolean => statusOf(error) === 404 && propertyOf(error, 'name') === 'NoSuchKey';

/**
 * What the store did not do is told as that, whatever the reason: the reason is for whoever runs the installation.
 * Contents that are missing are no matter of the store's being there.
 */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) throw error;
    throw new StoreUnavailable(error);
  }
}

/** Why the bucket cannot be used, so that whoever starts Luoshi knows which setting to look at. */
function notUsable(error: unknown, { endpoint, bucket }: S3Setting): StartUpError {
  const name = String(propertyOf(error, 'name'));
  const status = statusOf(error);
  const reason = status === undefined ? (codeOf(error) ?? reasonOf(error)) : `${status} ${name}`;
  if (name === 'NoSuchBucket')
    return new StartUpError([
      bilingual(
        `${endpoint} 上没有存储桶 ${bucket}（${reason}）。请先建立它，或改正 S3_BUCKET。`,
        `There is no bucket ${bucket} at ${endpoint} (${reason}). Make it first, or correct S3_BUCKET.`,
      ),
    ]);
  if (error instanceof MayNotList)
    return new StartUpError([
      bilingual(
        `${endpoint} 不让这个密钥知道存储桶 ${bucket} 里没有某个对象（403）。请给它列出存储桶的权限（ListBucket，在 AWS 是 s3:ListBucket）。`,
        `${endpoint} does not let this key know that an object is not in the bucket ${bucket} (403). Give it the right to list the bucket (ListBucket; at AWS s3:ListBucket).`,
      ),
    ]);
  if (status === 401 || status === 403)
    return new StartUpError([
      bilingual(
        `${endpoint} 不让这个密钥读写存储桶 ${bucket}（${reason}）。请核对 S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY 和它的权限：读、写、删除对象，列出存储桶（ListBucket）。`,
        `${endpoint} does not let this key use the bucket ${bucket} (${reason}). Check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and its rights: to read, write and delete objects, and to list the bucket (ListBucket).`,
      ),
    ]);
  return new StartUpError([
    bilingual(
      `存附件的 ${endpoint} 用不了（${reason}）。请核对 S3_ENDPOINT、S3_REGION、S3_FORCE_PATH_STYLE，以及网络通不通。`,
      `The store of files at ${endpoint} cannot be used (${reason}). Check S3_ENDPOINT, S3_REGION, S3_FORCE_PATH_STYLE and the network.`,
    ),
  ]);
}

import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import type { ProgressReport } from '../progress-report/progress-report.entity.js';
import { Attachment } from './attachment.entity.js';
import { isAccepted, keptName, mayUpload, mostInReport, mostWaiting, waitsAtMost } from './attachment.rules.js';

/** Bytes as they come over the wire. */
export type Contents = AsyncIterable<Uint8Array>;

/** A file that has arrived, and is not kept yet. */
export interface Received {
  readonly sha256: string;
  readonly size: number;
  /** By its contents; null for what nobody knows. */
  readonly contentType: string | null;
  /**
   * Takes it to where it will be kept, before anybody waits for that in a transaction: over a network it takes its
   * time.
   * @throws StoreUnavailable
   */
  bring(): Promise<void>;
  /**
   * Puts it under its hash, where it stays; nothing happens where the same contents are already.
   * @throws StoreUnavailable
   */
  keep(): Promise<void>;
  /** Removes what arrived, unless it was kept. */
  drop(): Promise<void>;
}

/** The store does not answer, or refuses; what is in it is safe, and later it may answer again. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the store of files cannot be used', { cause });
  }
}

/** Bytes of a file, from the first to the last of them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where contents are kept, by their hash. */
export interface FileStore {
  /** Writes what comes, to the end; null when it is larger than that, and then nothing stays. */
  receive(contents: Contents, largest: number): Promise<Received | null>;
  /**
   * Contents, or a span of them, as they come. Whoever asks for them reads them.
   * @throws StoreUnavailable
   */
  read(sha256: string, span?: Span): Promise<Contents>;
  /**
   * What was kept as the thumbnail of these contents; null where nothing was yet.
   * @throws StoreUnavailable
   */
  readThumbnail(sha256: string): Promise<Uint8Array | null>;
  /** @throws StoreUnavailable */
  keepThumbnail(sha256: string, thumbnail: Uint8Array): Promise<void>;
  /**
   * The contents and their thumbnail.
   * @throws StoreUnavailable
   */
  remove(sha256: string): Promise<void>;
  /** Removes what broke off on the way. */
  sweep(): Promise<void>;
}

/** What the uploader is told of a file. */
export interface Uploaded {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
}

/** Holds contents in place while a row that names them comes or goes. */
async function holdContents(em: EntityManager, sha256: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`file ${sha256}`]);
}

/** @throws ApiError RATE_LIMITED when as many of somebody's files wait for their report as may */
async function checkWaiting(em: EntityManager, { accountId, language }: Actor): Promise<void> {
  const { waiting } = await tablesOf(em)
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .where('uploader_id', '=', accountId)
    .where('report_id', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= mostWaiting) throw new ApiError('RATE_LIMITED', textsIn(language).files.tooManyWaiting);
}

/** Files that are uploaded, wait for their report, or are forgotten. */
export class AttachmentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
    /** In bytes. */
    private readonly largest: number,
  ) {}

  /**
   * Asked before the first byte is taken.
   * @throws ApiError FORBIDDEN, RATE_LIMITED
   */
  async checkMayUpload(actor: Actor): Promise<void> {
    const texts = textsIn(actor.language);
    if (!mayUpload(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
    await checkWaiting(this.db.fork(), actor);
  }

  /**
   * Takes a file, for a report that is yet to come. Whatever is refused leaves nothing behind.
   * @throws ApiError BAD_USER_INPUT when it is too large, empty, or not of a kind that is taken; RATE_LIMITED
   * @throws StoreUnavailable
   */
  async upload(actor: Actor, givenName: string, contents: Contents): Promise<Uploaded> {
    const { files } = textsIn(actor.language);
    const received = await this.store.receive(contents, this.largest);
    if (!received) throw tooLarge(this.largest, files);
    try {
      const { sha256, size, contentType } = received;
      if (size === 0) throw badInput([{ path: 'file', message: files.empty }]);
      if (!isAccepted(contentType)) throw badInput([{ path: 'file', message: files.otherKind }]);
      const uploaded = { id: uuid(), fileName: keptName(givenName, contentType), contentType, size };
      await received.bring();
      try {
        await this.db.fork().transactional(async (em) => {
          // Others of the account may have come since it was asked: they are counted one after the other.
          await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`files of ${actor.accountId}`]);
          await checkWaiting(em, actor);
          await holdContents(em, sha256);
          await received.keep();
          const uploader = em.getReference(Account, actor.accountId, { wrapped: true });
          em.create(Attachment, { ...uploaded, uploader, sha256, uploadedAt: this.clock.realNow() });
        });
      } catch (error) {
        await this.#clear(sha256);
        throw error;
      }
      return uploaded;
    } finally {
      await received.drop();
    }
  }

  /** Forgets what no report has taken, and what broke off. */
  async sweep(): Promise<void> {
    await this.store.sweep();
    const left = await tablesOf(this.db.fork())
      .selectFrom('attachment')
      .select(['id', 'sha256'])
      .where('report_id', 'is', null)
      .where('uploaded_at', '<=', oldest(this.clock).toISOString())
      .execute();
    for (const { id, sha256 } of left) await this.#forget(id, sha256);
  }

  async #forget(id: string, sha256: string): Promise<void> {
    await this.db.fork().transactional(async (em) => {
      await holdContents(em, sha256);
      await em.nativeDelete(Attachment, { id, report: null });
      await this.#removeUnnamed(em, sha256);
    });
  }

  /** Takes away what was brought in vain. What cannot be is contents that nobody can reach. */
  async #clear(sha256: string): Promise<void> {
    await this.db
      .fork()
      .transactional(async (em) => {
        await holdContents(em, sha256);
        await this.#removeUnnamed(em, sha256);
      })
      .catch(() => undefined);
  }

  /** Other rows may name the same contents. */
  async #removeUnnamed(em: EntityManager, sha256: string): Promise<void> {
    if ((await em.count(Attachment, { sha256 })) === 0) await this.store.remove(sha256);
  }
}

const oldest = (clock: Clock): Date => new Date(clock.realNow().getTime() - waitsAtMost);

/** BAD_USER_INPUT for a file that is larger than is taken. */
export const tooLarge = (largest: number, files: Texts['files']): ApiError =>
  badInput([{ path: 'file', message: files.tooLarge(Math.floor(largest / 1_000_000)) }]);

/** @throws ApiError BAD_USER_INPUT for ids that cannot be files of one report */
export function checkedAttachmentIds(
  ids: readonly string[] | null | undefined,
  internalIds: readonly string[],
  texts: Texts,
): readonly string[] {
  const given = ids ?? [];
  const wrong = (message: string) => badInput([{ path: 'input.attachmentIds', message }]);
  if (given.length > mostInReport) throw wrong(texts.files.tooMany(mostInReport));
  if (new Set(given).size < given.length) throw wrong(texts.files.gone);
  if (!internalIds.every((id) => given.includes(id)))
    throw badInput([{ path: 'input.internalAttachmentIds', message: texts.files.notAmong }]);
  return given;
}

/**
 * Gives a report its files, in the transaction that makes it: one's own uploads of the last day, each once.
 * @param internalIds those of them that are internal, whatever their report is
 * @returns them in their order
 * @throws ApiError BAD_USER_INPUT that names the first that is none
 */
export async function attach(
  em: EntityManager,
  clock: Clock,
  actor: Actor,
  report: ProgressReport,
  ids: readonly string[],
  internalIds: readonly string[],
): Promise<Attachment[]> {
  const { files } = textsIn(actor.language);
  const own = { uploader: actor.accountId, report: null, uploadedAt: { $gt: oldest(clock) } };
  const found = await em.find(
    Attachment,
    { ...own, id: { $in: ids.filter(isId) } },
    // In one order for everybody: two reports that name the same files wait for each other, and not in a circle.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  return ids.map((id, position) => {
    const attachment = found.find((one) => one.id === id);
    if (!attachment) throw badInput([{ path: `input.attachmentIds.${position}`, message: files.gone }]);
    return em.assign(attachment, { report, position, isInternal: internalIds.includes(id) });
  });
}

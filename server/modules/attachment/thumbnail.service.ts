import pLimit from 'p-limit';
import { isShown } from './attachment.rules.js';
import type { Contents, FileStore } from './attachment.service.js';

/** As much of a file as its thumbnail hangs on. */
export interface Pictured {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
}

/** A larger picture is opened, and not made small: it is read whole into memory to be drawn. */
const largestDrawn = 64_000_000;

/** Kept in place of a thumbnail where none can be made, so that nobody tries again. */
const none = new Uint8Array();

async function bytesOf(contents: Contents): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of contents) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Small pictures of pictures: made when somebody first asks for one, and kept beside the contents. */
export class ThumbnailService {
  /** One is drawn at a time: it is heavy, and the server has others to answer. */
  readonly #oneByOne = pLimit(1);
  /** By hash: whoever asks for what is being drawn waits for it. */
  readonly #drawn = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly store: FileStore,
    /** Null for what is no picture, or too large for one. */
    private readonly draw: (picture: Uint8Array) => Promise<Uint8Array | null>,
  ) {}

  /**
   * The thumbnail of a file that the caller may have; null where there is none.
   * @throws StoreUnavailable
   */
  async thumbnailOf({ sha256, size, contentType }: Pictured): Promise<Uint8Array | null> {
    if (!isShown(contentType) || size > largestDrawn) return null;
    const thumbnail = (await this.store.readThumbnail(sha256)) ?? (await this.#draw(sha256));
    return thumbnail.length === 0 ? null : thumbnail;
  }

  #draw(sha256: string): Promise<Uint8Array> {
    const drawing =
      this.#drawn.get(sha256) ??
      this.#oneByOne(async () => {
        const thumbnail = (await this.draw(await bytesOf(await this.store.read(sha256)))) ?? none;
        await this.store.keepThumbnail(sha256, thumbnail);
        return thumbnail;
      }).finally(() => this.#drawn.delete(sha256));
    this.#drawn.set(sha256, drawing);
    return drawing;
  }
}

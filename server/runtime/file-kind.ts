import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** Entries of a compound file's directory (the older Office formats) are of this size, and lie at its multiples. */
const entrySize = 128;
const nameLengthAt = 64;
const typeAt = 66;
const ofStream = 2;

/** Which program's a compound file is, by the stream that it must have. */
const streams: readonly (readonly [name: string, contentType: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
];

function isEntry(bytes: Buffer, at: number, name: string): boolean {
  return (
    bytes.readUInt16LE(at + nameLengthAt) === (name.length + 1) * 2 &&
    bytes[at + typeAt] === ofStream &&
    bytes.toString('utf16le', at, at + name.length * 2) === name
  );
}

/** Word or Excel of the older kind; null for what else is kept in compound files. */
async function compoundKind(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const piece = Buffer.alloc(1024 * entrySize);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length);
      if (bytesRead < entrySize) return null;
      for (let at = 0; at + entrySize <= bytesRead; at += entrySize)
        for (const [name, contentType] of streams) if (isEntry(piece, at, name)) return contentType;
    }
  } finally {
    await file.close();
  }
}

// A tab, line ends and the form feed are part of texts; no other control character is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Goes through a text piece by piece: false from the first that cannot be of it. */
function reader(encoding: string): (piece: Uint8Array | null) => boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece) => {
    try {
      return !control.test(piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
    } catch {
      return false;
    }
  };
}

/** As today's programs write text, or as those of Windows in Chinese did. */
async function isText(path: string): Promise<boolean> {
  let readers: ReturnType<typeof reader>[] | undefined;
  for await (const piece of createReadStream(path)) {
    if (!Buffer.isBuffer(piece)) return false;
    readers ??= encodingsOf(piece).map(reader);
    readers = readers.filter((read) => read(piece));
    if (readers.length === 0) return false;
  }
  return readers?.some((read) => read(null)) ?? false;
}

/** What a text may be written in, by the mark at its beginning. */
function encodingsOf(beginning: Buffer): string[] {
  const mark = beginning.length > 1 ? beginning.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return ['utf-16le'];
  return mark === 0xfeff ? ['utf-16be'] : ['utf-8', 'gb18030'];
}

/** Known by two letters, BM and MZ, with which a table's heads or a text may begin as well. */
const knownByLetters: readonly string[] = ['image/bmp', 'application/x-msdownload'];

/** What a file is by its contents, as a content type; null when nobody knows. Its name says nothing. */
export async function kindOfFile(path: string): Promise<string | null> {
  const known = await fileTypeFromFile(path);
  if (known?.mime === 'application/x-cfb') return compoundKind(path);
  if (known && !knownByLetters.includes(known.mime)) return known.mime;
  // Pictures and programs have bytes in them that no text has.
  return (await isText(path)) ? 'text/plain' : (known?.mime ?? null);
}

import { xlsx } from './e2e/xlsx.js';
import type { Caller } from './harness.js';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

/** An entry of a compound file's directory. */
function compoundOf(stream: string): Uint8Array<ArrayBuffer> {
  const file = Buffer.alloc(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.write(stream, 1024 + 128, 'utf16le');
  file.writeUInt16LE((stream.length + 1) * 2, 1024 + 128 + 64);
  file[1024 + 128 + 66] = 2;
  return new Uint8Array(file);
}

/** Small files of each kind, by what is in them. */
export const samples = {
  pdf: bytes('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
  png: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  doc: compoundOf('WordDocument'),
  xls: compoundOf('Workbook'),
  xlsx: new Uint8Array(xlsx([['a', 'b']])),
  powerpoint: compoundOf('PowerPoint Document'),
  text: new Uint8Array(Buffer.from('第一季度走访12户。\r\n')),
  gbk: new Uint8Array([0xc4, 0xe3, 0xba, 0xc3, 0x0d, 0x0a]),
  program: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
  svg: bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  empty: bytes(''),
  noise: new Uint8Array([0, 1, 2, 3, 200, 201, 0, 7]),
} as const;

/** What POST /files answers. */
export interface UploadAnswer {
  readonly status: number;
  // Shapes are the test's own business.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

/** Uploads as the client does. */
export async function upload(
  { url, cookie }: Caller,
  contents: Uint8Array<ArrayBuffer>,
  name = 'evidence.pdf',
  headers: Record<string, string> = {},
): Promise<UploadAnswer> {
  const body = new FormData();
  body.set('file', new Blob([contents]), name);
  const response = await fetch(`${url}/files`, {
    method: 'POST',
    headers: { 'accept-language': 'en', ...(cookie && { cookie }), ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

/** GET of a path of the server, with the caller's cookie. */
export const download = (
  { url, cookie }: Caller,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> => fetch(`${url}${path}`, { headers: { ...(cookie && { cookie }), ...headers } });

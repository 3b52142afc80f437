import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server got it. */
export interface Mail {
  readonly to: readonly string[];
  /** By name, in lower case, decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** A mail server, or nobody, at one address. */
export interface MailServer {
  readonly url: string;
  readonly mails: Mail[];
  /** The next letter that comes. */
  next(): Promise<Mail>;
  /** What is said of the next recipients instead of taking them. */
  refuseWith(reply: { readonly code: number; readonly words: string } | null): void;
  /** Takes letters, and says so so late. */
  waitMs(milliseconds: number): void;
  stop(): Promise<void>;
  /** Where it does not listen, it does again. */
  start(): Promise<void>;
}

const decoded = (text: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
      how.toLowerCase() === 'b' ? decoded(word, 'base64') : decoded(word.replaceAll('_', ' '), 'quoted-printable'),
    );

/** The head of a letter, or of a part of one, and what follows it. */
function partOf(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split('\r\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

function mailOf(raw: string, to: readonly string[]): Mail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => partOf(part.replace(/^\r\n/, '')));
  const textOf = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part ? decoded(part.body, part.headers.get('content-transfer-encoding') ?? '') : '';
  };
  return { to, headers, text: textOf('text/plain'), html: textOf('text/html'), raw };
}

/** A real mail server of this process, listening. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const arrivals = new EventEmitter<{ mail: [Mail] }>();
  let refusal: { readonly code: number; readonly words: string } | null = null;
  let pause = 0;
  let port = 0;
  let server: SMTPServer | null = null;
  async function start(): Promise<void> {
    if (server) return;
    const opened = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo(_address, _session, callback) {
        callback(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
      },
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          setTimeout(() => {
            const mail = mailOf(Buffer.concat(chunks).toString('utf8'), to);
            mails.push(mail);
            arrivals.emit('mail', mail);
            callback();
          }, pause);
        });
      },
    });
    // A client that gave up waiting is the test's own doing.
    opened.on('error', () => undefined);
    const listening = opened.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    port = addressOf(listening.address()).port;
    server = opened;
  }
  await start();
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    next: () => new Promise((resolve) => arrivals.once('mail', resolve)),
    refuseWith(reply) {
      refusal = reply;
    },
    waitMs(milliseconds) {
      pause = milliseconds;
    },
    start,
    async stop() {
      const closing = server;
      server = null;
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
  };
}

/** What came to a receiver. */
export interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks, or nobody, at one address. */
export interface Receiver {
  readonly host: string;
  readonly url: string;
  readonly calls: Call[];
  /** How the next calls are answered. */
  answer(with_: (response: ServerResponse, call: Call) => void): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const addressOf = (address: AddressInfo | string | null): AddressInfo => {
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen');
  return address;
};

/** A real HTTP server of this process, listening; it says yes as 企业微信 and 钉钉 do. */
export async function startReceiver(): Promise<Receiver> {
  const calls: Call[] = [];
  const yes = (response: ServerResponse) => void response.end('{"errcode":0,"errmsg":"ok","code":0}');
  let answering: (response: ServerResponse, call: Call) => void = yes;
  let port = 0;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      calls.push(call);
      answering(response, call);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  async function start(): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = addressOf(server.address()).port;
  }
  await start();
  return {
    get host() {
      return `127.0.0.1:${port}`;
    },
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    calls,
    answer(with_) {
      answering = with_;
    },
    start,
    async stop() {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

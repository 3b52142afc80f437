import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type ControlFile, dataPaths } from './data-directory.js';
import { type MaintenanceActions, MaintenanceRefused, maintenanceRequest } from './maintenance.js';
import { writePrivateFile } from './private-file.js';
import { bilingual } from './start-up-error.js';

/** The running server's side of the maintenance commands. */
export interface ControlChannel {
  /** Stops listening, removes the note in the data directory, and waits for commands under way. */
  close(): Promise<void>;
}

/** What the channel needs of the server that opens it. */
export interface ControlChannelOptions {
  readonly dataDir: string;
  /** What a person opens in the browser; shown by a second process that finds the directory in use. */
  readonly address: string;
  readonly actions: MaintenanceActions;
  /** Hears of failures that are nobody's mistake at the terminal. */
  readonly onError: (error: unknown) => void;
}

/** More than any command needs. */
const LONGEST_REQUEST = 64 * 1024;

/**
 * Lets the maintenance commands reach the database that this process holds: on a random port of this
 * machine alone, to whoever can read the random token in DATA_DIR/control.json, which is whoever could
 * read the database's files anyway. Open it once the server serves; hold the directory's lock.
 */
export async function openControlChannel(options: ControlChannelOptions): Promise<ControlChannel> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response, token, options).catch((error: unknown) => {
      options.onError(error);
      response.destroy();
    });
  });
  const controlPort = await listen(server);
  const file = dataPaths(options.dataDir).control;
  const note: ControlFile = { pid: process.pid, address: options.address, controlPort, token };
  try {
    writePrivateFile(file, `${JSON.stringify(note)}\n`);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    async close() {
      rmSync(file, { force: true });
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port was given'));
      else resolve(address.port);
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  { actions, onError }: ControlChannelOptions,
): Promise<void> {
  if (request.method !== 'POST' || !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
    return say(response, 401, bilingual('控制通道拒绝了请求。', 'The control channel refused.'));
  }
  if (!(Number(request.headers['content-length']) <= LONGEST_REQUEST)) {
    return say(response, 413, bilingual('请求过长。', 'The request is too long.'));
  }
  const command = maintenanceRequest.safeParse(parseJson(await text(request)));
  if (!command.success) {
    return say(
      response,
      400,
      bilingual(
        '正在运行的落实不认识此命令，请用同一版本的程序执行。',
        'The running Luoshi does not know this command; use the same version of the program.',
      ),
    );
  }
  try {
    await carryOut(command.data, actions, response);
  } catch (error) {
    if (response.headersSent) throw error;
    if (error instanceof MaintenanceRefused) return say(response, 409, error.message);
    onError(error);
    say(
      response,
      500,
      bilingual('命令失败，原因见服务器的输出。', "The command failed; the server's output says why."),
    );
  }
}

async function carryOut(
  request: ReturnType<typeof maintenanceRequest.parse>,
  actions: MaintenanceActions,
  response: ServerResponse,
): Promise<void> {
  switch (request.command) {
    case 'create-admin': {
      const { id } = await actions.createFirstAdmin(request);
      return say(response, 200, id);
    }
    case 'disable-account':
      await actions.disableAccount(request.login);
      return say(response, 200, request.login);
    case 'backup': {
      const dump = await actions.backup();
      response.writeHead(200, { 'content-type': 'application/gzip' });
      await pipeline(dump instanceof Uint8Array ? [dump] : dump, response);
      return;
    }
    case 'verify-history':
      return say(response, 200, JSON.stringify(await actions.verifyHistory()));
  }
}

function say(response: ServerResponse, status: number, message: string): void {
  // An unread body would keep the connection busy; nothing follows on it anyway.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(message);
}

/** Compares without telling by the time it takes how much was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

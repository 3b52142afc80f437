import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { MaintenanceRefused } from './maintenance.js';
import { bilingual } from './start-up-error.js';

/**
 * The password for a new admin. On a terminal it is asked for twice and never shown; otherwise it is the
 * first line of standard input. It is taken from neither arguments nor environment, which other accounts
 * of the system, or the shell's history, could read.
 *
 * @throws {MaintenanceRefused} when none is given, or the two differ
 */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return demand(await firstLine());
  const password = demand(await askHidden('密码 / Password: '));
  if ((await askHidden('再次输入 / Once more: ')) !== password) {
    throw new MaintenanceRefused(
      bilingual('两次输入的密码不一致。', 'The two passwords differ.'),
    );
  }
  return password;
}

function demand(password: string | undefined): string {
  if (password !== undefined && password !== '') return password;
  throw new MaintenanceRefused(
    bilingual(
      '没有收到密码。请在终端输入，或由标准输入的第一行给出。',
      'No password was given. Type it on a terminal, or pass it as the first line of standard input.',
    ),
  );
}

async function firstLine(): Promise<string | undefined> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return undefined;
}

function askHidden(prompt: string): Promise<string | undefined> {
  process.stdout.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    lines.once('line', resolve);
    // Ctrl+C and Ctrl+D end the question without an answer; after a line this comes too late to matter.
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => resolve(undefined));
    lines.once('line', () => lines.close());
  }).then((line) => {
    process.stdout.write('\n');
    return typeof line === 'string' ? line : undefined;
  });
}

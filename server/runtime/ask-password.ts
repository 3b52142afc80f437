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
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return demand(line);
    return demand(undefined);
  }
  const terminal = hiddenLines();
  try {
    const password = demand(await terminal.ask('密码 / Password: '));
    if ((await terminal.ask('再次输入 / Once more: ')) === password) return password;
  } finally {
    terminal.close();
  }
  throw new MaintenanceRefused(bilingual('两次输入的密码不一致。', 'The two passwords differ.'));
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

/** Lines typed on the terminal, which shows none of them: the prompt comes once nothing is echoed any more. */
function hiddenLines() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Ctrl+C ends the questions without an answer, as Ctrl+D does.
  terminal.once('SIGINT', () => terminal.close());
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(prompt: string): Promise<string | undefined> {
      process.stdout.write(prompt);
      const line = await lines.next();
      process.stdout.write('\n');
      return line.done === true ? undefined : line.value;
    },
    close: () => terminal.close(),
  };
}

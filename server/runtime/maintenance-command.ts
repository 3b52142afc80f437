import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import { demandNewFile, saveBackup } from './backup-file.js';
import { dataPaths } from './data-directory.js';
import { tellHistory } from './history-report.js';
import { MaintenanceRefused } from './maintenance.js';
import { type OpenInstallation, withInstallation } from './maintenance-access.js';
import { pgDumpLine } from './postgres-address.js';
import { bilingual, StartUpError } from './start-up-error.js';
import { propertyOf } from './system-error.js';

/** What a maintenance command needs of the world around it. */
export interface MaintenanceSurroundings {
  readonly config: Config;
  readonly open: OpenInstallation;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The new admin's password: asked for on a terminal, else the first line of standard input. */
  readonly askPassword: () => Promise<string>;
}

const usage = bilingual(
  `用法：
  npm run maintain -- create-admin --login <登录名> --name <姓名>   创建首位管理员（密码在终端输入，或由标准输入的第一行给出）
  npm run maintain -- disable-account --login <登录名>              停用账号并结束其会话
  npm run maintain -- backup <文件.tar.gz>                          备份内嵌数据库
  npm run history:verify                                            核对经过：逐条核对每份计划的历史，指出第一处断裂`,
  `Usage:
  npm run maintain -- create-admin --login <login> --name <name>    create the first admin (the password is asked for, or is the first line of standard input)
  npm run maintain -- disable-account --login <login>               disable an account and end its sessions
  npm run maintain -- backup <file.tar.gz>                          back up the embedded database
  npm run history:verify                                            verify the history: walk each plan's chain and name its first broken link`,
);

/**
 * Carries out one maintenance command and says how it went.
 *
 * @returns the exit code of the process: 0 done, 1 not done
 */
export async function runMaintenance(args: readonly string[], surroundings: MaintenanceSurroundings): Promise<0 | 1> {
  try {
    surroundings.say(await carryOut(args, surroundings));
    return 0;
  } catch (error) {
    if (!(error instanceof MaintenanceRefused || error instanceof StartUpError)) throw error;
    surroundings.complain(error.message);
    return 1;
  }
}

async function carryOut(args: readonly string[], surroundings: MaintenanceSurroundings): Promise<string> {
  const { command, operands, login, name, help } = understand(args);
  if (help) return usage;
  switch (command) {
    case 'create-admin':
      if (login === undefined || name === undefined || operands.length > 0) break;
      return createAdmin(surroundings, login, name);
    case 'disable-account':
      if (login === undefined || operands.length > 0) break;
      return disableAccount(surroundings, login);
    case 'backup': {
      const [file, ...others] = operands;
      if (file === undefined || others.length > 0) break;
      return backup(surroundings, path.resolve(file));
    }
    case 'verify-history':
      if (operands.length > 0) break;
      return verifyHistory(surroundings);
  }
  throw new MaintenanceRefused(usage);
}

function understand(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        login: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...operands] = positionals;
    return { command, operands, login: values.login, name: values.name, help: values.help };
  } catch (error) {
    if (String(propertyOf(error, 'code')).startsWith('ERR_PARSE_ARGS')) {
      throw new MaintenanceRefused(usage, { cause: error });
    }
    throw error;
  }
}

async function createAdmin(
  { config, open, askPassword }: MaintenanceSurroundings,
  login: string,
  name: string,
): Promise<string> {
  const password = await askPassword();
  await withInstallation(
    config,
    () => open(config, 'change'),
    (actions) => actions.createFirstAdmin({ login, name, password }),
  );
  return bilingual(`已创建首位管理员 ${login}（${name}）。`, `Created the first admin, ${login} (${name}).`);
}

async function disableAccount({ config, open }: MaintenanceSurroundings, login: string): Promise<string> {
  demandDatabase(config);
  await withInstallation(
    config,
    () => open(config, 'change'),
    (actions) => actions.disableAccount(login),
  );
  return bilingual(`已停用账号 ${login}，其会话已结束。`, `Disabled the account ${login} and ended its sessions.`);
}

async function backup({ config, open }: MaintenanceSurroundings, file: string): Promise<string> {
  if (config.database.kind === 'postgresql') {
    const line = pgDumpLine(config.database.url, file);
    throw new MaintenanceRefused(
      bilingual(
        `没有备份：数据在 PostgreSQL 服务器上，请使用它自己的工具：\n  ${line}`,
        `Nothing was backed up: the data is on a PostgreSQL server, which has its own tool:\n  ${line}`,
      ),
    );
  }
  demandDatabase(config);
  demandNewFile(file);
  const size = await withInstallation(
    config,
    () => open(config, 'read'),
    async (actions) => saveBackup(file, await actions.backup()),
  );
  const told = bilingual(`已备份到 ${file}（${size} 字节）。`, `Backed up to ${file} (${size} bytes).`);
  const { files } = dataPaths(config.dataDir);
  // Contents never change once they are there, so any tool copies them while the server runs.
  const line = `tar -czf "${file.replace(/(\.tar\.gz)?$/, '-files.tar.gz')}" -C "${config.dataDir}" ${path.basename(files)}`;
  return `${told}\n${bilingual(`附件另存在 ${files}，请一并备份：\n  ${line}`, `Uploaded files lie in ${files}; back them up too:\n  ${line}`)}`;
}

/** @throws {MaintenanceRefused} when a chain is broken: the message says which and where */
async function verifyHistory({ config, open }: MaintenanceSurroundings): Promise<string> {
  demandDatabase(config);
  const plans = await withInstallation(
    config,
    () => open(config, 'read'),
    (actions) => actions.verifyHistory(),
  );
  const report = tellHistory(plans);
  if (plans.some(({ broken }) => broken !== null)) throw new MaintenanceRefused(report);
  return report;
}

/** A mistyped DATA_DIR must not end in a new, empty database. */
function demandDatabase({ database }: Config): void {
  if (database.kind === 'postgresql' || existsSync(dataPaths(database.dataDir).database)) return;
  throw new MaintenanceRefused(
    bilingual(
      `数据目录 ${database.dataDir} 中没有数据库，请检查 DATA_DIR。`,
      `There is no database in the data directory ${database.dataDir}. Check DATA_DIR.`,
    ),
  );
}

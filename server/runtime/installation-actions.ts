import type { Clock } from '../clock.js';
import type { Database } from '../database.js';
import { AccountService } from '../modules/account/account.service.js';
import { passwordFault } from '../modules/account/password.rules.js';
import { verifyHistory } from '../modules/history/verify.service.js';
import { textsIn } from '../texts.js';
import { type FirstAdmin, type MaintenanceActions, MaintenanceRefused } from './maintenance.js';
import { bilingual } from './start-up-error.js';

/** The maintenance actions on a database that this process has open; the server hands them to its channel. */
export function installationActions(database: Database, clock: Clock): MaintenanceActions {
  const accounts = new AccountService(database, clock);
  return {
    async createFirstAdmin(input) {
      demandUsable(input);
      const created = await accounts.createFirstAdmin(input);
      if (created !== null) return created;
      throw new MaintenanceRefused(
        bilingual(
          '已有管理员，未创建。其他账号由管理员在系统中创建。',
          'There is an admin already; none was created. Further accounts are created by an admin in the program.',
        ),
      );
    },
    async disableAccount(login) {
      if (await accounts.disableAccount(login)) return;
      throw new MaintenanceRefused(
        bilingual(
          `没有可停用的账号 ${login}：登录名不存在，或已停用。`,
          `There is no account ${login} to disable: no such login, or it is disabled already.`,
        ),
      );
    },
    backup: async () => (await database.dump()).stream(),
    verifyHistory: () => verifyHistory(database.fork()),
  };
}

function demandUsable({ login, name, password }: FirstAdmin): void {
  if (!/^\S{1,64}$/.test(login.trim())) {
    throw new MaintenanceRefused(
      bilingual('登录名应为 1 到 64 个字符，不含空格。', 'The login must be 1 to 64 characters without spaces.'),
    );
  }
  if (name.trim() === '') {
    throw new MaintenanceRefused(bilingual('姓名不能为空。', 'The name must not be empty.'));
  }
  const fault = passwordFault(password, { login });
  if (fault !== null) {
    throw new MaintenanceRefused(bilingual(textsIn('zh').password.fault[fault], textsIn('en').password.fault[fault]));
  }
}

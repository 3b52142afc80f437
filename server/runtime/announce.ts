import type { Role } from '../modules/account/account.rules.js';

/** An account that is shown to whoever starts the demonstration. */
export interface AnnouncedAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly `${Role}`[];
}

/** What a start tells the person at the terminal. */
export interface Announcement {
  /** Best first: see addressesToOpen. */
  readonly addresses: readonly [string, ...string[]];
  /** The demonstration's accounts; of a real installation none are shown. */
  readonly accounts: readonly AnnouncedAccount[];
  /** The password of these accounts; undefined when they keep another one than is set now. */
  readonly password: string | undefined;
  readonly businessDate: string;
  readonly isDemonstration: boolean;
  /** Created at this start, with a password that is kept nowhere and shown this once. */
  readonly firstAdmin?: { readonly login: string; readonly password: string } | undefined;
}

interface Words {
  readonly running: string;
  readonly demonstration: string;
  readonly address: string;
  readonly businessDate: string;
  readonly accounts: (password: string | undefined) => string;
  readonly firstAdmin: string;
  readonly login: string;
  readonly password: string;
  readonly stop: string;
  readonly roles: Readonly<Record<`${Role}`, string>>;
  readonly comma: string;
  readonly colon: string;
}

const chinese: Words = {
  running: '落实已启动。',
  demonstration: '落实已启动（演示数据，请勿用于正式工作）。',
  address: '地址',
  businessDate: '业务日期',
  accounts: (password) =>
    password === undefined ? '演示账号（密码为创建演示数据时设置的密码）' : `演示账号（密码均为 ${password}）`,
  firstAdmin: '已创建首位管理员。此密码只显示这一次，未保存在任何地方，请立即记下并登录：',
  login: '登录名',
  password: '密码',
  stop: '按 Ctrl+C 停止。',
  roles: { ADMIN: '系统管理员', OFFICE: '办公室', LEADER: '分管领导', DEPARTMENT_HEAD: '部门负责人' },
  comma: '、',
  colon: '：',
};

const english: Words = {
  running: 'Luoshi is running.',
  demonstration: 'Luoshi is running (demonstration data: not for real work).',
  address: 'Address',
  businessDate: 'Business date',
  accounts: (password) =>
    password === undefined
      ? 'Demonstration accounts (with the password that was set when they were created)'
      : `Demonstration accounts (the password of each is ${password})`,
  firstAdmin: 'Created the first admin. The password is shown this once and kept nowhere: note it now and sign in.',
  login: 'Login',
  password: 'Password',
  stop: 'Ctrl+C stops it.',
  roles: { ADMIN: 'admin', OFFICE: 'office', LEADER: 'leader', DEPARTMENT_HEAD: 'department head' },
  comma: ', ',
  colon: ': ',
};

/** The text that a start prints once the server answers: Chinese, an empty line, English. */
export function announce(announcement: Announcement): string {
  return `${textIn(chinese, announcement)}\n\n${textIn(english, announcement)}`;
}

function textIn(words: Words, announcement: Announcement): string {
  const { addresses, accounts, password, businessDate, isDemonstration, firstAdmin } = announcement;
  const lines = [
    isDemonstration ? words.demonstration : words.running,
    ...addresses.map((address) => `  ${words.address}${words.colon}${address}`),
    `  ${words.businessDate}${words.colon}${businessDate}`,
  ];
  if (isDemonstration && accounts.length > 0) {
    const width = Math.max(...accounts.map(({ login }) => login.length));
    lines.push(`  ${words.accounts(password)}${words.colon.trim()}`);
    for (const { login, name, roles } of accounts) {
      const does = roles.map((role) => words.roles[role]).join(words.comma);
      lines.push(`    ${login.padEnd(width)}  ${name}  ${does}`);
    }
  }
  if (firstAdmin !== undefined) {
    lines.push(
      `  ${words.firstAdmin}`,
      `    ${words.login}${words.colon}${firstAdmin.login}`,
      `    ${words.password}${words.colon}${firstAdmin.password}`,
    );
  }
  return [...lines, `  ${words.stop}`].join('\n');
}

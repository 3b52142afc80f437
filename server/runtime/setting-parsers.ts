import { isIP } from 'node:net';
import path from 'node:path';
import { isEmail } from '../modules/delivery/mail.rules.js';

/** What `TRUST_PROXY` becomes: exactly what express accepts as its 'trust proxy' setting. */
export type TrustProxy = boolean | number | readonly string[];

/** Why a setting's text is refused, in both languages; the reader adds the setting's name. */
export class SettingMistake extends Error {
  override readonly name = 'SettingMistake';

  constructor(
    readonly chinese: string,
    readonly english: string,
  ) {
    super(english);
  }
}

const namedNetworks: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** A TCP port; 0 lets the system choose one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new SettingMistake('应为 0 到 65535 之间的整数', 'must be a whole number from 0 to 65535');
  }
  return port;
}

/** An address or host name to listen on; the brackets of an IPv6 literal are optional. */
export function parseHost(text: string): string {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host) && !/^[\d.]+$/.test(host);
  if (isIP(host) === 0 && !isName) {
    throw new SettingMistake(
      '应为监听地址，例如 127.0.0.1 或 0.0.0.0',
      'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0',
    );
  }
  return host;
}

/** The origin that browsers see: http or https, without a path. A closing slash is forgiven. */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url !== undefined &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.pathname === '/' &&
    !/[?#@]/.test(text);
  if (!isOrigin) {
    throw new SettingMistake(
      '应为不带路径的网址，例如 https://luoshi.example.cn',
      'must be an http or https address without a path, such as https://luoshi.example.cn',
    );
  }
  return url.origin;
}

/** Words for yes and no; anything else is a mistake rather than a guess. */
export function parseSwitch(text: string): boolean {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'on') return true;
  if (word === 'false' || word === 'off') return false;
  throw new SettingMistake('应为 true 或 false', 'must be true or false');
}

/** off, on, a number of proxies, or the proxies' addresses separated by commas. */
export function parseTrustProxy(text: string): TrustProxy {
  if (/^(on|off|true|false)$/i.test(text)) return parseSwitch(text);
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (!addresses.every(isProxyAddress)) {
    throw new SettingMistake(
      '应为 off、on、代理层数，或以逗号分隔的代理地址，例如 10.0.0.0/8',
      'must be off, on, a number of proxies, or their addresses separated by commas, such as 10.0.0.0/8',
    );
  }
  return addresses;
}

function isProxyAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0) return false;
  const version = isIP(address);
  if (version === 0) return bits === undefined && namedNetworks.has(text);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** A PostgreSQL address that names its database. The text may hold a password, so no message repeats it. */
export function parsePostgresUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (!isPostgres || url.pathname.length < 2) {
    throw new SettingMistake(
      '应为 PostgreSQL 地址，例如 postgresql://用户:密码@主机:5432/数据库（密码中的特殊字符须按网址编码）',
      'must be a PostgreSQL address such as postgresql://user:password@host:5432/database (special characters in the password must be percent-encoded)',
    );
  }
  return text;
}

/** A folder, made absolute so that every message names it unmistakably. */
export function parseDirectory(text: string): string {
  return path.resolve(text);
}

/** The name of a bucket, as S3 demands it. */
export function parseBucket(text: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) {
    throw new SettingMistake(
      '应为存储桶的名称：3 到 63 个小写字母、数字、点或短横',
      'must be the name of a bucket: 3 to 63 lower-case letters, digits, dots or hyphens',
    );
  }
  return text;
}

/** Whole megabytes; more than a thousand is no evidence but a backup. */
export function parseFileLimit(text: string): number {
  const megabytes = Number(text);
  if (!/^\d+$/.test(text) || megabytes < 1 || megabytes > 1000) {
    throw new SettingMistake('应为 1 到 1000 之间的整数（MB）', 'must be a whole number from 1 to 1000 (MB)');
  }
  return megabytes;
}

/** An IANA time zone. Bare offsets are refused: PostgreSQL reads their sign the other way round. */
export function parseTimeZone(text: string): string {
  try {
    if (/^[+-]/.test(text)) throw new RangeError('an offset');
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new SettingMistake(
      '应为 IANA 时区名称，例如 Asia/Shanghai',
      'must be the name of an IANA time zone, such as Asia/Shanghai',
    );
  }
}

/** A day that exists, YYYY-MM-DD. */
export function parseDate(text: string): string {
  const time = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new SettingMistake(
      '应为真实存在的日期，写作 2022-09-15 的形式',
      'must be a date that exists, written like 2022-09-15',
    );
  }
  return text;
}

/** A text that is at least so long: for passwords and secrets, so no message repeats it. */
export function parseSecretOf(minimum: number): (text: string) => string {
  return (text) => {
    if (text.length < minimum) {
      throw new SettingMistake(`至少需要 ${minimum} 个字符`, `must be at least ${minimum} characters long`);
    }
    return text;
  };
}

/** A mail server: smtp:// or smtps://. The text may hold a password, so no message repeats it. */
export function parseSmtpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSmtp = url?.protocol === 'smtp:' || url?.protocol === 'smtps:';
  if (!isSmtp || url.hostname === '' || !['', '/'].includes(url.pathname)) {
    throw new SettingMistake(
      '应为邮件服务器地址，例如 smtps://用户:密码@smtp.example.cn:465（密码中的特殊字符须按网址编码）',
      'must be the address of a mail server such as smtps://user:password@smtp.example.cn:465 (special characters in the password must be percent-encoded)',
    );
  }
  return text;
}

/** Whom mail comes from: an address, or a name and the address in angle brackets. */
export function parseSender(text: string): string {
  const found = /^(?:([^<>"\p{Cc}]*)\s)?<?([^<>\s]+?)>?$/u.exec(text);
  if (!isEmail(found?.[2] ?? '')) {
    throw new SettingMistake(
      '应为发件人，例如 noreply@example.cn 或 落实 <noreply@example.cn>',
      'must be a sender such as noreply@example.cn or Luoshi <noreply@example.cn>',
    );
  }
  return text;
}

/** Hosts with or without a port, separated by commas. */
export function parseHosts(text: string): readonly string[] {
  const hosts = text.split(',').map((part) => part.trim().toLowerCase());
  const isHost = (host: string) => URL.canParse(`http://${host}/`) && new URL(`http://${host}/`).host === host;
  if (!hosts.every(isHost)) {
    throw new SettingMistake(
      '应为以逗号分隔的主机名，可带端口，例如 robot.intranet,10.0.0.8:8080',
      'must be hosts separated by commas, with a port or without, such as robot.intranet,10.0.0.8:8080',
    );
  }
  return hosts;
}

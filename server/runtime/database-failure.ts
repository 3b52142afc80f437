import type { DatabaseSetting } from '../config.js';
import { placeOf } from './postgres-address.js';
import { bilingual, StartUpError } from './start-up-error.js';
import { codeOf, propertyOf, reasonOf } from './system-error.js';

interface Hint {
  readonly chinese: string;
  readonly english: string;
}

const unreachable: Hint = {
  chinese: '连接不上，请检查它是否已启动、地址和端口是否正确',
  english: 'it cannot be reached; check that it runs, and the host and port',
};
const unknownHost: Hint = {
  chinese: '找不到该主机名，请检查地址',
  english: 'its host name is unknown; check the address',
};
const signIn: Hint = {
  chinese: '它拒绝了用户名或密码，请检查 DATABASE_URL 和服务器的 pg_hba.conf',
  english: "it refuses the user or the password; check DATABASE_URL and the server's pg_hba.conf",
};
const certificate: Hint = {
  chinese: '它的 TLS 证书不被信任，请检查 DATABASE_URL 的 sslmode 及证书设置',
  english: 'its TLS certificate is not trusted; check sslmode and the certificates in DATABASE_URL',
};

/** By the codes of Node, OpenSSL and PostgreSQL. */
const hints: Readonly<Record<string, Hint>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ENOENT: unreachable,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  '28000': signIn,
  '28P01': signIn,
  '3D000': {
    chinese: '该数据库不存在，请先创建（createdb）',
    english: 'there is no such database; create it first (createdb)',
  },
  '42501': {
    chinese: '该用户权限不足，需要能够建表',
    english: 'the user lacks rights; it must be able to create tables',
  },
  '53300': { chinese: '连接数已满', english: 'it has no connections left' },
  '57P03': {
    chinese: '它正在启动或恢复，请稍后再试',
    english: 'it is starting up or recovering; try again later',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
  CERT_HAS_EXPIRED: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: certificate,
};

/** pg tells these in words, without a code. */
const hintsByWords: readonly (readonly [RegExp, Hint])[] = [
  [
    /does not support SSL/i,
    { chinese: '它不支持 TLS，请调整 sslmode', english: 'it does not support TLS; change sslmode' },
  ],
  [/password must be a string|no password/i, signIn],
  [/timeout|terminated unexpectedly/i, unreachable],
];

/**
 * Turns what was thrown while opening the database into what a person can act on. The text of the original
 * error is kept as the cause and never shown: it may repeat the address with its password.
 */
export function databaseFailure(error: unknown, setting: DatabaseSetting): StartUpError {
  if (error instanceof StartUpError) return error;
  if (setting.kind === 'embedded') return embeddedFailure(error, setting.dataDir);
  const found = causesOf(error).flatMap((cause) => hintFor(cause) ?? [])[0];
  const code = causesOf(error).flatMap((cause) => codeOf(cause) ?? [])[0];
  const place = placeOf(setting.url);
  const [chinese, english] = found
    ? [found.chinese, found.english]
    : ['打开失败，请查看 PostgreSQL 的日志', "it failed to open; see PostgreSQL's log"];
  const suffix = code === undefined ? '' : ` [${code}]`;
  return new StartUpError(
    [
      bilingual(
        `无法使用 PostgreSQL 数据库 ${place}：${chinese}${suffix}。`,
        `The PostgreSQL database ${place} cannot be used: ${english}${suffix}.`,
      ),
    ],
    { cause: error },
  );
}

function embeddedFailure(error: unknown, dataDir: string): StartUpError {
  return new StartUpError(
    [
      bilingual(
        `无法打开数据目录 ${dataDir} 中的内嵌数据库（${reasonOf(error)}）。请检查磁盘空间和权限；若已损坏，请从备份恢复。`,
        `The embedded database in ${dataDir} cannot be opened (${reasonOf(error)}). Check disk space and rights; if it is damaged, restore a backup.`,
      ),
    ],
    { cause: error },
  );
}

function hintFor(error: unknown): Hint | undefined {
  const code = codeOf(error);
  if (code !== undefined && Object.hasOwn(hints, code)) return hints[code];
  return hintsByWords.find(([words]) => words.test(reasonOf(error)))?.[1];
}

/** The error with everything it wraps: the ORM's wrapper, and one error for each address that was tried. */
function causesOf(error: unknown, depth = 0): unknown[] {
  if (error === undefined || depth > 5) return [];
  const several = propertyOf(error, 'errors');
  const inner = [propertyOf(error, 'cause'), propertyOf(error, 'previous')];
  if (Array.isArray(several)) inner.push(...several);
  return [error, ...inner.flatMap((cause) => causesOf(cause, depth + 1))];
}

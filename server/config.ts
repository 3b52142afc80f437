import type { S3Setting } from './runtime/s3-store.js';
import {
  parseBucket,
  parseDate,
  parseDirectory,
  parseFileLimit,
  parseHost,
  parseHosts,
  parseOrigin,
  parsePort,
  parsePostgresUrl,
  parseSecretOf,
  parseSender,
  parseSmtpUrl,
  parseSwitch,
  parseTimeZone,
  parseTrustProxy,
  SettingMistake,
  type TrustProxy,
} from './runtime/setting-parsers.js';
import { bilingual, StartUpError } from './runtime/start-up-error.js';

/** The password of the demonstration's accounts unless DEMO_PASSWORD says another. Known to everybody. */
export const DEFAULT_DEMO_PASSWORD = 'luoshi-demo';

/** Where the data lives: the embedded database of this process, or a PostgreSQL server. */
export type DatabaseSetting =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/** Everything that can be set from outside, read once at start and handed down. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The origin that browsers use, when a proxy stands in front. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: TrustProxy;
  readonly database: DatabaseSetting;
  readonly dataDir: string;
  /** The largest file that is taken, in megabytes (of a million bytes). */
  readonly fileLimitMb: number;
  /** Where uploaded files are kept, if not in the data directory. */
  readonly s3: S3Setting | undefined;
  readonly timeZone: string;
  /** A fixed business date; undefined: today, or the demonstration's own (see demoDecision). */
  readonly businessDate: string | undefined;
  /** undefined: not said, so an empty embedded database gets the demonstration and PostgreSQL does not. */
  readonly demo: boolean | undefined;
  readonly demoPassword: string;
  readonly demoPasswordIsDefault: boolean;
  /** undefined: generated and kept in the data directory. */
  readonly sessionSecret: string | undefined;
  /** The mail server and whom mail comes from; undefined: no e-mail. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** Hosts that group robots may be at beside those of their makers; these also inside the network, and without TLS. */
  readonly robotHosts: readonly string[];
  /** Compiled execution of GraphQL; off only to compare. */
  readonly graphqlJit: boolean;
  readonly isProduction: boolean;
  readonly isDevelopment: boolean;
}

/** The settings cannot be used; `messages` holds one text, in both languages, for each mistake. */
export class ConfigError extends StartUpError {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks every setting at once, so that a person corrects all mistakes in one go. An empty value
 * counts as absent: that is how docker compose and systemd hand over what nobody filled in.
 *
 * @throws {ConfigError} with one message for each mistake
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mistakes: string[] = [];

  function read<T, F>(name: string, parse: (text: string) => T, fallback: F): T | F {
    const text = env[name] ?? '';
    if (text.trim() === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof SettingMistake)) throw error;
      mistakes.push(bilingual(`设置 ${name}：${error.chinese}。`, `Setting ${name} ${error.english}.`));
      return fallback;
    }
  }
  const readTrimmed: typeof read = (name, parse, fallback) => read(name, (text) => parse(text.trim()), fallback);

  const isSet = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const asItIs = (text: string) => text;

  /** All of it or nothing: half a store is a mistake, and no reason to put files elsewhere. */
  function readS3(): S3Setting | undefined {
    const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
    if (![...needed, 'S3_REGION', 'S3_FORCE_PATH_STYLE'].some(isSet)) return undefined;
    for (const name of needed.filter((one) => !isSet(one)))
      mistakes.push(
        bilingual(
          `缺少设置 ${name}：附件存到 S3 时，${needed.join('、')} 须一起设置。`,
          `Setting ${name} is missing: to keep files in S3, ${needed.join(', ')} are set together.`,
        ),
      );
    return {
      endpoint: readTrimmed('S3_ENDPOINT', parseOrigin, ''),
      bucket: readTrimmed('S3_BUCKET', parseBucket, ''),
      region: readTrimmed('S3_REGION', asItIs, 'us-east-1'),
      accessKeyId: readTrimmed('S3_ACCESS_KEY_ID', asItIs, ''),
      secretAccessKey: readTrimmed('S3_SECRET_ACCESS_KEY', asItIs, ''),
      forcePathStyle: readTrimmed('S3_FORCE_PATH_STYLE', parseSwitch, true),
    };
  }

  const isProduction = env.NODE_ENV === 'production';
  const dataDir = readTrimmed('DATA_DIR', parseDirectory, parseDirectory('data'));
  const databaseUrl = readTrimmed('DATABASE_URL', parsePostgresUrl, undefined);
  const demoPassword = read('DEMO_PASSWORD', parseSecretOf(8), DEFAULT_DEMO_PASSWORD);
  const [smtpUrl, mailFrom] = [
    readTrimmed('SMTP_URL', parseSmtpUrl, undefined),
    readTrimmed('MAIL_FROM', parseSender, undefined),
  ];
  const config: Config = {
    port: readTrimmed('PORT', parsePort, 4000),
    host: readTrimmed('HOST', parseHost, '127.0.0.1'),
    publicUrl: readTrimmed('PUBLIC_URL', parseOrigin, undefined),
    trustProxy: readTrimmed('TRUST_PROXY', parseTrustProxy, false),
    database: databaseUrl === undefined ? { kind: 'embedded', dataDir } : { kind: 'postgresql', url: databaseUrl },
    dataDir,
    fileLimitMb: readTrimmed('FILE_LIMIT_MB', parseFileLimit, 50),
    s3: readS3(),
    timeZone: readTrimmed('TIME_ZONE', parseTimeZone, 'Asia/Shanghai'),
    businessDate: readTrimmed('BUSINESS_DATE', parseDate, undefined),
    demo: readTrimmed('DEMO', parseSwitch, undefined),
    demoPassword,
    demoPasswordIsDefault: demoPassword === DEFAULT_DEMO_PASSWORD,
    sessionSecret: read('SESSION_SECRET', parseSecretOf(32), undefined),
    smtp: smtpUrl !== undefined && mailFrom !== undefined ? { url: smtpUrl, from: mailFrom } : undefined,
    robotHosts: readTrimmed('ROBOT_HOSTS', parseHosts, []),
    graphqlJit: readTrimmed('GRAPHQL_JIT', parseSwitch, true),
    isProduction,
    isDevelopment: env.NODE_ENV === 'development',
  };

  // By the text, not by what was parsed: one mistake in a setting is reported once.
  if (isSet('SMTP_URL') !== isSet('MAIL_FROM')) {
    mistakes.push(
      bilingual(
        'SMTP_URL（邮件服务器）和 MAIL_FROM（发件人）要一起设置；都不设就不发邮件。',
        'Settings SMTP_URL (the mail server) and MAIL_FROM (the sender) go together; without both no e-mail is sent.',
      ),
    );
  }
  if (isProduction && isSet('DATABASE_URL') && !isSet('SESSION_SECRET')) {
    mistakes.push(
      bilingual(
        '缺少设置 SESSION_SECRET：使用 DATABASE_URL 正式运行（NODE_ENV=production）时必须设置，可用 openssl rand -hex 32 生成。',
        'Setting SESSION_SECRET is missing: NODE_ENV=production with DATABASE_URL demands it. openssl rand -hex 32 makes one.',
      ),
    );
  }
  const [first, ...others] = mistakes;
  if (first !== undefined) throw new ConfigError([first, ...others]);
  return config;
}

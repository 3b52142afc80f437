import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Config, ConfigError, loadConfig } from './config.js';

/** The messages that a person reads for these settings; none when they are accepted. */
function mistakesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.messages;
    throw error;
  }
}

const secret = 'x'.repeat(32);

describe('settings', () => {
  test('nothing set: the embedded demonstration on this machine alone', () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: undefined,
      trustProxy: false,
      database: { kind: 'embedded', dataDir: path.resolve('data') },
      dataDir: path.resolve('data'),
      fileLimitMb: 50,
      s3: undefined,
      timeZone: 'Asia/Shanghai',
      businessDate: undefined,
      demo: undefined,
      demoPassword: 'luoshi-demo',
      demoPasswordIsDefault: true,
      sessionSecret: undefined,
      smtp: undefined,
      robotHosts: [],
      graphqlJit: true,
      isProduction: false,
      isDevelopment: false,
    } satisfies Config);
  });

  test('an empty or blank value counts as absent', () => {
    const names = [
      'PORT HOST PUBLIC_URL TRUST_PROXY DATABASE_URL DATA_DIR TIME_ZONE BUSINESS_DATE DEMO',
      'DEMO_PASSWORD SESSION_SECRET GRAPHQL_JIT FILE_LIMIT_MB S3_ENDPOINT S3_BUCKET S3_REGION',
      'S3_ACCESS_KEY_ID S3_SECRET_ACCESS_KEY S3_FORCE_PATH_STYLE SMTP_URL MAIL_FROM ROBOT_HOSTS',
    ]
      .join(' ')
      .split(' ');
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    const blank = Object.fromEntries(names.map((name) => [name, '  ']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
    expect(loadConfig(blank)).toEqual(loadConfig({}));
  });

  test.each<[string, string, Partial<Config>]>([
    ['PORT', '0', { port: 0 }],
    ['PORT', ' 65535 ', { port: 65535 }],
    ['FILE_LIMIT_MB', '1000', { fileLimitMb: 1000 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['HOST', '[::1]', { host: '::1' }],
    ['HOST', 'localhost', { host: 'localhost' }],
    ['PUBLIC_URL', 'https://luoshi.example.cn/', { publicUrl: 'https://luoshi.example.cn' }],
    ['PUBLIC_URL', 'http://10.0.0.8:8080', { publicUrl: 'http://10.0.0.8:8080' }],
    ['TRUST_PROXY', 'off', { trustProxy: false }],
    ['TRUST_PROXY', 'ON', { trustProxy: true }],
    ['TRUST_PROXY', '2', { trustProxy: 2 }],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8, ::1', { trustProxy: ['loopback', '10.0.0.0/8', '::1'] }],
    ['DATA_DIR', 'elsewhere', { dataDir: path.resolve('elsewhere') }],
    ['TIME_ZONE', 'Asia/Urumqi', { timeZone: 'Asia/Urumqi' }],
    ['BUSINESS_DATE', '2024-02-29', { businessDate: '2024-02-29' }],
    ['DEMO', 'false', { demo: false }],
    ['DEMO', 'TRUE', { demo: true }],
    ['DEMO_PASSWORD', 'our own words', { demoPassword: 'our own words', demoPasswordIsDefault: false }],
    ['DEMO_PASSWORD', 'luoshi-demo', { demoPassword: 'luoshi-demo', demoPasswordIsDefault: true }],
    ['SESSION_SECRET', secret, { sessionSecret: secret }],
    ['GRAPHQL_JIT', 'off', { graphqlJit: false }],
    ['ROBOT_HOSTS', 'robot.intranet, 10.0.0.8:8080', { robotHosts: ['robot.intranet', '10.0.0.8:8080'] }],
    ['NODE_ENV', 'development', { isDevelopment: true }],
    ['NODE_ENV', 'production', { isProduction: true }],
    [
      'DATABASE_URL',
      'postgres://luoshi:p%40ss@db:5432/luoshi',
      { database: { kind: 'postgresql', url: 'postgres://luoshi:p%40ss@db:5432/luoshi' } },
    ],
  ])('%s=%s is accepted', (name, value, expected) => {
    expect(loadConfig({ [name]: value })).toMatchObject(expected);
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PORT', '4e3'],
    ['HOST', '300.1.1.1'],
    ['HOST', 'http://localhost'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'luoshi.example.cn'],
    ['PUBLIC_URL', 'ftp://luoshi.example.cn'],
    ['PUBLIC_URL', 'https://luoshi.example.cn/path'],
    ['PUBLIC_URL', 'https://luoshi.example.cn/?a=1'],
    ['PUBLIC_URL', 'https://user@luoshi.example.cn'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'loopback,'],
    ['DATABASE_URL', 'mysql://luoshi@db/luoshi'],
    ['DATABASE_URL', 'postgres://luoshi@db'],
    ['DATABASE_URL', 'db:5432'],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['TIME_ZONE', '+08:00'],
    ['BUSINESS_DATE', '2023-02-29'],
    ['BUSINESS_DATE', '2022-9-15'],
    ['BUSINESS_DATE', 'today'],
    ['DEMO', 'yes'],
    ['DEMO', '1'],
    ['DEMO_PASSWORD', 'short'],
    ['SESSION_SECRET', 'short'],
    ['GRAPHQL_JIT', 'maybe'],
    ['SMTP_URL', 'https://smtp.example.cn'],
    ['SMTP_URL', 'smtp.example.cn:25'],
    ['SMTP_URL', 'smtp://smtp.example.cn/path'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Luoshi <a@b.cn>\r\nBcc: c@d.cn'],
    ['ROBOT_HOSTS', 'http://robot.intranet'],
    ['ROBOT_HOSTS', 'robot.intranet/path'],
  ])('%s=%s is refused by one message in both languages that names it', (name, value) => {
    // One of the two is no setting without the other.
    const mail = { SMTP_URL: 'smtp://smtp.example.cn', MAIL_FROM: 'luoshi@example.cn' };
    const [message, ...others] = mistakesOf({ ...(name in mail && mail), [name]: value });
    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`^设置 ${name}：应|^设置 ${name}：至少`));
    expect(message).toContain(`\nSetting ${name} must be `);
  });

  const s3 = {
    S3_ENDPOINT: 'https://minio.example.cn:9000/',
    S3_BUCKET: 'luoshi-evidence',
    S3_ACCESS_KEY_ID: 'luoshi',
    S3_SECRET_ACCESS_KEY: 'hunter2',
  };
  test('S3 takes four settings together; its region and the style of its addresses have usual values', () => {
    const usual = {
      endpoint: 'https://minio.example.cn:9000',
      bucket: 'luoshi-evidence',
      region: 'us-east-1',
      accessKeyId: 'luoshi',
      secretAccessKey: 'hunter2',
      forcePathStyle: true,
    };
    expect(loadConfig(s3).s3).toEqual(usual);
    const others = { S3_REGION: 'oss-cn-shenzhen', S3_FORCE_PATH_STYLE: 'false' };
    expect(loadConfig({ ...s3, ...others }).s3).toEqual({ ...usual, region: 'oss-cn-shenzhen', forcePathStyle: false });
  });

  test.each(Object.keys(s3))('S3 without %s is a mistake, told without any secret', (name) => {
    const [message, ...others] = mistakesOf({ ...s3, [name]: '' });
    expect([others, message]).toEqual([[], expect.stringMatching(`^缺少设置 ${name}：.*\nSetting ${name} is missing`)]);
    expect(message).not.toContain('hunter2');
  });

  test.each([
    ['S3_ENDPOINT', 'minio.example.cn'],
    ['S3_ENDPOINT', 'https://minio.example.cn/bucket'],
    ['S3_BUCKET', 'Evidence'],
    ['S3_BUCKET', 'a'],
    ['S3_FORCE_PATH_STYLE', 'maybe'],
  ])('%s=%s is refused by one message that names it', (name, value) => {
    expect(mistakesOf({ ...s3, [name]: value })).toEqual([expect.stringMatching(`^设置 ${name}：应`)]);
  });

  test('mail has a server and a sender, or neither', () => {
    const [url, from] = ['smtps://luoshi:hunter2@smtp.example.cn:465', '落实 <luoshi@example.cn>'];
    expect(loadConfig({ SMTP_URL: url, MAIL_FROM: from }).smtp).toEqual({ url, from });
    expect(mistakesOf({ SMTP_URL: url })).toEqual([expect.stringContaining('MAIL_FROM')]);
    expect(mistakesOf({ MAIL_FROM: from })).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(mistakesOf({ SMTP_URL: 'http://luoshi:hunter2@smtp', MAIL_FROM: from }).join()).not.toContain('hunter2');
  });

  test('all mistakes are told at once, one message each', () => {
    const mistakes = mistakesOf({ PORT: 'http', DEMO: 'perhaps', BUSINESS_DATE: '2022-13-01' });
    expect(mistakes.map((message) => message.split('：')[0])).toEqual(['设置 PORT', '设置 BUSINESS_DATE', '设置 DEMO']);
  });

  test('no message repeats a password or a secret', () => {
    const mistakes = mistakesOf({
      DATABASE_URL: 'mysql://luoshi:hunter2@db/luoshi',
      DEMO_PASSWORD: 'hunter2',
      SESSION_SECRET: 'hunter2',
    });
    expect(mistakes).toHaveLength(3);
    expect(mistakes.join()).not.toContain('hunter2');
  });

  test.each<[string, NodeJS.ProcessEnv, boolean]>([
    ['in production on PostgreSQL', { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/luoshi' }, true],
    ['in production on the embedded database', { NODE_ENV: 'production' }, false],
    ['on PostgreSQL outside production', { DATABASE_URL: 'postgres://db/luoshi' }, false],
  ])('SESSION_SECRET is demanded or not: %s', (_case, env, demanded) => {
    expect(mistakesOf(env).some((message) => message.includes('SESSION_SECRET'))).toBe(demanded);
    expect(mistakesOf({ ...env, SESSION_SECRET: secret })).toEqual([]);
  });
});

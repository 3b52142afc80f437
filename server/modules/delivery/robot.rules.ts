import { createHmac } from 'node:crypto';
import { NotificationKind } from '../notification/notification.rules.js';
import { type DeliverySubject, type Failure, FailureKind } from './delivery.rules.js';

/** Whose group robot it is: each has its own form of a message. */
export enum RobotKind {
  /** 企业微信 */
  WECOM = 'WECOM',
  /** 钉钉 */
  DINGTALK = 'DINGTALK',
  /** 飞书 */
  FEISHU = 'FEISHU',
  /** Any receiver of signed JSON. */
  PLAIN = 'PLAIN',
}

/** What a group may be told of. A group reads it whole, so nothing internal ever goes there. */
export enum RobotTopic {
  NOTICES = 'NOTICES',
  /** That a leader instructed, without the words. */
  INSTRUCTIONS = 'INSTRUCTIONS',
  PLANS = 'PLANS',
  /** Once a week: what is overdue. */
  OVERDUE = 'OVERDUE',
}

export const robotTopics: readonly RobotTopic[] = Object.values(RobotTopic);

/** Which topic something belongs to; undefined where no group is told of it. */
export const topicOf: Readonly<Partial<Record<DeliverySubject, RobotTopic>>> = {
  [NotificationKind.NOTICE_ISSUED]: RobotTopic.NOTICES,
  [NotificationKind.INSTRUCTED]: RobotTopic.INSTRUCTIONS,
  [NotificationKind.PLAN_ACTIVATED]: RobotTopic.PLANS,
  OVERDUE: RobotTopic.OVERDUE,
};

/** Where each kind's own service listens; a plain receiver is wherever it is. */
const officialHosts: Readonly<Record<RobotKind, readonly string[] | null>> = {
  [RobotKind.WECOM]: ['qyapi.weixin.qq.com'],
  [RobotKind.DINGTALK]: ['oapi.dingtalk.com'],
  [RobotKind.FEISHU]: ['open.feishu.cn', 'open.larksuite.com'],
  [RobotKind.PLAIN]: null,
};

/** A robot's secret, where it may have one: 企业微信 has its key in the address. */
export const mayHaveSecret = (kind: RobotKind): boolean => kind !== RobotKind.WECOM;

/** A plain receiver could not tell us from anybody else. */
export const needsSecret = (kind: RobotKind): boolean => kind === RobotKind.PLAIN;

/** What is wrong with an address. */
export type AddressFault = 'FORM' | 'HTTPS' | 'HOST';

/** Hosts that the installation's settings allow beside the official ones: host, or host:port. */
export type AllowedHosts = readonly string[];

export const isAllowedHost = (url: URL, allowed: AllowedHosts): boolean =>
  allowed.includes(url.host) || allowed.includes(url.hostname);

/** Why nothing may be sent to this address; null where it may. Where it leads to is looked at again when it is used. */
export function addressFault(kind: RobotKind, address: string, allowed: AllowedHosts): AddressFault | null {
  if (!URL.canParse(address) || address.length > 1000) return 'FORM';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || !['http:', 'https:'].includes(url.protocol)) return 'FORM';
  if (isAllowedHost(url, allowed)) return null;
  if (url.protocol !== 'https:') return 'HTTPS';
  const official = officialHosts[kind];
  return official === null || official.includes(url.host) ? null : 'HOST';
}

/** What a group is told, in Markdown without anything that a kind does not know. */
export interface RobotMessage {
  readonly title: string;
  /** Already free of marks: {@link plainly}. */
  readonly lines: readonly string[];
  readonly link: { readonly words: string; readonly url: string };
}

/** A request to a robot. */
export interface RobotRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a person wrote, without what Markdown would make of it: no link to elsewhere, nobody called by @. */
export const plainly = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[[\]()<>*_`#~|\\!@]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0))
    .replaceAll('://', '：//')
    .replace(/\bwww\./gi, 'www．')
    .trim();

/** Of 企业微信: no longer than 4096 bytes. */
const mostBytes = 4000;

/** @param head the title, where the kind has no place of its own for it */
function markdownOf({ lines, link }: RobotMessage, head: readonly string[]): string {
  const foot = `[${link.words}](${link.url})`;
  const kept = [...head];
  let size = Buffer.byteLength(kept.join('') + foot) + 8;
  for (const line of lines) {
    size += Buffer.byteLength(line) + 2;
    if (size > mostBytes) break;
    kept.push(line);
  }
  return [...kept, foot].join('\n\n');
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/** The message as this kind of robot wants it, signed where it has a secret. */
export function requestOf(
  robot: { readonly kind: RobotKind; readonly address: string; readonly secret: string | null },
  id: string,
  message: RobotMessage,
  now: Date,
): RobotRequest {
  const { kind, address, secret } = robot;
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const markdown = markdownOf(message, [`**${message.title}**`]);
  const seconds = String(Math.floor(now.getTime() / 1000));
  switch (kind) {
    case RobotKind.WECOM:
      return { url: address, headers, body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown } }) };
    case RobotKind.DINGTALK: {
      const url = new URL(address);
      if (secret !== null) {
        const timestamp = String(now.getTime());
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).digest('base64'));
      }
      const body = { msgtype: 'markdown', markdown: { title: message.title, text: markdown } };
      return { url: url.href, headers, body: JSON.stringify(body) };
    }
    case RobotKind.FEISHU: {
      const signed = secret !== null && {
        timestamp: seconds,
        sign: hmac(`${seconds}\n${secret}`, '').digest('base64'),
      };
      const card = {
        header: { title: { tag: 'plain_text', content: message.title } },
        elements: [{ tag: 'markdown', content: markdownOf(message, []) }],
      };
      return { url: address, headers, body: JSON.stringify({ ...signed, msg_type: 'interactive', card }) };
    }
    case RobotKind.PLAIN: {
      const { title, lines, link } = message;
      const body = JSON.stringify({ id, title, lines, url: link.url });
      return {
        url: address,
        headers: {
          ...headers,
          'x-luoshi-delivery': id,
          'x-luoshi-timestamp': seconds,
          'x-luoshi-signature': `sha256=${hmac(secret ?? '', `${seconds}.${body}`).digest('hex')}`,
        },
        body,
      };
    }
  }
}

/** What a receiver answered. */
export interface RobotAnswer {
  readonly status: number;
  readonly body: string;
}

/** The figure that says whether a robot took a message: 0 where it did. */
function verdictIn(kind: RobotKind, body: string): { code: number; words: string } | null {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const fields = new Map<string, unknown>(Object.entries(said));
  const code = kind === RobotKind.FEISHU ? (fields.get('code') ?? fields.get('StatusCode')) : fields.get('errcode');
  const words = fields.get('errmsg') ?? fields.get('msg') ?? fields.get('StatusMessage') ?? '';
  return typeof code === 'number' ? { code, words: String(words) } : null;
}

/** Why the receiver did not take it; null where it did. A status of 200 alone says nothing of a robot. */
export function faultIn(kind: RobotKind, { status, body }: RobotAnswer): Failure | null {
  const said = `${status} ${body}`;
  if (status >= 300 && status < 400) return { kind: FailureKind.REDIRECTED, said: String(status) };
  if (status >= 500 || status === 408 || status === 429) return { kind: FailureKind.TROUBLED, said };
  if (status >= 400) return { kind: FailureKind.REFUSED, said };
  if (status < 200) return { kind: FailureKind.NONSENSE, said };
  if (kind === RobotKind.PLAIN) return null;
  const verdict = verdictIn(kind, body);
  if (verdict === null) return { kind: FailureKind.NONSENSE, said };
  return verdict.code === 0 ? null : { kind: FailureKind.REFUSED, said: `${verdict.code} ${verdict.words}` };
}

/** What must not be repeated of an address: its path and what its query holds. */
export function secretsOf(address: string, secret: string | null): string[] {
  const url = new URL(address);
  const parts = [...url.searchParams.values(), ...url.pathname.split('/').filter((part) => part.length >= 8)];
  return [address, url.pathname + url.search, ...parts, ...(secret === null ? [] : [secret])].filter(
    (part) => part !== '/',
  );
}

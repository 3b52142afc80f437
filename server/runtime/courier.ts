import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.js';
import { DeliveryFailure, type Failure, FailureKind, shortAnswer } from '../modules/delivery/delivery.rules.js';
import type { Courier } from '../modules/delivery/delivery.service.js';
import { type Letter, shortEmail } from '../modules/delivery/mail.rules.js';
import { isAllowedHost, type RobotAnswer, type RobotRequest } from '../modules/delivery/robot.rules.js';
import { codeOf, propertyOf, reasonOf } from './system-error.js';

type CourierSettings = Pick<Config, 'smtp' | 'robotHosts'> & {
  /** How long a receiver may take to answer. */
  readonly timeLimitMs?: number | undefined;
};

const usualLimitMs = 10_000;
/** A robot's answer is a line; the rest is not read. */
const mostBytes = 65_536;

/** What sends: by SMTP where that is set, and to robots. */
export function openCourier({ smtp, robotHosts, timeLimitMs = usualLimitMs }: CourierSettings): Courier {
  return {
    mail: smtp ? mailing(smtp, timeLimitMs) : null,
    robot: (request) => ask(request, robotHosts, timeLimitMs),
    allowedHosts: robotHosts,
  };
}

function mailing({ url, from }: NonNullable<Config['smtp']>, limitMs: number): (letter: Letter) => Promise<void> {
  const { username, password, hostname } = new URL(url);
  const transport = createTransport({
    url,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    dnsTimeout: limitMs,
    socketTimeout: limitMs,
    // A letter is text: nothing is read from files or addresses for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '') || hostname;
  const secrets = [username, password]
    .flatMap((part) => [part, decodeURIComponent(part)])
    .filter((part) => part !== '');
  return async ({ id, to, subject, text, html }) => {
    const sending = transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      // The same however often it is sent: what comes twice is one letter to whoever keeps it.
      messageId: `<${id}@${domain}>`,
      headers: { 'X-Luoshi-Delivery': id, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    try {
      // A server that dribbles a byte now and then would be waited for without an end.
      await within(sending, 3 * limitMs);
    } catch (error) {
      if (error instanceof DeliveryFailure) throw error;
      const said = shortAnswer(reasonOf(error).replaceAll(to, shortEmail(to)), secrets);
      throw new DeliveryFailure({ kind: kindOfMail(error), said });
    }
  };
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeliveryFailure({ kind: FailureKind.SLOW, said: '' })), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** RFC 5321, 4.2: a server may say so of anything. */
const lineCloses = 421;

function kindOfMail(error: unknown): FailureKind {
  const code = codeOf(error);
  if (code === 'ETIMEDOUT') return FailureKind.SLOW;
  const status = propertyOf(error, 'responseCode');
  if (typeof status !== 'number') return code === 'EPROTOCOL' ? FailureKind.NONSENSE : FailureKind.UNREACHABLE;
  // What is said of signing in is the server's with all of us, as is 421: it is about to close.
  if ((code !== 'EENVELOPE' && code !== 'EMESSAGE') || status === lineCloses) return FailureKind.TROUBLED;
  // Of the recipient or of what is said to them, also for now only: a mailbox is full, a letter is to come again later.
  return status >= 500 || propertyOf(error, 'command') !== 'MAIL FROM' ? FailureKind.REFUSED : FailureKind.TROUBLED;
}

/** Addresses of this machine, of the local network and of nobody: a robot is elsewhere, or is allowed by name. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** Is this an address that nothing may be sent to? An IPv4 address in IPv6 clothes is looked at beneath them. */
export const isInside = (address: string): boolean => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const refusal = (): DeliveryFailure => new DeliveryFailure({ kind: FailureKind.FORBIDDEN, said: '' });

/** The name is looked up for the connection itself: a name that leads elsewhere a moment later leads nowhere. */
const lookUpOutside: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isInside(address))) return done(refusal(), '');
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

async function ask(
  { url: address, headers, body }: RobotRequest,
  allowed: readonly string[],
  limitMs: number,
): Promise<RobotAnswer> {
  const url = new URL(address);
  const isAllowed = isAllowedHost(url, allowed);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An address that is no name is never looked up.
  if (!isAllowed && (url.protocol !== 'https:' || (isIP(host) !== 0 && isInside(host)))) throw refusal();
  const signal = AbortSignal.timeout(limitMs);
  try {
    const request = (url.protocol === 'https:' ? requestSecurely : requestPlainly)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'luoshi' },
      agent: false,
      signal,
      ...(isAllowed ? {} : { lookup: lookUpOutside }),
    });
    // Both stay: what breaks later is told by the response, and must not end the process.
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject);
    });
    request.end(body);
    const response = await answered;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response) {
      const bytes: Uint8Array = chunk;
      chunks.push(bytes);
      size += bytes.length;
      if (size > mostBytes) break;
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8') };
  } catch (error) {
    if (error instanceof DeliveryFailure) throw error;
    throw new DeliveryFailure(failureOf(error, signal));
  }
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { kind: FailureKind.SLOW, said: '' };
  const code = codeOf(error) ?? '';
  return { kind: code.startsWith('HPE_') ? FailureKind.NONSENSE : FailureKind.UNREACHABLE, said: code };
}

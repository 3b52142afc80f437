import { isIPv4, isIPv6 } from 'node:net';

/**
 * What the rate limit takes as one address: an IPv4 address, or the /64 network that one IPv6 customer
 * holds, who could otherwise come from another address each time.
 */
export function addressOf(ip: string | undefined): string {
  if (ip === undefined) return 'unknown';
  const mapped = ip.replace(/^::ffff:/i, '');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(ip)) return 'unknown';
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

import { isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Whether only this machine can reach what listens on this host. A name other than localhost is doubted. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIPv4(name) && name.startsWith('127.');
}

/** The addresses to print for people: what a browser can open, best first. */
export function addressesToOpen(listening: {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string | undefined;
}): readonly [string, ...string[]] {
  const { host, port, publicUrl } = listening;
  const local =
    host === '0.0.0.0' || host === '::'
      ? [`http://localhost:${port}`, ...outsideAddresses().map((address) => `http://${address}:${port}`)]
      : [`http://${isIPv6(host) ? `[${host}]` : host}:${port}`];
  const [first = `http://localhost:${port}`, ...others] = local;
  return publicUrl === undefined ? [first, ...others] : [publicUrl, first, ...others];
}

function outsideAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

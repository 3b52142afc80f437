import { Client } from 'pg';

interface Subscription {
  readonly url: string;
  readonly channel: string;
  readonly handler: (payload: string) => void;
  /** The connection broke and is back: announcements in between were missed. */
  readonly onGap: () => void;
}

const firstPause = 250;
const longestPause = 10_000;

/**
 * Listens to PostgreSQL's NOTIFY on a connection of its own, and reconnects with growing pauses when it
 * breaks. Rejects when the first connection fails.
 */
export async function listenOnServer({
  url,
  channel,
  handler,
  onGap,
}: Subscription): Promise<{ close(): Promise<void> }> {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ payload }) => handler(payload ?? ''));
    next.on('error', () => undefined);
    await next.connect();
    next.on('end', () => {
      if (!closed) retry(firstPause);
    });
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
    client = next;
  }

  function retry(pause: number): void {
    timer = setTimeout(() => {
      connect().then(onGap, () => retry(Math.min(pause * 2, longestPause)));
    }, pause);
  }

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

import { Agent, request } from 'node:http';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Timed {
  /** Milliseconds of each request, in the order in which they were answered. */
  readonly latencies: number[];
  readonly seconds: number;
}

const agent = new Agent({ keepAlive: true });

/** POSTs once and reads the whole answer. */
export function post({ port, path, headers }: Target, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(parts);
          if (response.statusCode === 200) resolve(whole);
          else reject(new Error(`answered ${response.statusCode}: ${whole.toString('utf8', 0, 500)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** So many callers at once, each asking again as soon as it is answered, for so many seconds. */
export async function load(target: Target, body: Buffer, callers: number, seconds: number): Promise<Timed> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let now = performance.now(); now < until; ) {
        const size = (await post(target, body)).length;
        const answered = performance.now();
        // An error with status 200 is short: every answer measured here has a page of tasks in it.
        if (size < 2000) throw new Error(`an answer of ${size} bytes is no page of tasks`);
        latencies.push(answered - now);
        now = answered;
      }
    }),
  );
  return { latencies, seconds: (performance.now() - begun) / 1000 };
}

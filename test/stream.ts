import type { FormattedExecutionResult } from 'graphql';
import type { Answer, Caller } from './harness.js';

/** A live subscription, read one event at a time. */
export class Stream {
  readonly #events: AsyncIterableIterator<FormattedExecutionResult>;

  constructor(caller: Caller, query: string, variables: Record<string, unknown>) {
    this.#events = caller.subscribe(query, variables);
  }

  /** The data of the next event. Rejects when the stream breaks. */
  async next(): Promise<Answer['data']> {
    const { value, done } = await this.#events.next();
    if (done) throw new Error('the stream ended');
    if (value.errors) throw new Error(JSON.stringify(value.errors));
    return value.data;
  }

  /** How the stream ends: the close code of the socket, or that it came to its end. */
  async end(): Promise<number | 'complete'> {
    try {
      for (;;) if ((await this.#events.next()).done) return 'complete';
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error) return Number(error.code);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#events.return?.();
  }
}

/**
 * Opens a stream and makes sure that the server listens: `poke` changes something until the stream tells of it.
 * There is no acknowledgement of a subscription in the protocol.
 */
export async function openStream(
  caller: Caller,
  query: string,
  variables: Record<string, unknown>,
  poke: () => Promise<unknown>,
): Promise<Stream> {
  const stream = new Stream(caller, query, variables);
  let isHeard = false;
  const heard = stream.next().then(() => {
    isHeard = true;
  });
  while (!isHeard) {
    await poke();
    await Promise.race([heard, new Promise((resolve) => setImmediate(resolve))]);
  }
  // What else the pokes caused comes first: the reader looks for what it waits for.
  return stream;
}

/** Why the server refuses a subscription; undefined when it sends an event instead. */
export async function refusalOf(
  caller: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const events = caller.subscribe(query, variables);
  try {
    const { value } = await events.next();
    return value?.errors?.[0];
  } catch (error) {
    // graphql-ws throws the list of errors that an operation was refused with.
    if (Array.isArray(error)) return error[0];
    throw error;
  }
}

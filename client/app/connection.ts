import { useSyncExternalStore } from 'react';

/**
 * Whether the server can be heard. The socket tells: it is always open while somebody is signed in.
 * The real time of day is right here (when did the line go dead), the business date would not be.
 */
interface Connection {
  lostAt: Date | null;
  reconnections: number;
}

let connection: Connection = { lostAt: null, reconnections: 0 };
const listeners = new Set<() => void>();

function become(next: Connection): void {
  connection = next;
  for (const listener of listeners) listener();
}

export function lineLost(): void {
  if (!connection.lostAt) become({ ...connection, lostAt: new Date() });
}

export function lineBack(): void {
  if (connection.lostAt) become({ lostAt: null, reconnections: connection.reconnections + 1 });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

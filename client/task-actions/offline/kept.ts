import { createStore, del, get, set } from 'idb-keyval';
import type { MyTasksQuery, SessionQuery } from '../../generated/graphql.js';

/*
 * What was seen last, kept in this browser so that a phone without a network shows it again. It is of one account:
 * whoever signs out, or signs in as somebody else, leaves nothing of it to read.
 */

const store = createStore('luoshi-kept', 'seen');

interface Kept<T> {
  readonly data: T;
  /** When it was read from the server, in milliseconds: shown to the person. */
  readonly at: number;
}
export type KeptTasks = Kept<MyTasksQuery> & { readonly planId: string };

// Where a browser keeps nothing (private windows, storage switched off), nothing is found again.
const quietly = async <T>(what: Promise<T>): Promise<T | undefined> => what.catch(() => undefined);

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what is forgotten of the account before must not take what is kept of this one. */
function inTurn(what: () => Promise<void>): Promise<void> {
  const done = last.then(what);
  last = done.catch(() => undefined);
  return done;
}

/** Keeps who is signed in; of another account nothing stays. */
export const keepSession = (data: SessionQuery): Promise<void> =>
  inTurn(async () => {
    const before = await readSession();
    if (!data.viewer || before?.viewer?.id !== data.viewer.id) await forget();
    if (data.viewer) await quietly(set('session', { data, at: Date.now() } satisfies Kept<SessionQuery>, store));
  });

export const readSession = async (): Promise<SessionQuery | undefined> =>
  (await quietly(get<Kept<SessionQuery>>('session', store)))?.data;

export const keepTasks = (planId: string, data: MyTasksQuery): Promise<void> =>
  inTurn(async () => {
    await quietly(set('tasks', { data, planId, at: Date.now() } satisfies KeptTasks, store));
  });

/** The tasks of this plan as they were seen last; none where an older page kept less of them than this one shows. */
export async function readTasks(planId: string): Promise<KeptTasks | undefined> {
  const kept = await quietly(get<KeptTasks>('tasks', store));
  const isWhole = kept?.data.myTasks.nodes.every(({ task }) => Array.isArray(task.viewerCan));
  return kept?.planId === planId && isWhole ? kept : undefined;
}

async function forget(): Promise<void> {
  await quietly(del('tasks', store));
  await quietly(del('session', store));
}

export const forgetKept = (): Promise<void> => inTurn(forget);

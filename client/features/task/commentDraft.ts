import type { CommentKind } from '../../generated/graphql.js';
import { stillMentioned } from '../../task-actions/mentions.js';

/*
 * Half a comment, kept in this browser until it is sent: it survives a closed window and a lost connection. One an
 * account, task and kind, because office computers are shared.
 */

/** Whom the words mention: chosen from the list, by id, and by the name that was written for it. */
export interface Mentioned {
  readonly kind: 'department' | 'user';
  readonly id: string;
  readonly name: string;
}

/** What somebody has written so far. */
export interface Said {
  readonly body: string;
  /** Whom it mentions so far. */
  readonly chosen: readonly Mentioned[];
}

const nothing: Said = { body: '', chosen: [] };

const keyOf = (viewerId: string, taskId: string, kind: CommentKind): string =>
  `luoshi:said:${viewerId}:${taskId}:${kind}`;

const isMentioned = (one: unknown): one is Mentioned =>
  typeof one === 'object' &&
  one !== null &&
  'kind' in one &&
  (one.kind === 'department' || one.kind === 'user') &&
  'id' in one &&
  typeof one.id === 'string' &&
  'name' in one &&
  typeof one.name === 'string';

/** What is left to be said when some of it was sent: what was typed meanwhile. Words that were changed stay whole. */
export function restOf(now: Said, sent: string): Said {
  const from = now.body.length - now.body.trimStart().length;
  if (!now.body.startsWith(sent, from)) return now;
  const body = now.body.slice(from + sent.length).trimStart();
  return { body, chosen: stillMentioned(body, now.chosen) };
}

/** What is kept is a pair of the words and the chosen; the words alone are what an earlier version kept. */
function parsed(kept: string): Said {
  try {
    const [body, chosen]: unknown[] = JSON.parse(kept);
    if (typeof body === 'string' && Array.isArray(chosen)) return { body, chosen: chosen.filter(isMentioned) };
  } catch {
    // No pair: words.
  }
  return { ...nothing, body: kept };
}

export function readSaid(viewerId: string, taskId: string, kind: CommentKind): Said {
  try {
    const kept = localStorage.getItem(keyOf(viewerId, taskId, kind));
    return kept === null ? nothing : parsed(kept);
  } catch {
    // Storage may be switched off: then there is no draft.
    return nothing;
  }
}

/** @returns false where the browser refuses, and then the form must not promise anything */
export function keepSaid(viewerId: string, taskId: string, kind: CommentKind, { body, chosen }: Said): boolean {
  try {
    if (body === '') localStorage.removeItem(keyOf(viewerId, taskId, kind));
    else localStorage.setItem(keyOf(viewerId, taskId, kind), JSON.stringify([body, chosen]));
    return true;
  } catch {
    return false;
  }
}

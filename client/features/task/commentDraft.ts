import type { CommentKind } from '../../generated/graphql.js';

/*
 * Half a comment, kept in this browser until it is sent: it survives a closed window and a lost connection. One an
 * account, task and kind, because office computers are shared.
 */

const keyOf = (viewerId: string, taskId: string, kind: CommentKind): string =>
  `luoshi:said:${viewerId}:${taskId}:${kind}`;

export function readSaid(viewerId: string, taskId: string, kind: CommentKind): string {
  try {
    return localStorage.getItem(keyOf(viewerId, taskId, kind)) ?? '';
  } catch {
    // Storage may be switched off: then there is no draft.
    return '';
  }
}

/** @returns false where the browser refuses, and then the form must not promise anything */
export function keepSaid(viewerId: string, taskId: string, kind: CommentKind, body: string): boolean {
  try {
    if (body === '') localStorage.removeItem(keyOf(viewerId, taskId, kind));
    else localStorage.setItem(keyOf(viewerId, taskId, kind), body);
    return true;
  } catch {
    return false;
  }
}

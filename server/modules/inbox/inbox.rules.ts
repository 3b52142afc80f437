import { type Actor, isOffice } from '../account/account.rules.js';

/**
 * What waits for the office, in the order in which it is listed. A new kind is a member here, a select in
 * inbox.query.ts, and a row on the page.
 */
export enum InboxKind {
  /** A department has handed its task in: it is closed or returned. */
  CLOSURE = 'CLOSURE',
  /** A department asks for a later due date: it is granted or refused. */
  EXTENSION = 'EXTENSION',
  /** A lead department does not take its task on: somebody else gets it, or the office insists. */
  DECLINE = 'DECLINE',
  /** A task is overdue and no notice runs: the office may issue one; a person does, never the program. */
  NOTICE = 'NOTICE',
}

export const inboxKinds: readonly InboxKind[] = Object.values(InboxKind);

/** The office's own desk; everybody else meets the same things at their tasks. */
export const mayReadInbox = (actor: Actor): boolean => isOffice(actor);

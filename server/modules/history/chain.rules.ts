import type { LocalDate } from '../task/date.rules.js';
import type { Change, SubjectKind, TaskEventKind } from './task-event.rules.js';

/** Everything of an event that its hash covers. */
export interface ChainLink {
  readonly id: string;
  readonly planId: string;
  readonly sequence: number;
  /** Null where the event is of the plan itself, an item or a milestone: then `subject` says which. */
  readonly taskId: string | null;
  readonly subject?: { readonly kind: SubjectKind | null; readonly id: string | null };
  readonly kind: TaskEventKind;
  readonly actorId: string | null;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly businessDate: LocalDate;
  readonly changes: readonly Change[];
  readonly note: string | null;
  readonly previousHash: string;
}

export interface StoredLink extends ChainLink {
  readonly hash: string;
}

/** How far a chain goes, and the hash of its last link; '' where there is none. */
export interface ChainHead {
  readonly length: number;
  readonly hash: string;
}

/** The head of a chain without links. */
export const beforeFirst: ChainHead = { length: 0, hash: '' };

/**
 * What is wrong with a link: one is missing before it, or it stands where there was another already; it does not
 * carry the hash of the one before; or its own hash is not that of what it says.
 */
export type LinkFault = 'MISSING' | 'INSERTED' | 'UNCHAINED' | 'ALTERED';

/** What is wrong with the end: the plan's counters know of more links, of fewer, or of another last one. */
export type HeadFault = 'CUT_OFF' | 'GROWN' | 'HEAD_DIFFERS';

/** Why a chain does not hold, and at which place in it. */
export interface BrokenLink {
  readonly sequence: number;
  readonly reason: LinkFault | HeadFault;
}

/**
 * Holds the link to the chain before it?
 * @param before the chain as far as it was walked
 * @param hashOf the hash of a link, null for what cannot have one: passed in, for rules know no library
 */
export function faultOfLink(
  before: ChainHead,
  { hash, ...link }: StoredLink,
  hashOf: (link: ChainLink) => string | null,
): LinkFault | null {
  const sequence = before.length + 1;
  if (link.sequence > sequence) return 'MISSING';
  if (link.sequence < sequence) return 'INSERTED';
  if (link.previousHash !== before.hash) return 'UNCHAINED';
  // Of everything but the hash itself, as it was made.
  return hashOf(link) === hash ? null : 'ALTERED';
}

/** Is the end of the links the head that the plan's counters keep? */
export function faultOfHead(walked: ChainHead, kept: ChainHead): BrokenLink | null {
  if (walked.length < kept.length) return { sequence: walked.length + 1, reason: 'CUT_OFF' };
  if (walked.length > kept.length) return { sequence: kept.length + 1, reason: 'GROWN' };
  return walked.hash === kept.hash ? null : { sequence: walked.length, reason: 'HEAD_DIFFERS' };
}

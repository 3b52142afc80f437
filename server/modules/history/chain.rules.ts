import type { LocalDate } from '../task/date.rules.js';
import type { Change, TaskEventKind } from './task-event.rules.js';

/** Everything of an event that its hash covers. */
export interface ChainLink {
  readonly id: string;
  readonly planId: string;
  readonly sequence: number;
  readonly taskId: string;
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

/** Why a chain does not hold, and at which link. */
export interface BrokenLink {
  readonly sequence: number;
  readonly reason: 'MISSING' | 'ALTERED' | 'UNCHAINED' | 'CUT_OFF';
}

/**
 * Walks a plan's chain, oldest first, against the head that the plan's counters keep.
 * @param hashOf the hash of a link: passed in, for rules know no library
 * @returns the first link that does not hold, or null when all do
 */
export function firstBrokenLink(
  links: readonly StoredLink[],
  head: { length: number; hash: string },
  hashOf: (link: ChainLink) => string,
): BrokenLink | null {
  let previous = '';
  for (const [index, { hash, ...link }] of links.entries()) {
    const sequence = index + 1;
    if (link.sequence !== sequence) return { sequence, reason: 'MISSING' };
    if (link.previousHash !== previous) return { sequence, reason: 'UNCHAINED' };
    // Of everything but the hash itself, as it was made.
    if (hashOf(link) !== hash) return { sequence, reason: 'ALTERED' };
    previous = hash;
  }
  return head.length === links.length && head.hash === previous
    ? null
    : { sequence: links.length + 1, reason: 'CUT_OFF' };
}

import { describe, expect, it } from '@jest/globals';
import {
  type BrokenLink,
  beforeFirst,
  type ChainHead,
  type ChainLink,
  faultOfHead,
  faultOfLink,
  type StoredLink,
} from './chain.rules.js';
import { hashOf } from './history.service.js';
import { TaskEventKind } from './task-event.rules.js';

function chainOf(length: number): StoredLink[] {
  const links: StoredLink[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const link: ChainLink = {
      id: `event ${sequence}`,
      planId: 'plan',
      sequence,
      taskId: 'task',
      kind: TaskEventKind.UPDATED,
      actorId: 'somebody',
      at: '2022-09-15T02:00:00.000Z',
      businessDate: '2022-09-15',
      changes: [{ field: 'title', from: null, to: `“${sequence}”\n` }],
      note: null,
      previousHash: links.at(-1)?.hash ?? '',
    };
    links.push({ ...link, hash: hashOf(link) });
  }
  return links;
}

/** The walk without a database: the first fault, and where. */
function firstBrokenLink(links: readonly StoredLink[], kept: ChainHead): BrokenLink | null {
  let head = beforeFirst;
  for (const link of links) {
    const reason = faultOfLink(head, link, hashOf);
    if (reason) return { sequence: head.length + 1, reason };
    head = { length: link.sequence, hash: link.hash };
  }
  return faultOfHead(head, kept);
}

const headOf = (links: readonly StoredLink[]) => ({ length: links.length, hash: links.at(-1)?.hash ?? '' });
const altered = (links: StoredLink[], index: number, change: Partial<StoredLink>) =>
  links.map((link, at) => (at === index ? { ...link, ...change } : link));

describe('the chain of a plan', () => {
  const chain = chainOf(4);
  const head = headOf(chain);

  it('holds as it was written, for the hash is not part of what is hashed', () => {
    expect(firstBrokenLink(chain, head)).toBeNull();
    expect(firstBrokenLink([], beforeFirst)).toBeNull();
  });

  it.each<[string, Partial<StoredLink>]>([
    ['its note', { note: 'never said' }],
    ['its changes', { changes: [] }],
    ['who did it', { actorId: 'somebody else' }],
    ['nobody having done it', { actorId: null }],
    ['when', { at: '2022-09-15T02:00:00.001Z' }],
    ['its business date', { businessDate: '2022-09-14' }],
    ['what kind it was', { kind: TaskEventKind.MOVED }],
    ['which task', { taskId: 'another' }],
    ['which plan', { planId: 'another' }],
    ['its id', { id: 'another' }],
  ])('breaks where a link is altered in %s', (_what, change) => {
    expect(firstBrokenLink(altered(chain, 1, change), head)).toEqual({ sequence: 2, reason: 'ALTERED' });
  });

  it('breaks at the next link where somebody also mended the hash', () => {
    const [, second] = chain;
    if (!second) throw new Error('the chain has four links');
    const { hash: _, ...link } = { ...second, note: 'never said' };
    const mended = altered(chain, 1, { note: 'never said', hash: hashOf(link) });
    expect(firstBrokenLink(mended, head)).toEqual({ sequence: 3, reason: 'UNCHAINED' });
  });

  it.each([0, 1, 2])('breaks where link %i was taken out', (index) => {
    expect(firstBrokenLink(chain.toSpliced(index, 1), head)).toEqual({
      sequence: index + 1,
      reason: 'MISSING',
    });
  });

  it('breaks where its end was cut off, or all of it', () => {
    expect(firstBrokenLink(chain.slice(0, 3), head)).toEqual({ sequence: 4, reason: 'CUT_OFF' });
    expect(firstBrokenLink([], head)).toEqual({ sequence: 1, reason: 'CUT_OFF' });
  });

  it('breaks where all of it was written anew, at its head', () => {
    const anew = chainOf(4).slice(0, 3);
    expect(firstBrokenLink(anew, { length: 3, hash: head.hash })).toEqual({ sequence: 3, reason: 'HEAD_DIFFERS' });
  });

  it('breaks where a link was put in between, or at its end', () => {
    const [first] = chain;
    if (!first) throw new Error('the chain has four links');
    expect(firstBrokenLink(chain.toSpliced(2, 0, { ...first, id: 'another', sequence: 2 }), head)).toEqual({
      sequence: 3,
      reason: 'INSERTED',
    });
    expect(firstBrokenLink(chain.toSpliced(0, 0, { ...first, id: 'another', sequence: 0 }), head)).toEqual({
      sequence: 1,
      reason: 'INSERTED',
    });
    expect(firstBrokenLink(chainOf(5), head)).toEqual({ sequence: 5, reason: 'GROWN' });
  });

  it('a hash does not hang on the order in which keys were written', () => {
    const [first] = chain;
    if (!first) throw new Error('the chain has four links');
    const { hash, ...link } = first;
    const turned = { ...link, changes: link.changes.map(({ field, from, to }) => ({ to, from, field })) };
    expect(hashOf(turned)).toBe(hash);
  });
});

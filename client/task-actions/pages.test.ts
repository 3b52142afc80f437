import { describe, expect, it } from '@jest/globals';
import { followedBy, readAsFar } from './pages.js';

const pageOf = (ids: readonly string[], endCursor: string | null) => ({
  nodes: ids.map((id) => ({ id })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const idsOf = ({ nodes }: ReturnType<typeof pageOf>) => nodes.map(({ id }) => id).join('');

/** A list of nine, three a page; the cursor is where the next page begins. */
const read = async (after: string | null) => {
  const from = Number(after ?? 0);
  return pageOf([...'abcdefghi'].slice(from, from + 3), from + 3 < 9 ? String(from + 3) : null);
};

describe('a list that is read page by page', () => {
  it('does not shrink to its first page when it is read anew', async () => {
    const list = await readAsFar(read, () => 6);
    expect([idsOf(list), list.pageInfo]).toEqual(['abcdef', { hasNextPage: true, endCursor: '6' }]);
  });

  it('is read to its end and no further when it has become shorter', async () => {
    expect(idsOf(await readAsFar(read, () => 20))).toBe('abcdefghi');
  });

  it('keeps a page that came while the first ones were read', async () => {
    let shown = 3;
    const list = await readAsFar(
      async (after) => {
        shown = 6;
        return read(after);
      },
      () => shown,
    );
    expect(idsOf(list)).toBe('abcdef');
  });

  it('shows a row once that the next page tells of again', () => {
    expect(idsOf(followedBy(pageOf(['a', 'b'], '2'), pageOf(['b', 'c'], null)))).toBe('abc');
  });
});

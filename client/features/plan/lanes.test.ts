/// <reference types="jest" />
import { laneOfOne, lanesOf, type Mark, widthOf } from './lanes.js';

const mark = (id: string, x: number, title = '章程与成员名单定稿'): Mark => ({
  id,
  x,
  title,
  caption: '9月13日 逾期2天',
});

/** Rectangles of the words; two of them share no point, and no leader crosses one. */
function expectNoOverlap(marks: readonly Mark[]): void {
  const { places } = lanesOf(marks, 1200);
  const boxes = marks.map(({ id, x, title }) => {
    const place = places.get(id);
    if (!place) throw new Error(`${id} has no place`);
    const lines = widthOf(title) > place.width ? 3 : 2;
    return { id, left: x, right: x + place.width, top: place.top, bottom: place.top + lines * 18 };
  });
  for (const one of boxes)
    for (const other of boxes) {
      if (one.id >= other.id) continue;
      const isApart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect([one.id, other.id, isApart]).toEqual([one.id, other.id, true]);
    }
  for (const { id, left, top } of boxes)
    for (const box of boxes)
      if (box.id !== id)
        expect([id, box.id, box.left < left && left < box.right && box.top < top]).toEqual([id, box.id, false]);
}

describe('Words below the marks of a time line', () => {
  test('that are far apart stand in one lane, in one line each', () => {
    const { places } = lanesOf([mark('a', 0), mark('b', 300)], 1200);
    expect(places.get('a')?.top).toBe(places.get('b')?.top);
    expect(places.get('a')?.width).toBeGreaterThanOrEqual(widthOf('章程与成员名单定稿'));
  });

  test('that would overlap: the earlier mark’s go below', () => {
    const { places } = lanesOf([mark('a', 0), mark('b', 30)], 1200);
    expect(places.get('a')?.top).toBeGreaterThan(places.get('b')?.top ?? 0);
  });

  test.each([
    ['two on one day', [mark('a', 50), mark('b', 50)]],
    ['the alliance', [mark('a', 240), mark('b', 405), mark('c', 432), mark('d', 524)]],
    ['one a fortnight', Array.from({ length: 24 }, (_, n) => mark(`m${String(n).padStart(2, '0')}`, n * 28))],
    ['long titles', [0, 60, 90, 200].map((x, n) => mark(`m${n}`, x, '建'.repeat(80)))],
  ])('share no point, nor are crossed by another’s leader: %s', (_name, marks) => expectNoOverlap(marks));

  test('end before the line does, however long a title is', () => {
    const { places } = lanesOf([mark('a', 100), mark('b', 1010, '建'.repeat(80))], 1180);
    expect(places.get('b')?.width).toBeLessThanOrEqual(170);
  });

  test('are as high as their lowest lane', () => {
    const apart = lanesOf([mark('a', 0), mark('b', 300)], 1200).height;
    expect(lanesOf([mark('a', 0), mark('b', 30)], 1200).height).toBeGreaterThan(apart);
  });
});

describe('The words of the only mark of a series', () => {
  test('take one line as far as there is room to the right, else two', () => {
    expect(laneOfOne(mark('a', 100), 1000).places.get('a')?.width).toBe(widthOf('章程与成员名单定稿'));
    expect(laneOfOne(mark('a', 900, '建'.repeat(80)), 1000).places.get('a')?.width).toBeGreaterThanOrEqual(100);
    expect(laneOfOne(mark('a', 900, '建'.repeat(80)), 1000).height).toBeGreaterThan(
      laneOfOne(mark('a', 900, '建成'), 1000).height,
    );
  });
});

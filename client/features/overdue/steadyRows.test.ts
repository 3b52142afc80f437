/// <reference types="jest" />
import { hasMoved, heldRows } from './steadyRows.js';

const rows = (...words: string[]) => words.map((word) => ({ id: word.charAt(0), word }));

describe('Rows under a pointer', () => {
  test('keep their places and show what changed in them', () => {
    expect(heldRows(rows('a', 'b'), rows('b2', 'a2', 'c')).map(({ row }) => row.word)).toEqual(['a2', 'b2']);
  });

  test('that have left the list stay, marked', () => {
    expect(heldRows(rows('a', 'b'), rows('b')).map(({ isGone }) => isGone)).toEqual([true, false]);
  });

  test('have moved when order or number differ, not when words do', () => {
    expect(hasMoved(rows('a', 'b'), rows('a2', 'b2'))).toBe(false);
    expect(hasMoved(rows('a', 'b'), rows('b', 'a'))).toBe(true);
    expect(hasMoved(rows('a'), rows('a', 'b'))).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statements.js';

describe('names of statements', () => {
  it('a text that comes for the third time gets a name, and keeps it', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 5 }, () => names.nameOf('select 1'));
    expect(given.slice(0, 2)).toEqual([undefined, undefined]);
    expect(given[2]).toMatch(/^[\w-]{43}$/);
    expect(new Set(given.slice(2)).size).toBe(1);
  });

  it('two texts never share a name', () => {
    const names = new StatementNames();
    const named = ['select 1', 'select 2'].map((text) => [1, 2, 3].map(() => names.nameOf(text)).at(-1));
    expect(new Set(named).size).toBe(2);
  });

  it('what writes goes unnamed', () => {
    const names = new StatementNames();
    expect(Array.from({ length: 9 }, () => names.nameOf('update task set title = $1'))).toEqual(
      Array(9).fill(undefined),
    );
  });

  it('no more than 200 are given, so that filters of every form do not fill the connections', () => {
    const names = new StatementNames();
    const texts = Array.from({ length: 300 }, (_, n) => `select ${n}`);
    for (let round = 0; round < 3; round += 1) for (const text of texts) names.nameOf(text);
    expect(texts.filter((text) => names.nameOf(text) !== undefined)).toHaveLength(200);
  });
});

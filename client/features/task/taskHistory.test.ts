/// <reference types="jest" />
import { since, withNewest, withOlder } from './taskHistory.js';

const events = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map((event) => event.id).join('');

describe('A history is laid together from pages', () => {
  test('the newest page continues what is known', () => {
    expect(ids(withNewest(events('a', 'b', 'c'), events('b', 'c', 'd')))).toBe('abcd');
  });

  test('where the newest page does not touch what is known, no gap is shown: only the page stays', () => {
    expect(ids(withNewest(events('a', 'b'), events('e', 'f')))).toBe('ef');
  });

  test('an older page comes before, and nothing is told twice', () => {
    expect(ids(withOlder(events('c', 'd'), events('a', 'b', 'c')))).toBe('abcd');
  });

  test('what happened since an event is what comes after it', () => {
    expect(ids(since(events('a', 'b', 'c'), 'a'))).toBe('bc');
    expect(ids(since(events('a', 'b'), 'b'))).toBe('');
  });

  test('an event that is no longer among the newest is older than all of them', () => {
    expect(ids(since(events('x', 'y'), 'a'))).toBe('xy');
  });
});

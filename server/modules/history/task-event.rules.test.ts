import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, replay, type TaskState } from './task-event.rules.js';

const state = fc.record({
  title: fc.string(),
  dueOn: fc.option(fc.string()),
  status: fc.constantFrom('NOT_STARTED', 'DONE', null),
});

describe('what history keeps of a change', () => {
  it('is the fields that differ, before and after, in the order of the state', () => {
    const before: TaskState = { title: 'a', status: 'NOT_STARTED', dueOn: null };
    expect(changesBetween(before, { title: 'a', status: 'DONE', dueOn: '2022-09-30' })).toEqual([
      { field: 'status', from: 'NOT_STARTED', to: 'DONE' },
      { field: 'dueOn', from: null, to: '2022-09-30' },
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });

  it('of a new task is everything that it has', () => {
    expect(changesBetween({}, { title: 'a', description: null })).toEqual([{ field: 'title', from: null, to: 'a' }]);
  });

  it('tells an empty text from an absent one', () => {
    expect(changesBetween({ note: null }, { note: '' })).toEqual([{ field: 'note', from: null, to: '' }]);
  });

  it('replayed gives the last of any row of states', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), (states) => {
        const events = states.map((after, index) => ({ changes: changesBetween(states[index - 1] ?? {}, after) }));
        const rebuilt = replay(events);
        // A field that was never set is not told; it reads as null.
        for (const [field, value] of Object.entries(states.at(-1) ?? {})) expect(rebuilt[field] ?? null).toBe(value);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { noFilter, readFilter, readLanes, writeFilter, writeLanes } from '../filter.js';
import { type BoardView, isSameView, saved, viewOf } from './savedView.js';

const plain = { id: 'f', name: 'F', isShared: false, viewerCanChange: true, viewerCanShare: false };

/** As the server gives back what was sent to be saved. */
const kept = (view: BoardView) => {
  const { itemId, departmentId, milestoneId, mine, light, due, search, lanes } = saved(view);
  const named = (id: string | null | undefined) => (id ? { id } : null);
  return {
    ...plain,
    item: named(itemId),
    department: named(departmentId),
    milestone: named(milestoneId),
    mine: mine ?? false,
    light: light ?? null,
    due: due ?? null,
    search: search ?? null,
    lanes: lanes ?? null,
  };
};

describe('a saved view', () => {
  it.each<BoardView>([
    { filter: noFilter, lanes: null },
    { filter: { ...noFilter, mine: true, due: 'overdue' }, lanes: 'item' },
    { filter: { ...noFilter, unit: 'u', item: 'i', milestone: 'm', light: 'RED', q: '活动中心' }, lanes: 'department' },
    { filter: { ...noFilter, due: 'week' }, lanes: null },
    { filter: { ...noFilter, due: 'month' }, lanes: null },
  ])('opens as it was saved, and its address says the same (case %#)', (view) => {
    const opened = viewOf(kept(view));
    expect(isSameView(opened, view)).toBe(true);
    const address = writeLanes(writeFilter(new URLSearchParams('plan=p&stage=DONE'), opened.filter), opened.lanes);
    expect({ filter: readFilter(address), lanes: readLanes(address) }).toEqual(view);
    expect([address.get('plan'), address.get('stage')]).toEqual(['p', 'DONE']);
  });

  it('is another one with another condition, or other lanes', () => {
    const view: BoardView = { filter: { ...noFilter, due: 'week' }, lanes: 'item' };
    expect(isSameView(view, { ...view, lanes: null })).toBe(false);
    expect(isSameView(view, { ...view, filter: { ...view.filter, mine: true } })).toBe(false);
  });
});

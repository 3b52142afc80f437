import type { SavedFilterInMenuFragment, SaveFilterInput } from '../../../generated/graphql.js';
import { type BoardFilter, type Due, type Lanes, noFilter } from '../filter.js';

/** A view of the board: its filter and its lanes. */
export interface BoardView {
  readonly filter: BoardFilter;
  readonly lanes: Lanes | null;
}

const windows = { overdue: 'OVERDUE', week: 'WEEK', month: 'MONTH' } as const;
const dueOf = (window: SavedFilterInMenuFragment['due']): Due | null =>
  window === 'OVERDUE' ? 'overdue' : window === 'WEEK' ? 'week' : window === 'MONTH' ? 'month' : null;

/** The view that a saved filter opens. */
export function viewOf(saved: SavedFilterInMenuFragment): BoardView {
  return {
    filter: {
      ...noFilter,
      item: saved.item?.id ?? null,
      unit: saved.department?.id ?? null,
      mine: saved.mine,
      milestone: saved.milestone?.id ?? null,
      light: saved.light,
      due: dueOf(saved.due),
      q: saved.search,
    },
    lanes: saved.lanes === 'ITEM' ? 'item' : saved.lanes === 'DEPARTMENT' ? 'department' : null,
  };
}

/** What is sent to save a view. */
export function saved({ filter, lanes }: BoardView): Omit<SaveFilterInput, 'planId' | 'name'> {
  return {
    itemId: filter.item,
    departmentId: filter.unit,
    mine: filter.mine,
    milestoneId: filter.milestone,
    light: filter.light,
    due: filter.due && windows[filter.due],
    search: filter.q,
    lanes: lanes === 'item' ? 'ITEM' : lanes === 'department' ? 'DEPARTMENT' : null,
  };
}

/** Both show the same. */
export function isSameView(one: BoardView, other: BoardView): boolean {
  return one.lanes === other.lanes && JSON.stringify(sorted(one.filter)) === JSON.stringify(sorted(other.filter));
}

const sorted = ({ item, unit, mine, milestone, light, due, q }: BoardFilter) => [
  item,
  unit,
  mine,
  milestone,
  light,
  due,
  q,
];

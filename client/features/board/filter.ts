import type { Light, TaskFilter } from '../../generated/graphql.js';
import { addDays, lastDayOfMonth } from '../../ui/Dates.js';

/** The board's filter as its address says it: ?item= &unit= &mine=1 &milestone= &light= &due= &q=; its lanes: &lanes=; a past day: &asOf= */
export interface BoardFilter {
  item: string | null;
  unit: string | null;
  mine: boolean;
  milestone: string | null;
  light: Light | null;
  due: Due | null;
  q: string | null;
}

export const lights: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'GREY'];
const dues = ['overdue', 'week', 'month'] as const;
export type Due = (typeof dues)[number];
export { dues };

const laneKinds = ['item', 'department'] as const;
/** What the board's lanes are made by. */
export type Lanes = (typeof laneKinds)[number];
export { laneKinds };

const word = (params: URLSearchParams, name: string): string | null => {
  const value = params.get(name)?.trim();
  return value ? value : null;
};

export function readFilter(params: URLSearchParams): BoardFilter {
  const unit = word(params, 'unit');
  return {
    item: word(params, 'item'),
    unit,
    // One sentence has one lead: a named department wins over mine.
    mine: unit === null && params.get('mine') === '1',
    milestone: word(params, 'milestone'),
    light: lights.find((light) => light.toLowerCase() === params.get('light')?.toLowerCase()) ?? null,
    due: dues.find((due) => due === params.get('due')) ?? null,
    q: word(params, 'q'),
  };
}

/** Changes the filter's part of an address and leaves the rest of it (plan, open task) alone. */
export function writeFilter(params: URLSearchParams, change: Partial<BoardFilter>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === false) next.delete(name);
    else next.set(name, value === true ? '1' : name === 'light' ? String(value).toLowerCase() : String(value));
  }
  return next;
}

/** Lanes are how the board is laid out, no condition: they stay when the conditions are cleared. */
export const readLanes = (params: URLSearchParams): Lanes | null =>
  laneKinds.find((kind) => kind === params.get('lanes')) ?? null;

export function writeLanes(params: URLSearchParams, lanes: Lanes | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (lanes === null) next.delete('lanes');
  else next.set('lanes', lanes);
  return next;
}

/** The day whose board the address asks for; what it cannot be, in the address's own words. */
export type AskedDay = { readonly day: string } | { readonly misread: string; readonly isAhead: boolean };

const isDate = (text: string): boolean => /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;

/** ?asOf=2022-09-01; null: the present. Today's own board is the present. */
export function readAsOf(params: URLSearchParams, today: string): AskedDay | null {
  const text = word(params, 'asOf');
  if (text === null || text === today) return null;
  if (!isDate(text)) return { misread: text, isAhead: false };
  return text < today ? { day: text } : { misread: text, isAhead: true };
}

export function writeAsOf(params: URLSearchParams, day: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (day === null) next.delete('asOf');
  else next.set('asOf', day);
  return next;
}

export const noFilter: BoardFilter = {
  item: null,
  unit: null,
  mine: false,
  milestone: null,
  light: null,
  due: null,
  q: null,
};

export function isFiltered(filter: BoardFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== false);
}

/** As the server wants it. Dates count from the server's business date. */
export function toTaskFilter(filter: BoardFilter, today: string): TaskFilter {
  return {
    itemIds: filter.item ? [filter.item] : undefined,
    leadDepartmentIds: filter.unit ? [filter.unit] : undefined,
    mine: filter.mine || undefined,
    milestoneIds: filter.milestone ? [filter.milestone] : undefined,
    lights: filter.light ? [filter.light] : undefined,
    overdue: filter.due === 'overdue' || undefined,
    dueFrom: filter.due === 'week' || filter.due === 'month' ? today : undefined,
    dueTo: filter.due === 'week' ? addDays(today, 7) : filter.due === 'month' ? lastDayOfMonth(today) : undefined,
    search: filter.q ?? undefined,
  };
}

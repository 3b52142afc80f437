import type { OverdueBand, TaskFilter } from '../../generated/graphql.js';

export type Grouping = 'flat' | 'department' | 'item';

/** What of the overdue tasks is listed, and how, as the address says it: ?group= &unit= &age= &waiting=1 */
export interface OverdueView {
  readonly group: Grouping;
  /** Id of the lead department. */
  readonly unit: string | null;
  /** Of those that are late, only these. */
  readonly age: OverdueBand | null;
  /** Only what waits for the office. */
  readonly waiting: boolean;
}

const groupings: readonly Grouping[] = ['flat', 'department', 'item'];
const ages: readonly OverdueBand[] = ['DAYS_1_TO_7', 'DAYS_8_TO_30', 'DAYS_31_TO_90', 'DAYS_OVER_90'];

export function readView(params: URLSearchParams): OverdueView {
  const age = ages.find((one) => one.toLowerCase() === params.get('age')) ?? null;
  return {
    group: groupings.find((one) => one === params.get('group')) ?? 'flat',
    unit: params.get('unit')?.trim() || null,
    age,
    waiting: age === null && params.get('waiting') === '1',
  };
}

/** What restricts the list, without how it is grouped. */
export type Choice = Pick<OverdueView, 'unit' | 'age' | 'waiting'>;
export const noChoice: Choice = { unit: null, age: null, waiting: false };

export const isChosen = (view: Choice, { unit, age, waiting }: Choice): boolean =>
  view.unit === unit && view.age === age && view.waiting === waiting;

/** Changes this page's part of an address and leaves the rest of it (plan, open task) alone. */
export function writeView(params: URLSearchParams, change: Partial<OverdueView>): URLSearchParams {
  const next = new URLSearchParams(params);
  const { group, unit, age, waiting } = { ...readView(params), ...change };
  const words = {
    group: group === 'flat' ? null : group,
    unit,
    age: age?.toLowerCase() ?? null,
    waiting: waiting ? '1' : null,
  };
  for (const [name, word] of Object.entries(words)) {
    if (word === null) next.delete(name);
    else next.set(name, word);
  }
  return next;
}

/** As the server wants it. A band holds what is late; what waits for the office is never in one. */
export const toTaskFilter = ({ unit, age, waiting }: Choice): TaskFilter => ({
  overdue: true,
  overdueBands: age ? [age] : undefined,
  waitsForOffice: age ? false : waiting || undefined,
  leadDepartmentIds: unit ? [unit] : undefined,
});

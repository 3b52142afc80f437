import type { MilestoneMarkFragment } from '../../generated/graphql.js';

export type MarkState = 'reached' | 'late' | 'ahead';

/** What the server says of a milestone, as one of three words. */
export function stateOf({ reachedOn, isOverdue }: Pick<MilestoneMarkFragment, 'reachedOn' | 'isOverdue'>): MarkState {
  if (reachedOn != null) return 'reached';
  return isOverdue ? 'late' : 'ahead';
}

/** The milestones of one piece of work, by date. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly item: MilestoneMarkFragment['item'];
  readonly milestones: readonly MilestoneMarkFragment[];
}

/** One line in time for each series of each item, in the order of the items, and of their first dates. */
export function seriesOf(milestones: readonly MilestoneMarkFragment[]): readonly Series[] {
  const byDate = [...milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const lines = new Map<string, Series>();
  for (const one of byDate) {
    const key = `${one.item.id} ${one.series}`;
    const line = lines.get(key);
    lines.set(key, {
      key,
      name: one.series,
      item: one.item,
      milestones: [...(line?.milestones ?? []), one],
    });
  }
  return [...lines.values()].sort((a, b) => a.item.number - b.item.number);
}

/**
 * How many of them, by date, are due before today: today's line stands behind those. Null where it would not stand
 * between two of them.
 */
export function todayAfter(milestones: readonly Pick<MilestoneMarkFragment, 'dueOn'>[], today: string): number | null {
  const past = milestones.filter(({ dueOn }) => dueOn < today).length;
  return past === 0 || past === milestones.length ? null : past;
}

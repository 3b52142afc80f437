import { MilestoneView } from '../milestone/milestone.graphql.js';
import type { LocalDate } from '../task/date.rules.js';
import type { ItemRow, MilestoneRow } from './outline.query.js';
import type { PlanItemView } from './plan.graphql.js';

/** A plan's items by id. */
export const itemViews = (planId: string, rows: readonly ItemRow[]): Map<string, PlanItemView> =>
  new Map(rows.map((row) => [row.id, { ...row, planId }]));

/** A plan's milestones by id, as they stand on that day. */
export const milestoneViews = (
  rows: readonly MilestoneRow[],
  items: ReadonlyMap<string, PlanItemView>,
  today: LocalDate,
): Map<string, MilestoneView> =>
  new Map(
    rows.flatMap((row): [string, MilestoneView][] => {
      const item = items.get(row.itemId);
      return item ? [[row.id, new MilestoneView(row, item, today)]] : [];
    }),
  );

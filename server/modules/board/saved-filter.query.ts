import type { Scope, SeenPlan } from '../../api/scope.js';
import { tablesOf } from '../../database.js';
import type { SavedFilterView } from './saved-filter.graphql.js';
import { mayChangeFilter, mayShareFilter } from './saved-filter.rules.js';

/** The plan's saved filters as the viewer may see them: their own first, then the shared ones, by name. */
export async function readSavedFilters({ em, actor }: Scope, seen: SeenPlan): Promise<SavedFilterView[]> {
  const rows = await tablesOf(em)
    .selectFrom('saved_filter')
    .selectAll()
    .where('plan_id', '=', seen.plan.id)
    .where((eb) => eb.or([eb('is_shared', '=', true), eb('owner_id', '=', actor.accountId)]))
    .orderBy('is_shared')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const facts = { ownerId: row.owner_id, isShared: row.is_shared };
    return {
      id: row.id,
      name: row.name,
      isShared: row.is_shared,
      owner: seen.accounts.get(row.owner_id) ?? null,
      item: seen.items.get(row.item_id ?? '') ?? null,
      department: seen.departments.get(row.department_id ?? '') ?? null,
      mine: row.mine,
      milestone: seen.milestones.get(row.milestone_id ?? '') ?? null,
      light: row.light,
      due: row.due,
      search: row.search,
      lanes: row.lanes,
      viewerCanChange: mayChangeFilter(actor, facts),
      viewerCanShare: mayShareFilter(actor, facts),
    };
  });
}

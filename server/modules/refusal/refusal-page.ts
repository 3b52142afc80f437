import { checkPageSize, Page, type PageArgs } from '../../api/page.js';
import type { Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import { mayReadLog } from '../history/log.rules.js';
import { readTasksById } from '../task/task.query.js';
import { deedOf, RefusedAttemptConnection, type RefusedAttemptFilter, RefusedAttemptView } from './refusal.graphql.js';
import { countRefused, type RefusedConditions, readRefused, refusedCursor } from './refusal.query.js';

/**
 * A page of what was refused: in the plan, and what belongs to no plan.
 * @throws ApiError FORBIDDEN for whoever is neither OFFICE nor ADMIN, NOT_FOUND for an unknown plan, BAD_USER_INPUT for
 * a page that cannot be
 */
export async function refusedPage(
  scope: Scope,
  planId: string,
  filter: RefusedAttemptFilter,
  { first, after }: PageArgs,
): Promise<RefusedAttemptConnection> {
  const { actor, em, texts, sight } = scope;
  checkPageSize(first, texts);
  if (!mayReadLog(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
  const seen = await scope.plan(planId);
  if (!seen) throw new ApiError('NOT_FOUND', texts.errors.notFound);
  const sought = filter.text?.toLowerCase() ?? '';
  const operationsNamed = Object.keys(texts.refused.deeds).filter((name) =>
    deedOf(name, texts).toLowerCase().includes(sought),
  );
  const conditions: RefusedConditions = { ...filter, operationsNamed };
  const { rows, hasMore } = await readRefused(em, planId, conditions, sight, { first, after }, texts);
  const taskIds = [...new Set(rows.flatMap(({ task_id }) => task_id ?? []))];
  const tasks = new Map((await readTasksById(em, taskIds, sight)).map((row) => [row.id, seen.view(row)]));
  const attempts = rows.map(
    (row) =>
      new RefusedAttemptView(
        row,
        texts,
        seen.accounts.get(row.account_id) ?? null,
        tasks.get(row.task_id ?? '') ?? null,
        seen.plan.title,
      ),
  );
  const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(after) };
  return new RefusedAttemptConnection(
    new Page(attempts, ends, refusedCursor, () => countRefused(em, planId, conditions, sight)),
  );
}

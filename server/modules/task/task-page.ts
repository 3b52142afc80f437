import { checkPageSize, Page, type PageArgs } from '../../api/page.js';
import type { Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import type { LocalDate } from './date.rules.js';
import { OrderDirection, TaskOrderField } from './order.rules.js';
import { countMatching, isUnconditional, readTasks, type TaskConditions } from './task.query.js';
import { type Asked, everything, readied } from './task-columns.js';
import { TaskConnection } from './task-connection.graphql.js';

/** Which tasks, in which order. `within` holds beside the caller's own filter. */
export interface TaskSelection {
  readonly filter?: TaskConditions | null | undefined;
  readonly within?: TaskConditions;
  readonly order?: { field: TaskOrderField; direction?: OrderDirection | null | undefined } | null | undefined;
  /** As they stood at the end of that day. */
  readonly asOf?: LocalDate | null | undefined;
}

/** Both sets of ids must hold: what one does not say, the other decides. */
function both(filter: TaskConditions, within: TaskConditions): TaskConditions {
  const overlap = (own: readonly string[] | null | undefined, outer: readonly string[] | null | undefined) =>
    own && outer ? own.filter((id) => outer.includes(id)) : (outer ?? own ?? null);
  return {
    ...filter,
    itemIds: overlap(filter.itemIds, within.itemIds),
    milestoneIds: overlap(filter.milestoneIds, within.milestoneIds),
  };
}

/**
 * A page of a plan's tasks, by code unless another order is given.
 * @throws ApiError NOT_FOUND for a plan that the viewer cannot see, BAD_USER_INPUT for a page that cannot be or a day
 * that is still to come
 */
export async function taskPage(
  scope: Scope,
  planId: string,
  { filter, within, order, asOf }: TaskSelection,
  { first, after }: PageArgs,
  asked: Asked = everything,
): Promise<TaskConnection> {
  const { em, texts } = scope;
  checkPageSize(first, texts);
  const seen = await scope.planAt(planId, asOf);
  if (!seen) throw new ApiError('NOT_FOUND', texts.errors.notFound);
  const conditions = both(filter ?? {}, within ?? {});
  const sorted = {
    field: order?.field ?? TaskOrderField.CODE,
    direction: order?.direction ?? OrderDirection.ASC,
  };
  const { rows, hasMore, cursorOf } = await readTasks(
    em,
    conditions,
    seen.reckoning,
    sorted,
    { first, after },
    texts,
    asked.columns,
  );
  const total = async () => {
    // A list that ends on its first page has been counted by reading it.
    if (!after && !hasMore) return rows.length;
    if (!isUnconditional(conditions) || !seen.counts) return countMatching(em, conditions, seen.reckoning);
    return [...seen.counts.values()].reduce((sum, count) => sum + count, 0);
  };
  const page = new Page(
    readied(
      rows.map((row) => seen.view(row)),
      asked,
    ),
    { hasNextPage: hasMore, hasPreviousPage: Boolean(after) },
    (task) => cursorOf(task.row),
    total,
  );
  return new TaskConnection(page);
}

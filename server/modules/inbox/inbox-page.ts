import { known } from '../../api/known.js';
import { checkPageSize, Page, type PageArgs } from '../../api/page.js';
import type { Scope, SeenPlan } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import { viewOfExtension } from '../extension/extension-view.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { daysBetween } from '../task/date.rules.js';
import { readTasksById } from '../task/task.query.js';
import { InboxConnection, type InboxEntry } from './inbox.graphql.js';
import { countInbox, type InboxRow, inboxCursor, readInbox } from './inbox.query.js';
import { InboxKind, inboxKinds, mayReadInbox } from './inbox.rules.js';

/** The rows with their tasks and requests: each kind of thing is read once for the whole page. */
async function entriesOf(scope: Scope, seen: SeenPlan, rows: readonly InboxRow[]): Promise<InboxEntry[]> {
  const tasks = await readTasksById(scope.em, [...new Set(rows.map(({ task_id: id }) => id))], scope.sight);
  const views = new Map(tasks.map((row) => [row.id, seen.view(row)]));
  return Promise.all(
    rows.map(async ({ kind, id, task_id: taskId, since }) => {
      const task = known(views, taskId);
      const request =
        kind === InboxKind.EXTENSION
          ? (await scope.ofTasks.extensions(taskId)).find((one) => one.id === id)
          : undefined;
      return {
        id,
        kind,
        since,
        daysWaiting: Math.max(0, daysBetween(since, scope.today)),
        task,
        extensionRequest: request ? viewOfExtension(request, task) : null,
      };
    }),
  );
}

/**
 * A page of what waits for the office; nothing waits in an archived plan.
 * @throws ApiError FORBIDDEN for everybody else, NOT_FOUND for a plan that is not there, BAD_USER_INPUT for a page
 * that cannot be
 */
export async function inboxPage(scope: Scope, planId: string, { first, after }: PageArgs): Promise<InboxConnection> {
  const { em, texts, actor, today } = scope;
  checkPageSize(first, texts);
  if (!mayReadInbox(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
  const seen = await scope.seenPlan(planId);
  const isOver = seen.plan.status === PlanStatus.ARCHIVED;
  const { rows, hasMore } = await readInbox(em, planId, today, { first, after }, texts);
  const counts = isOver ? new Map<InboxKind, number>() : await countInbox(em, planId, today);
  const entries = isOver ? [] : await entriesOf(scope, seen, rows);
  const page = new Page(
    entries,
    { hasNextPage: hasMore && !isOver, hasPreviousPage: Boolean(after) },
    inboxCursor,
    async () => entries.length,
  );
  return new InboxConnection(
    page,
    inboxKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })),
  );
}

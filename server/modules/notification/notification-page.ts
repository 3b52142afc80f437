import { checkPageSize, Page, type PageArgs } from '../../api/page.js';
import type { Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { TaskView } from '../task/task.graphql.js';
import { NotificationConnection, type NotificationView } from './notification.graphql.js';
import {
  countNotifications,
  type NotificationRow,
  notificationById,
  notificationCursor,
  readNotifications,
} from './notification.query.js';
import { sentenceOf } from './sentence.rules.js';

/** What a notification tells of, as far as the viewer may see it now. */
interface Seen {
  readonly task: TaskView | null;
  readonly plan: PlanView | null;
}

/** The rows in words. Whoever may no longer see what one tells of is told nothing of it but that. */
export async function viewsOf(scope: Scope, rows: readonly NotificationRow[]): Promise<NotificationView[]> {
  const planOf = new Map(
    rows.flatMap(({ task_id, plan_id }): [string, string][] => (task_id && plan_id ? [[task_id, plan_id]] : [])),
  );
  const tasks = await scope.tasks(planOf);
  const { accounts, departments } = await scope.directory();
  const seenBy = async ({ task_id, plan_id }: NotificationRow): Promise<Seen | null> => {
    const plan = plan_id === null ? null : ((await scope.plan(plan_id))?.plan ?? null);
    const task = task_id === null ? null : (tasks.get(task_id) ?? null);
    const isGone = (plan_id !== null && plan === null) || (task_id !== null && task === null);
    return isGone ? null : { task, plan };
  };
  return Promise.all(
    rows.map(async (row) => {
      const seen = await seenBy(row);
      const { id, at, business_date: businessDate, read_at } = row;
      const own = { id, at, businessDate, isRead: read_at !== null };
      if (!seen)
        return {
          ...own,
          kind: null,
          summary: scope.texts.notifications.withheld,
          note: null,
          actor: null,
          task: null,
          plan: null,
          isWithheld: true,
        };
      const actor = accounts.get(row.actor_id ?? '') ?? null;
      const around = {
        actor: actor?.name ?? null,
        planTitle: seen.plan?.title ?? '',
        planYear: seen.plan?.year ?? null,
        department: (departmentId: string) => departments.get(departmentId)?.shortName ?? departmentId,
      };
      return {
        ...own,
        ...seen,
        kind: row.kind,
        summary: sentenceOf(row.kind, row.facts, around, scope.texts),
        note: row.facts.note ?? null,
        actor,
        isWithheld: false,
      };
    }),
  );
}

/**
 * A page of the viewer's own.
 * @throws ApiError BAD_USER_INPUT for a page that cannot be
 */
export async function notificationPage(
  scope: Scope,
  unreadOnly: boolean,
  { first, after }: PageArgs,
): Promise<NotificationConnection> {
  const { em, texts, actor } = scope;
  checkPageSize(first, texts);
  const { rows, hasMore } = await readNotifications(em, actor.accountId, unreadOnly, { first, after }, texts);
  const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(after) };
  const total = () => countNotifications(em, actor.accountId, unreadOnly);
  return new NotificationConnection(new Page(await viewsOf(scope, rows), ends, notificationCursor, total));
}

/** One of the viewer's own. @throws ApiError NOT_FOUND */
export async function ownNotification(scope: Scope, id: string): Promise<NotificationView> {
  const row = await notificationById(scope.em, scope.actor.accountId, id);
  const [view] = row ? await viewsOf(scope, [row]) : [];
  if (!view) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  return view;
}

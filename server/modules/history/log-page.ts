import { checkPageSize, Page, type PageArgs } from '../../api/page.js';
import type { PlanAt, Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import type { Texts } from '../../texts.js';
import type { UserView } from '../account/account.graphql.js';
import { readRefusedActors } from '../refusal/refusal.query.js';
import { readTasksById } from '../task/task.query.js';
import type { TaskSurroundings } from '../task/task-surroundings.graphql.js';
import { TaskEventConnection, TaskEventView, type Telling } from './history.graphql.js';
import { type EventRow, eventCursor } from './history.query.js';
import { countLog, type LogConditions, readActors, readDeletedTasks, readLog } from './log.query.js';
import { mayReadLog } from './log.rules.js';
import { SubjectKind } from './task-event.rules.js';

/** The plan's people, departments and milestones as events name them, in the language of the request. */
export function tellingOf({ accounts, departments, items, milestones, plan }: TaskSurroundings, texts: Texts): Telling {
  return {
    accounts,
    words: { ...texts, date: (date) => texts.date(date, plan.year) },
    names: {
      person: (id) => accounts.get(id ?? '')?.name ?? null,
      department: (id) => departments.get(id)?.shortName ?? id,
      milestone: (id) => milestones.get(id)?.title ?? id,
    },
    titleOf(kind, id) {
      if (kind === SubjectKind.PLAN) return plan.title;
      return (kind === SubjectKind.ITEM ? items.get(id)?.title : milestones.get(id)?.title) ?? null;
    },
  };
}

/** @throws ApiError FORBIDDEN for whoever is neither OFFICE nor ADMIN, NOT_FOUND for an unknown plan */
async function openLog(scope: Scope, planId: string): Promise<PlanAt> {
  if (!mayReadLog(scope.actor)) throw new ApiError('FORBIDDEN', scope.texts.errors.forbiddenRole);
  const seen = await scope.plan(planId);
  if (!seen) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  return seen;
}

/** The tasks that these events are of, and what those that are gone were called. */
async function subjectsOf({ em, sight }: Scope, seen: PlanAt, rows: readonly EventRow[]) {
  const ids = [...new Set(rows.flatMap(({ task_id }) => task_id ?? []))];
  const tasks = new Map((await readTasksById(em, ids, sight)).map((row) => [row.id, seen.view(row)]));
  return {
    tasks,
    deleted: await readDeletedTasks(
      em,
      ids.filter((id) => !tasks.has(id)),
    ),
  };
}

/**
 * A page of the plan's log.
 * @throws ApiError as openLog does, BAD_USER_INPUT for a page that cannot be
 */
export async function logPage(
  scope: Scope,
  planId: string,
  conditions: LogConditions,
  { first, after }: PageArgs,
): Promise<TaskEventConnection> {
  const { em, texts, sight } = scope;
  checkPageSize(first, texts);
  const seen = await openLog(scope, planId);
  const { rows, hasMore } = await readLog(em, planId, conditions, sight, { first, after }, texts);
  const { tasks, deleted } = await subjectsOf(scope, seen, rows);
  const telling = tellingOf(seen, texts);
  const events = rows.map((row) => new TaskEventView(row, telling, tasks.get(row.task_id ?? '') ?? null, deleted));
  const ends = { hasNextPage: hasMore, hasPreviousPage: Boolean(after) };
  return new TaskEventConnection(new Page(events, ends, eventCursor, () => countLog(em, planId, conditions, sight)));
}

/** Everybody who did anything in the plan, or tried to and was refused, by name. */
export async function logActors(scope: Scope, planId: string): Promise<UserView[]> {
  const { accounts } = await openLog(scope, planId);
  const { em, sight } = scope;
  const ids = [...(await readActors(em, planId, sight)), ...(await readRefusedActors(em, planId, sight))];
  const found = [...new Set(ids)].flatMap((id) => accounts.get(id) ?? []);
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'));
}

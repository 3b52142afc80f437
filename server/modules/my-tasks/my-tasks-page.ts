import { checkPageSize, encodeCursor, Page, type PageArgs } from '../../api/page.js';
import type { Scope, SeenPlan } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import type { ExtensionRow } from '../extension/extension.query.js';
import { ExtensionStatus } from '../extension/extension.rules.js';
import { viewOfExtension } from '../extension/extension-view.js';
import type { ReportRow } from '../progress-report/progress-report.query.js';
import { readReminderSetting } from '../reminder/reminder-setting.query.js';
import { MyTask, MyTaskConnection } from './my-tasks.graphql.js';
import { readCursor, readOwnTasks } from './my-tasks.query.js';
import {
  compareKeys,
  groupOf,
  type MyTaskFacts,
  type MyTaskKey,
  myTaskGroups,
  myTaskOf,
  urgencyOf,
} from './my-tasks.rules.js';

const keyOf = ({ kind, task }: MyTask): MyTaskKey => [
  urgencyOf(kind),
  task.dueOn,
  task.row.item_number,
  task.row.sequence,
];

/** The last request, when the office has answered it since this report. */
function decidedSince(requests: readonly ExtensionRow[], last: ReportRow | null): ExtensionRow | undefined {
  const request = requests.at(-1);
  const isDecided = request?.status === ExtensionStatus.APPROVED || request?.status === ExtensionStatus.REJECTED;
  if (!isDecided || request.decided_at === null) return undefined;
  return last === null || new Date(last.reported_at) < new Date(request.decided_at) ? request : undefined;
}

/** Everything of the plan that the viewer's department still has to do with, the most urgent first. */
async function ownTasks(scope: Scope, seen: SeenPlan): Promise<MyTask[]> {
  const { actor, today } = scope;
  const rows = await readOwnTasks(scope.em, seen.reckoning);
  const { reportByDay } = await readReminderSetting(scope.em);
  const own = await Promise.all(
    rows.map(async (row) => {
      const task = seen.view(row);
      const { facts, progressPercent, startsOn, dueOn } = task;
      const isLead = facts.leadDepartmentId === actor.departmentId;
      const last = await scope.ofTasks.lastReportOf(task.id, actor.departmentId);
      const decided = isLead ? decidedSince(await scope.ofTasks.extensions(task.id), last) : undefined;
      const known: MyTaskFacts = {
        ...facts,
        progressPercent,
        startsOn,
        dueOn,
        noticeWaits: task.row.last_notice_level !== null && task.row.last_notice_answered === false,
        instructionWaits: isLead && (await scope.ofTasks.openInstructions(task.id, null)).length > 0,
        extensionDecided: decided !== undefined,
        lastReportedOn: last?.reported_on ?? null,
      };
      const standing = myTaskOf(actor, known, today, seen.thresholds.dueSoonDays, reportByDay);
      if (!standing) return [];
      return [new MyTask(task, standing, groupOf(standing.kind), decided ? viewOfExtension(decided, task) : null)];
    }),
  );
  return own.flat().toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)));
}

/**
 * A page of the viewer's own tasks. What is urgent is reckoned by the rules and not by SQL: of one department and one
 * plan there are some dozens.
 * @throws ApiError NOT_FOUND for a plan that the viewer cannot see, BAD_USER_INPUT for a page that cannot be
 */
export async function myTasksPage(scope: Scope, planId: string, { first, after }: PageArgs): Promise<MyTaskConnection> {
  const { texts } = scope;
  checkPageSize(first, texts);
  const start = after ? readCursor(after, texts) : null;
  const seen = await scope.plan(planId);
  if (!seen) throw new ApiError('NOT_FOUND', texts.errors.notFound);
  const all = await ownTasks(scope, seen);
  const left = start ? all.filter((one) => compareKeys(keyOf(one), start) > 0) : all;
  const page = new Page(
    left.slice(0, first),
    { hasNextPage: left.length > first, hasPreviousPage: start !== null },
    (one) => encodeCursor(keyOf(one)),
    async () => all.length,
  );
  const counts = myTaskGroups.map((group) => ({ group, count: all.filter((one) => one.group === group).length }));
  return new MyTaskConnection(page, counts);
}

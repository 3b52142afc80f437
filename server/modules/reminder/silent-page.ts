import { known } from '../../api/known.js';
import type { Scope, SeenPlan } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import { reportDayOf } from '../progress-report/report-cadence.rules.js';
import type { TaskView } from '../task/task.graphql.js';
import { readTasksById } from '../task/task.query.js';
import { readReminderSetting } from './reminder-setting.query.js';
import type { SilentDepartments } from './silent.graphql.js';
import { readSilent, type SilentRow } from './silent.query.js';
import { mayReadSilent, type Silence, textForAll, textForDepartment } from './silent.rules.js';

/** The rows of one department with their tasks. */
interface Found {
  readonly rows: readonly SilentRow[];
  readonly tasks: readonly TaskView[];
}

function silenceOf({ rows, tasks }: Found, name: string): Silence {
  const internal = new Set(rows.filter((row) => row.is_internal).map(({ id }) => id));
  return {
    name,
    tasks: tasks.map(({ id, code, title, dueOn }) => ({ code, title, dueOn, isInternal: internal.has(id) })),
    taskCount: rows[0]?.task_count ?? 0,
    openCount: rows[0]?.open_count ?? 0,
  };
}

async function foundIn(scope: Scope, seen: SeenPlan): Promise<Map<string, Found>> {
  const rows = await readSilent(scope.em, seen.plan.id, scope.today);
  const read = await readTasksById(
    scope.em,
    rows.map(({ id }) => id),
    scope.sight,
  );
  const views = new Map(read.map((row) => [row.id, seen.view(row)]));
  const departmentIds = [...new Set(rows.map(({ department_id }) => department_id))];
  return new Map(
    departmentIds.map((departmentId) => {
      const own = rows.filter(({ department_id }) => department_id === departmentId);
      return [departmentId, { rows: own, tasks: own.map(({ id }) => known(views, id)) }];
    }),
  );
}

/**
 * Who has not reported this month, in a plan that is in force; nobody in any other.
 * @throws ApiError FORBIDDEN for everybody but OFFICE, NOT_FOUND for a plan that is not there
 */
export async function silentPage(scope: Scope, planId: string): Promise<SilentDepartments> {
  const { em, actor, texts, today } = scope;
  if (!mayReadSilent(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
  const seen = await scope.seenPlan(planId);
  const reportDueOn = reportDayOf(today, (await readReminderSetting(em)).reportByDay);
  const month = { today, reportDueOn, planYear: seen.plan.year };
  const found = [...(await foundIn(scope, seen))].map(([departmentId, ofDepartment]) => {
    const department = known(seen.departments, departmentId);
    const silence = silenceOf(ofDepartment, department.shortName);
    return { department, silence, tasks: [...ofDepartment.tasks] };
  });
  const sorted = found.toSorted(
    (one, other) =>
      other.silence.taskCount - one.silence.taskCount || (one.department.code < other.department.code ? -1 : 1),
  );
  return {
    reportDueOn,
    isPast: today > reportDueOn,
    departments: sorted.map(({ department, silence, tasks }) => ({
      department,
      tasks,
      taskCount: silence.taskCount,
      text: textForDepartment(silence, month, texts),
    })),
    text: textForAll(
      sorted.map(({ silence }) => silence),
      month,
      texts,
    ),
  };
}

import { known } from '../../api/known.js';
import type { TaskView } from '../task/task.graphql.js';
import type { ProgressReportView } from './progress-report.graphql.js';
import type { ReportRow } from './progress-report.query.js';

/** A report of this task, with its author and department. */
export const viewOfReport = (row: ReportRow, task: TaskView): ProgressReportView => ({
  id: row.id,
  task,
  author: known(task.around.accounts, row.author_id),
  department: known(task.around.departments, row.department_id),
  reportedAt: row.reported_at,
  reportedOn: row.reported_on,
  progressPercent: row.progress_percent,
  previousPercent: row.previous_percent,
  noChange: row.no_change,
  isInternal: row.is_internal,
  narrative: row.narrative,
  problems: row.problems,
  nextSteps: row.next_steps,
});

import { known } from '../../api/known.js';
import type { TaskView } from '../task/task.graphql.js';
import type { SupervisionNoticeView } from './notice.graphql.js';
import type { NoticeRow } from './notice.query.js';

/** A notice of this task; of a day in the past, unanswered where the answer came later. */
export function viewOfNotice(row: NoticeRow, task: TaskView): SupervisionNoticeView {
  const { accounts, departments, asOf } = task.around;
  const isAnswered = row.responded_on !== null && (asOf === null || row.responded_on <= asOf);
  return {
    id: row.id,
    task,
    department: known(departments, row.department_id),
    year: row.year,
    number: row.number,
    level: row.level,
    issuedBy: known(accounts, row.issued_by_id),
    issuedAt: row.issued_at,
    issuedOn: row.issued_on,
    message: row.message,
    respondBy: row.respond_by,
    respondedAt: isAnswered ? row.responded_at : null,
    respondedOn: isAnswered ? row.responded_on : null,
  };
}

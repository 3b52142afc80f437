import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import { firstOfMonth } from '../progress-report/report-cadence.rules.js';
import type { LocalDate } from '../task/date.rules.js';
import { namedTasks } from './silent.rules.js';

/** One of the tasks that a lead department has not reported on this month. */
export interface SilentRow {
  readonly id: string;
  readonly department_id: string;
  readonly is_internal: boolean;
  /** How many such tasks the department leads, and how many of them everybody may know of. */
  readonly task_count: number;
  readonly open_count: number;
}

/**
 * Tasks in progress, begun, without a report of this month that speaks for their lead; of each department the first
 * few by code. What is handed in waits for the office, and what is not accepted is asked for first.
 */
export async function readSilent(em: EntityManager, planId: string, today: LocalDate): Promise<SilentRow[]> {
  const { rows } = await sql<SilentRow>`
    select id, department_id, is_internal, task_count::int, open_count::int from (
      select t.id, t.lead_department_id as department_id, t.is_internal, t.item_number, t.sequence,
        row_number() over (partition by t.lead_department_id order by t.item_number, t.sequence) as place,
        count(*) over (partition by t.lead_department_id) as task_count,
        count(*) filter (where not t.is_internal) over (partition by t.lead_department_id) as open_count
      from task t
        join plan p on p.id = t.plan_id and p.status = 'ACTIVE'
      where t.plan_id = ${planId} and t.status = 'IN_PROGRESS' and coalesce(t.starts_on, ${today}::date) <= ${today}::date
        and not exists (select from progress_report r where r.task_id = t.id and r.department_id = t.lead_department_id
          and r.reported_on >= ${firstOfMonth(today)}::date)
    ) silent where place <= ${namedTasks} order by department_id, item_number, sequence`.execute(tablesOf(em));
  return rows;
}

import { type EntityManager, tablesOf } from '../../database.js';
import type { LocalDate } from '../task/date.rules.js';
import { overdueSql } from '../task/light.query.js';
import { bandSql, waitsForOfficeSql } from '../task/overdue.query.js';
import { TaskStatus } from '../task/task.rules.js';
import { visibleSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import type { OverdueRow } from './overdue-summary.rules.js';

/** What every count of a plan's overdue tasks is made of, in one statement; of those that exist for these eyes. */
export async function readOverdue(
  em: EntityManager,
  { planId, today, sight }: { readonly planId: string; readonly today: LocalDate; readonly sight: Sight },
): Promise<OverdueRow[]> {
  const rows = await tablesOf(em)
    .selectFrom((eb) =>
      eb
        .selectFrom('task')
        .select([
          'lead_department_id as departmentId',
          'item_id as itemId',
          'status',
          'due_on',
          'due_on_changes',
          bandSql(today).as('band'),
          waitsForOfficeSql.as('waitsForOffice'),
        ])
        .where('plan_id', '=', planId)
        .where(overdueSql(today))
        .where(visibleSql(sight))
        .as('late'),
    )
    .select((eb) => [
      'departmentId',
      'itemId',
      'band',
      'waitsForOffice',
      eb.fn.min('due_on').as('earliestDueOn'),
      eb.fn.countAll<string>().as('count'),
      eb.fn.countAll<string>().filterWhere('due_on_changes', '>', 0).as('moved'),
      eb.fn.countAll<string>().filterWhere('status', '=', TaskStatus.NOT_STARTED).as('notAccepted'),
    ])
    .groupBy(['departmentId', 'itemId', 'band', 'waitsForOffice'])
    .execute();
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    moved: Number(row.moved),
    notAccepted: Number(row.notAccepted),
  }));
}

import { type EntityManager, tablesOf } from '../../database.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskStatus } from '../task/task.rules.js';

/** How many tasks each department leads that are neither done nor cancelled, in plans that are not archived. */
export async function readOpenTasks(em: EntityManager): Promise<ReadonlyMap<string, number>> {
  const rows = await tablesOf(em)
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select((eb) => ['task.lead_department_id as departmentId', eb.fn.countAll<string>().as('count')])
    .where('task.status', 'not in', [TaskStatus.DONE, TaskStatus.CANCELLED])
    .where('plan.status', '!=', PlanStatus.ARCHIVED)
    .groupBy('task.lead_department_id')
    .execute();
  return new Map(rows.map(({ departmentId, count }) => [departmentId, Number(count)]));
}

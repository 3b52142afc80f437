import { sql } from 'kysely';
import type { Clock } from '../../clock.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Plan } from '../plan/plan.entity.js';
import { NotificationKind } from './notification.rules.js';
import { notify } from './notify.service.js';

interface Part {
  readonly departmentId: string;
  readonly led: string;
  readonly supported: string;
}

/**
 * Tells every department that takes part in the plan that it is published: once, whatever the number of its tasks.
 * In the transaction that publishes it.
 */
export async function tellOfActivation(em: EntityManager, clock: Clock, actorId: string, plan: Plan): Promise<void> {
  const { rows } = await sql<Part>`
    select "departmentId", count(*) filter (where leads) as led, count(*) filter (where not leads) as supported
    from (
      select lead_department_id as "departmentId", true as leads from task
      where plan_id = ${plan.id} and status <> 'CANCELLED'
      union all
      select s.department_id, false from task_supporting_department s join task t on t.id = s.task_id
      where t.plan_id = ${plan.id} and t.status <> 'CANCELLED'
    ) parts group by "departmentId"`.execute(tablesOf(em));
  await notify(
    em,
    clock,
    { cause: `${plan.id} activated`, actorId, planId: plan.id, task: null },
    rows.map(({ departmentId, led, supported }) => ({
      kind: NotificationKind.PLAN_ACTIVATED,
      to: { departmentIds: [departmentId] },
      facts: { led, supported },
    })),
  );
}

import { type EntityManager, tablesOf } from '../../database.js';
import { type LightReckoning, lightSql, overdueSql } from '../task/light.query.js';
import { visibleSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import type { LedRow, TallyRow } from './tally.rules.js';

type Reckoning = LightReckoning & { readonly planId: string; readonly sight: Sight };

/** The plan's tasks that the viewer may see, each with its light: what totals are counted from. */
const litTasks = (em: EntityManager, { planId, sight, ...reckoning }: Reckoning) =>
  tablesOf(em).selectFrom((eb) =>
    eb
      .selectFrom('task')
      .select([
        'item_id as itemId',
        'lead_department_id as departmentId',
        'milestone_id as milestoneId',
        'status',
        lightSql(reckoning).as('light'),
        overdueSql(reckoning.today).as('overdue'),
      ])
      .where('plan_id', '=', planId)
      .where(visibleSql(sight))
      .as('lit'),
  );

/** What every total of a plan is made of, in one pass over its tasks. */
export async function readTally(em: EntityManager, reckoning: Reckoning): Promise<TallyRow[]> {
  const rows = await litTasks(em, reckoning)
    .select((eb) => ['itemId', 'milestoneId', 'status', 'light', 'overdue', eb.fn.countAll<string>().as('count')])
    .groupBy(['itemId', 'milestoneId', 'status', 'light', 'overdue'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** What the totals of every department that leads tasks are made of, in one pass. */
export async function readLed(em: EntityManager, reckoning: Reckoning): Promise<LedRow[]> {
  const rows = await litTasks(em, reckoning)
    .select((eb) => ['departmentId', 'milestoneId', 'status', 'light', 'overdue', eb.fn.countAll<string>().as('count')])
    .groupBy(['departmentId', 'milestoneId', 'status', 'light', 'overdue'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How many tasks of the plan each department supports; one that supports none is not named. */
export async function readSupported(
  em: EntityManager,
  planId: string,
  sight: Sight,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tablesOf(em)
    .selectFrom('task_supporting_department as s')
    .innerJoin('task', 'task.id', 's.task_id')
    .select((eb) => ['s.department_id as departmentId', eb.fn.countAll<string>().as('count')])
    .where('task.plan_id', '=', planId)
    .where(visibleSql(sight))
    .groupBy('s.department_id')
    .execute();
  return new Map(rows.map(({ departmentId, count }) => [departmentId, Number(count)]));
}

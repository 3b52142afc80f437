import { sql } from 'kysely';
import type { EntityManager } from '../../database.js';
import { tasksAt } from '../history/past.query.js';
import { lateSql } from '../task/light.query.js';
import { matching, type Reckoning, type TaskConditions } from '../task/task.query.js';
import { type LaneCountRow, LaneKind } from './lane.rules.js';

const laneColumn = { [LaneKind.ITEM]: 'task.item_id', [LaneKind.DEPARTMENT]: 'task.lead_department_id' } as const;

/** How many tasks match, and how many of them are late, for each lane and stage that holds any: one statement. */
export async function countLanes(
  em: EntityManager,
  filter: TaskConditions,
  reckoning: Reckoning,
  kind: LaneKind,
): Promise<LaneCountRow[]> {
  const lane = laneColumn[kind];
  const rows = await tasksAt(em, reckoning)
    .selectFrom('task')
    .select((eb) => [
      eb.ref(lane).as('laneId'),
      'task.status as status',
      eb.fn.countAll<string>().as('total'),
      sql<string>`count(*) filter (where ${lateSql(reckoning.today)})`.as('late'),
    ])
    .where((eb) => matching(eb, filter, reckoning))
    .groupBy([lane, 'task.status'])
    .execute();
  return rows.map((row) => ({ ...row, total: Number(row.total), late: Number(row.late) }));
}

import { type EntityManager, tablesOf } from '../../database.js';
import type { LocalDate } from '../task/date.rules.js';
import { lightSql, overdueSql } from '../task/light.query.js';
import type { TallyRow } from './tally.rules.js';

/** What every total of a plan is made of, in one pass over its tasks. */
export async function readTally(
  em: EntityManager,
  plan: { id: string; startsOn: LocalDate },
  today: LocalDate,
): Promise<TallyRow[]> {
  const rows = await tablesOf(em)
    .selectFrom((eb) =>
      eb
        .selectFrom('task')
        .select([
          'item_id as itemId',
          'milestone_id as milestoneId',
          'status',
          lightSql(today, plan.startsOn).as('light'),
          overdueSql(today).as('overdue'),
        ])
        .where('plan_id', '=', plan.id)
        .as('lit'),
    )
    .select((eb) => ['itemId', 'milestoneId', 'status', 'light', 'overdue', eb.fn.countAll<string>().as('count')])
    .groupBy(['itemId', 'milestoneId', 'status', 'light', 'overdue'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

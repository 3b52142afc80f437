import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from './date.rules.js';
import { OverdueBand, overdueBands } from './overdue.rules.js';

/** waitsForOffice of light.rules.ts in SQL, over the columns of task: never null. */
export const waitsForOfficeSql = sql<boolean>`(task.status = 'IN_REVIEW'
  and task.submitted_on is not null and task.submitted_on <= task.due_on)`;

/** bandOf of overdue.rules.ts in SQL, over the columns of task that are overdue. */
export const bandSql = (today: LocalDate): RawBuilder<OverdueBand> =>
  sql<OverdueBand>`case ${sql.join(
    overdueBands.flatMap(({ band, toDays }) =>
      toDays === null
        ? []
        : [sql`when ${today}::date - task.due_on <= ${sql.lit(toDays)} then ${sql.lit<string>(band)}`],
    ),
    sql` `,
  )} else ${sql.lit<string>(OverdueBand.DAYS_OVER_90)} end`;

import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from './date.rules.js';
import { type Light, lightThresholds } from './light.rules.js';

/** isOverdue of light.rules.ts in SQL, over the columns of task. A test compares the two over random tasks. */
export const overdueSql = (today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`(task.due_on < ${today}::date and task.status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW'))`;

/** lightOf of light.rules.ts in SQL, over the columns of task. A test compares the two over random tasks. */
export function lightSql(today: LocalDate, planStartsOn: LocalDate): RawBuilder<Light> {
  const { dueSoonDays, yellowBehind, redBehind } = lightThresholds;
  const start = sql`coalesce(task.starts_on, ${planStartsOn}::date)`;
  const days = sql`greatest(0, task.due_on - ${start})`;
  const elapsed = sql`least(${days}, greatest(0, ${today}::date - ${start}))`;
  const behind = sql`(${elapsed} * 100 - task.progress_percent * ${days})`;
  return sql<Light>`case
    when task.status in ('CANCELLED', 'PAUSED') then 'GREY'
    when task.starts_on > ${today}::date then 'GREY'
    when task.status = 'DONE' then 'GREEN'
    when task.due_on < ${today}::date then 'RED'
    when ${behind} > ${sql.lit(redBehind)} * ${days} then 'RED'
    when task.due_on - ${today}::date <= ${sql.lit(dueSoonDays)} then 'YELLOW'
    when ${days} > 0 and ${behind} >= ${sql.lit(yellowBehind)} * ${days} then 'YELLOW'
    else 'GREEN' end`;
}

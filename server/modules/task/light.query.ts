import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from './date.rules.js';
import { type Light, type LightCase, type LightThresholds, lightTable } from './light.rules.js';

/** isOverdue of light.rules.ts in SQL, over the columns of task. A test compares the two over random tasks. */
export const overdueSql = (today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`(task.due_on < ${today}::date and task.status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW'))`;

/** What lights are reckoned against. */
export interface LightReckoning {
  readonly today: LocalDate;
  readonly planStartsOn: LocalDate;
  readonly thresholds: LightThresholds;
}

/** Done after its due date, in SQL over the columns of task. */
export const doneLateSql: RawBuilder<boolean> = sql<boolean>`(task.status = 'DONE' and task.completed_on > task.due_on)`;

/** Overdue while it is open, done late once it is done. */
export const lateSql = (today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`(${overdueSql(today)} or ${doneLateSql})`;

/** lightOf of light.rules.ts in SQL, over the columns of task. A test compares the two over random tasks. */
export function lightSql({ today, planStartsOn, thresholds }: LightReckoning): RawBuilder<Light> {
  const start = sql`coalesce(task.starts_on, ${planStartsOn}::date)`;
  const days = sql`greatest(0, task.due_on - ${start})`;
  const elapsed = sql`least(${days}, greatest(0, ${today}::date - ${start}))`;
  const behind = sql`(${elapsed} * 100 - task.progress_percent * ${days})`;
  const conditions: Record<LightCase, RawBuilder<unknown>> = {
    CANCELLED: sql`task.status = 'CANCELLED'`,
    PAUSED: sql`task.status = 'PAUSED'`,
    STARTS_LATER: sql`task.starts_on > ${today}::date`,
    DONE: sql`task.status = 'DONE'`,
    OVERDUE: overdueSql(today),
    FAR_BEHIND: sql`${behind} > ${thresholds.redBehind}::int * ${days}`,
    DUE_SOON: sql`task.due_on - ${today}::date <= ${thresholds.dueSoonDays}::int`,
    BEHIND: sql`${days} > 0 and ${behind} >= ${thresholds.yellowBehind}::int * ${days}`,
    OTHERWISE: sql`true`,
  };
  const rows = lightTable.map(({ when, light }) => sql`when ${conditions[when]} then ${sql.lit(light)}`);
  return sql<Light>`case ${sql.join(rows, sql` `)} end`;
}

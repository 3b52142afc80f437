import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Sight } from './visibility.rules.js';

/** seesInternal of visibility.rules.ts in SQL, over a row of task. */
export const takesPartSql = ({ seesAll, departmentId }: Sight): RawBuilder<SqlBool> => {
  if (seesAll) return sql<SqlBool>`true`;
  if (departmentId === null) return sql<SqlBool>`false`;
  return sql<SqlBool>`(task.lead_department_id = ${departmentId} or exists (select 1 from task_supporting_department p
    where p.task_id = task.id and p.department_id = ${departmentId}))`;
};

/** Not maySeeTask, in SQL, over a row of task as it is at present. A test compares the two. */
export const hiddenSql = (sight: Sight): RawBuilder<SqlBool> =>
  sql<SqlBool>`(task.is_internal and not ${takesPartSql(sight)})`;

/** maySeeTask in SQL, over a row of task as it is at present. */
export const visibleSql = (sight: Sight): RawBuilder<SqlBool> =>
  sight.seesAll ? sql<SqlBool>`true` : sql<SqlBool>`not ${hiddenSql(sight)}`;

/** Is what is internal about the task of this id (a reference to a column) for these eyes? */
export const seesInternalOfSql = (taskId: string, sight: Sight): RawBuilder<SqlBool> =>
  sight.seesAll
    ? sql<SqlBool>`true`
    : sql<SqlBool>`exists (select 1 from task where task.id = ${sql.ref(taskId)} and ${takesPartSql(sight)})`;

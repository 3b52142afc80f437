import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { isId, isReadable } from '../../input.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { hiddenSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import { type EventRow, eventColumns, seesInternalSql } from './history.query.js';
import { TaskEventKind } from './task-event.rules.js';

/** Which events of a plan: every condition given must hold. */
export interface LogConditions {
  /** A literal, case-insensitive part of a note, of a text that was changed, or of the task's code or title today. */
  readonly text?: string | null;
  readonly actorId?: string | null;
  /** Of tasks that the department leads or supports today. */
  readonly departmentId?: string | null;
  readonly kinds?: readonly TaskEventKind[] | null;
  /** Business dates, both included. */
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
  readonly taskId?: string | null;
}

type Events = ExpressionBuilder<Tables, 'task_event'>;

/** Fields whose values are words that people typed; others hold ids, dates and figures. */
const worded = ['title', 'description', 'narrative', 'problems', 'nextSteps', 'shortTitle', 'series', 'code'];

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/**
 * Of a task that exists for these eyes: by the task as it is, and of one that was deleted from a draft by how it was
 * when it was. What happened to the plan itself is for everybody who reads the log.
 */
const visible = (sight: Sight): Expression<SqlBool> =>
  sight.seesAll
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(task_event.task_id is null or coalesce(
        (select not ${hiddenSql(sight)} from task where task.id = task_event.task_id),
        not exists (select 1 from task_event d where d.task_id = task_event.task_id and d.kind = 'DELETED'
          and d.changes @> '[{"field": "isInternal", "from": "true"}]'::jsonb)))`;

/** The words of an event, for these eyes: those of an internal report are not found by whoever may not read them. */
const readable = (sight: Sight): Expression<SqlBool> =>
  sight.seesAll
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(not task_event.changes @> '[{"field": "internalReport"}]'::jsonb or ${seesInternalSql(sight)})`;

function tells(text: string, sight: Sight): Expression<SqlBool> {
  if (!isReadable(text)) return sql<SqlBool>`false`;
  const like = `%${escapeLike(text)}%`;
  return sql<SqlBool>`(task_event.note ilike ${like}
    or ${readable(sight)} and exists (select 1 from jsonb_to_recordset(task_event.changes) c(field text, "from" text, "to" text)
      where c.field = any(${`{${worded.join(',')}}`}::text[]) and (c."to" ilike ${like} or c."from" ilike ${like}))
    or exists (select 1 from task where task.id = task_event.task_id and (task.code ilike ${like} or task.title ilike ${like})))`;
}

function matching(eb: Events, planId: string, filter: LogConditions, sight: Sight): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [eb('task_event.plan_id', '=', planId), visible(sight)];
  // A malformed id is an unknown id: it matches nothing, and is never sent to the database.
  const named = (id: string | null | undefined, holds: (id: string) => Expression<SqlBool>) => {
    if (id) all.push(isId(id) ? holds(id) : sql<SqlBool>`false`);
  };
  named(filter.actorId, (id) => eb('task_event.actor_id', '=', id));
  named(filter.taskId, (id) => eb('task_event.task_id', '=', id));
  named(
    filter.departmentId,
    (
      id,
    ) => sql<SqlBool>`exists (select 1 from task where task.id = task_event.task_id and (task.lead_department_id = ${id}
      or exists (select 1 from task_supporting_department s where s.task_id = task.id and s.department_id = ${id})))`,
  );
  if (filter.kinds)
    all.push(filter.kinds.length === 0 ? sql<SqlBool>`false` : eb('task_event.kind', 'in', filter.kinds));
  if (filter.from) all.push(eb('task_event.business_date', '>=', filter.from));
  if (filter.to) all.push(eb('task_event.business_date', '<=', filter.to));
  if (filter.text) all.push(tells(filter.text, sight));
  return eb.and(all);
}

const cursorForm = z.tuple([z.int32()]);

/** Newest first. Cursors are those of a task's history: places in the chain. */
export async function readLog(
  em: EntityManager,
  planId: string,
  filter: LogConditions,
  sight: Sight,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly EventRow[]; hasMore: boolean }> {
  let query = tablesOf(em)
    .selectFrom('task_event')
    .select(eventColumns)
    .select(seesInternalSql(sight).as('sees_internal'))
    .where((eb) => matching(eb, planId, filter, sight))
    .orderBy('sequence', 'desc')
    .limit(first + 1);
  if (after) query = query.where('sequence', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countLog(
  em: EntityManager,
  planId: string,
  filter: LogConditions,
  sight: Sight,
): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('task_event')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => matching(eb, planId, filter, sight))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Ids of everybody who did anything in the plan that exists for these eyes. */
export async function readActors(em: EntityManager, planId: string, sight: Sight): Promise<string[]> {
  const rows = await tablesOf(em)
    .selectFrom('task_event')
    .select('actor_id')
    .distinct()
    .where('plan_id', '=', planId)
    .where(visible(sight))
    .execute();
  return rows.flatMap(({ actor_id }) => actor_id ?? []);
}

/** What tasks that are gone were called: their last event, the deletion, says it. */
export async function readDeletedTasks(
  em: EntityManager,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await tablesOf(em)
    .selectFrom('task_event')
    .select(['task_id', 'changes'])
    .where('task_id', 'in', taskIds)
    .where('kind', '=', TaskEventKind.DELETED)
    .execute();
  return new Map(
    rows.flatMap(({ task_id, changes }): [string, string][] => {
      const was = (field: string) => changes.find((change) => change.field === field)?.from ?? '';
      return task_id === null ? [] : [[task_id, `${was('code')} ${was('title')}`]];
    }),
  );
}

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { isId, isReadable } from '../../input.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { hiddenSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';

export type RefusedRow = Tables['refused_attempt'];

/** Which attempts: every condition given must hold. */
export interface RefusedConditions {
  /** A literal, case-insensitive part of what was told, or of the task's code or title today. */
  readonly text?: string | null;
  /** Mutations of which the text is said in words. */
  readonly operationsNamed?: readonly string[];
  readonly actorId?: string | null;
  readonly departmentId?: string | null;
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
}

type Attempts = ExpressionBuilder<Tables, 'refused_attempt'>;

// Ids are made as time goes by, so that they are the order as well.
const cursorForm = z.tuple([z.uuid()]);
export const refusedCursor = ({ id }: { id: string }): string => encodeCursor([id]);

/** On a task that exists for these eyes, on the plan, or on no plan at all. */
const visible = (planId: string, sight: Sight): Expression<SqlBool> =>
  sql<SqlBool>`((refused_attempt.plan_id = ${planId} or refused_attempt.plan_id is null) and (refused_attempt.task_id is null
    or not exists (select 1 from task where task.id = refused_attempt.task_id and ${hiddenSql(sight)})))`;

function tells(text: string, operations: readonly string[]): Expression<SqlBool> {
  if (!isReadable(text)) return sql<SqlBool>`false`;
  const like = `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return sql<SqlBool>`(refused_attempt.words ilike ${like}
    or refused_attempt.operation = any(${`{${operations.join(',')}}`}::text[])
    or exists (select 1 from task where task.id = refused_attempt.task_id and (task.code ilike ${like} or task.title ilike ${like})))`;
}

function matching(eb: Attempts, planId: string, filter: RefusedConditions, sight: Sight): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [visible(planId, sight)];
  // A malformed id is an unknown id: it matches nothing, and is never sent to the database.
  const named = (id: string | null | undefined, holds: (id: string) => Expression<SqlBool>) => {
    if (id) all.push(isId(id) ? holds(id) : sql<SqlBool>`false`);
  };
  named(filter.actorId, (id) => eb('refused_attempt.account_id', '=', id));
  named(
    filter.departmentId,
    (
      id,
    ) => sql<SqlBool>`exists (select 1 from task where task.id = refused_attempt.task_id and (task.lead_department_id = ${id}
      or exists (select 1 from task_supporting_department s where s.task_id = task.id and s.department_id = ${id})))`,
  );
  if (filter.from) all.push(eb('refused_attempt.business_date', '>=', filter.from));
  if (filter.to) all.push(eb('refused_attempt.business_date', '<=', filter.to));
  if (filter.text) all.push(tells(filter.text, filter.operationsNamed ?? []));
  return eb.and(all);
}

/** Newest first. */
export async function readRefused(
  em: EntityManager,
  planId: string,
  filter: RefusedConditions,
  sight: Sight,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly RefusedRow[]; hasMore: boolean }> {
  let query = tablesOf(em)
    .selectFrom('refused_attempt')
    .selectAll()
    .where((eb) => matching(eb, planId, filter, sight))
    .orderBy('id', 'desc')
    .limit(first + 1);
  if (after) query = query.where('id', '<', decodeCursor(after, cursorForm, texts)[0]);
  return cutPage(await query.execute(), first);
}

export async function countRefused(
  em: EntityManager,
  planId: string,
  filter: RefusedConditions,
  sight: Sight,
): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('refused_attempt')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => matching(eb, planId, filter, sight))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Ids of everybody who was refused anything that exists for these eyes. */
export async function readRefusedActors(em: EntityManager, planId: string, sight: Sight): Promise<string[]> {
  const rows = await tablesOf(em)
    .selectFrom('refused_attempt')
    .select('account_id')
    .distinct()
    .where(visible(planId, sight))
    .execute();
  return rows.map(({ account_id }) => account_id);
}

import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { checkPageSize, cutPage, decodeCursor, encodeCursor } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { seesInternalOfSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import type { Change, TaskEventKind } from './task-event.rules.js';

/** What an event is told by. */
export const eventColumns = [
  'id',
  'sequence',
  'task_id',
  'subject_kind',
  'subject_id',
  'kind',
  'actor_id',
  'at',
  'business_date',
  'changes',
  'note',
] as const;

export type EventRow = Pick<Tables['task_event'], (typeof eventColumns)[number]> & {
  /** May the viewer read what is internal about its task? */
  readonly sees_internal: boolean;
};

/** May these eyes read what is internal about the task that the event is of? */
export const seesInternalSql = (sight: Sight) => sql<boolean>`${seesInternalOfSql('task_event.task_id', sight)}`;

/** A window on a task's history, from its beginning (first, after) or from its end (last, before). */
export interface HistoryWindow {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  /** Only what had happened by the end of that day; null for everything. */
  readonly asOf: LocalDate | null;
}

const cursorForm = z.tuple([z.int32()]);

export const eventCursor = (event: { sequence: number }): string => encodeCursor([event.sequence]);

/**
 * Oldest first, whichever end the window is on. `last` wins over `first`, whose default is always there.
 * @throws ApiError BAD_USER_INPUT for a page size or cursor that cannot be
 */
export async function readHistory(
  em: EntityManager,
  taskId: string,
  { first, after, last, before, asOf }: HistoryWindow,
  sight: Sight,
  texts: Texts,
): Promise<{ rows: readonly EventRow[]; hasNextPage: boolean; hasPreviousPage: boolean }> {
  const backwards = last !== null && last !== undefined;
  const [fromStart, fromEnd] = [checkPageSize(first, texts), backwards ? checkPageSize(last, texts, 'last') : null];
  const size = fromEnd ?? fromStart;
  let query = tablesOf(em)
    .selectFrom('task_event')
    .select(eventColumns)
    .select(seesInternalSql(sight).as('sees_internal'))
    .where('task_id', '=', taskId)
    .orderBy('sequence', backwards ? 'desc' : 'asc')
    .limit(size + 1);
  if (asOf !== null) query = query.where('business_date', '<=', asOf);
  if (after) query = query.where('sequence', '>', decodeCursor(after, cursorForm, texts)[0]);
  if (before) query = query.where('sequence', '<', decodeCursor(before, cursorForm, texts, 'before')[0]);
  const { rows, hasMore } = cutPage(await query.execute(), size);
  return {
    rows: backwards ? rows.toReversed() : rows,
    hasNextPage: backwards ? Boolean(before) : hasMore,
    hasPreviousPage: backwards ? hasMore : Boolean(after),
  };
}

export async function countHistory(em: EntityManager, taskId: string, asOf: LocalDate | null): Promise<number> {
  let query = tablesOf(em)
    .selectFrom('task_event')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('task_id', '=', taskId);
  if (asOf !== null) query = query.where('business_date', '<=', asOf);
  const row = await query.executeTakeFirst();
  return Number(row?.count ?? 0);
}

const returned: Change = { field: 'status', from: TaskStatus.IN_REVIEW, to: TaskStatus.IN_PROGRESS };

/** The words of the office when it last returned the task; null when it never did. */
export async function lastReturnNote(em: EntityManager, taskId: string): Promise<string | null> {
  const row = await tablesOf(em)
    .selectFrom('task_event')
    .select('note')
    .where('task_id', '=', taskId)
    .where(sql<SqlBool>`changes @> ${JSON.stringify([returned])}::jsonb`)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return row?.note ?? null;
}

/** What was noted with the last event of this kind; null when there is none. */
export async function lastNoteOf(em: EntityManager, taskId: string, kind: TaskEventKind): Promise<string | null> {
  const row = await tablesOf(em)
    .selectFrom('task_event')
    .select('note')
    .where('task_id', '=', taskId)
    .where('kind', '=', kind)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return row?.note ?? null;
}

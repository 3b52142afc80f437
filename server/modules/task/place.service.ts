import { generateKeyBetween } from 'fractional-indexing';
import { type EntityManager, tablesOf } from '../../database.js';
import { badInput } from '../../errors.js';
import { isId } from '../../input.js';
import type { Texts } from '../../texts.js';
import type { TaskStatus } from './task.rules.js';
import { notFound } from './task-writer.js';

interface Column {
  readonly planId: string;
  readonly status: TaskStatus;
}

export interface Neighbours {
  readonly afterTaskId?: string | null;
  readonly beforeTaskId?: string | null;
}

/** The task that is placed; its present place, when it already stands in the column. */
export interface Placed {
  readonly id: string;
  readonly place: string | null;
}

interface NeighbourRow {
  readonly planId: string;
  readonly status: TaskStatus;
  readonly position: string;
}

/** The neighbours that an input names, found. */
export interface FoundNeighbours {
  readonly after: NeighbourRow | null;
  readonly before: NeighbourRow | null;
}

/** Nobody to stand beside: the column's end. */
export const NO_NEIGHBOURS: FoundNeighbours = { after: null, before: null };

/**
 * Call it under the plan's lock, and before anything that asks about department, version or transition.
 * @throws ApiError NOT_FOUND
 */
export async function neighboursIn(
  em: EntityManager,
  { afterTaskId, beforeTaskId }: Neighbours,
  texts: Texts,
): Promise<FoundNeighbours> {
  const rowOf = async (id: string | null | undefined): Promise<NeighbourRow | null> => {
    if (id === null || id === undefined) return null;
    const rows = tablesOf(em).selectFrom('task').select(['plan_id as planId', 'status', 'position']);
    const row = isId(id) ? await rows.where('id', '=', id).executeTakeFirst() : undefined;
    if (!row) throw notFound(texts);
    return row;
  };
  return { after: await rowOf(afterTaskId), before: await rowOf(beforeTaskId) };
}

/**
 * The place that the neighbours name: right behind `after`, else right before `before`, else the column's end.
 * A task that already stands there keeps its place. Call it under the plan's lock.
 * @throws ApiError BAD_USER_INPUT for a neighbour in another column or plan
 */
export async function placeBetween(
  em: EntityManager,
  column: Column,
  { id, place }: Placed,
  neighbours: FoundNeighbours,
  texts: Texts,
): Promise<string> {
  const tasks = tablesOf(em).selectFrom('task');
  const others = tasks.where('plan_id', '=', column.planId).where('status', '=', column.status).where('id', '!=', id);

  const positionOf = (path: string, row: NeighbourRow | null): string | null => {
    if (row && (row.planId !== column.planId || row.status !== column.status))
      throw badInput([{ path: `input.${path}`, message: texts.fields.neighbour }]);
    return row?.position ?? null;
  };
  const after = positionOf('afterTaskId', neighbours.after);
  const before = positionOf('beforeTaskId', neighbours.before);
  if (after !== null && before !== null && after >= before)
    throw badInput([{ path: 'input.beforeTaskId', message: texts.fields.neighbourOrder }]);

  // Another task may have come between the two that the caller saw: then the gap right behind `after` it is.
  const lowest = others.select((eb) => eb.fn.min('position').as('position'));
  const highest = others.select((eb) => eb.fn.max('position').as('position'));
  let gap: readonly [string | null, string | null];
  if (after !== null) {
    const next = await lowest.where('position', '>', after).executeTakeFirst();
    gap = [after, next?.position ?? null];
  } else {
    const last = await (before === null ? highest : highest.where('position', '<', before)).executeTakeFirst();
    gap = [last?.position ?? null, before];
  }
  const [low, high] = gap;
  const isThere = place !== null && (low === null || low < place) && (high === null || place < high);
  return isThere ? place : generateKeyBetween(low, high);
}

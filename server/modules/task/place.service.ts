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

/**
 * The place that the neighbours name: right behind `after`, else right before `before`, else the column's end.
 * A task that already stands there keeps its place. Call it under the plan's lock.
 * @throws ApiError NOT_FOUND for an unknown neighbour, BAD_USER_INPUT for one in another column or plan
 */
export async function placeBetween(
  em: EntityManager,
  column: Column,
  { id, place }: Placed,
  { afterTaskId, beforeTaskId }: Neighbours,
  texts: Texts,
): Promise<string> {
  const tasks = tablesOf(em).selectFrom('task');
  const others = tasks.where('plan_id', '=', column.planId).where('status', '=', column.status).where('id', '!=', id);

  const positionOf = async (path: string, neighbour: string): Promise<string> => {
    if (neighbour === id) throw badInput([{ path: `input.${path}`, message: texts.fields.neighbourSelf }]);
    const row = isId(neighbour)
      ? await tasks.select(['plan_id', 'status', 'position']).where('id', '=', neighbour).executeTakeFirst()
      : undefined;
    if (!row) throw notFound(texts);
    if (row.plan_id !== column.planId || row.status !== column.status)
      throw badInput([{ path: `input.${path}`, message: texts.fields.neighbour }]);
    return row.position;
  };

  const after = afterTaskId ? await positionOf('afterTaskId', afterTaskId) : null;
  const before = beforeTaskId ? await positionOf('beforeTaskId', beforeTaskId) : null;
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

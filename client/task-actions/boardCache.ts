import { type ApolloCache, InMemoryCache, type Reference } from '@apollo/client';
import {
  type BoardQueryVariables,
  type TaskCardFragment,
  TaskCardFragmentDoc,
  type TaskStatus,
} from '../generated/graphql.js';

/*
 * Boards in Apollo's cache. A board has no id, so it is one value below the root; its columns hold
 * references. They are changed in place, by reference: writing a board of 2,000 cards again for every
 * change would be felt. Works on optimistic layers too, which is what takes a refused move back.
 */

interface StoredTasks {
  nodes: Reference[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface StoredColumn {
  status: TaskStatus;
  totalCount: number;
  lateCount: number;
  tasks?: StoredTasks;
}
interface StoredBoard {
  columns: StoredColumn[];
}

export interface ColumnCount {
  status: TaskStatus;
  totalCount: number;
  lateCount: number;
}

type Read = (field: string, task: Reference) => unknown;

const isStoredBoard = (value: unknown): value is StoredBoard =>
  typeof value === 'object' && value !== null && 'columns' in value && Array.isArray(value.columns);

const referenceTo = (id: string): Reference => ({ __ref: `Task:${id}` });

/** Out of every column it is in. */
function without(column: StoredColumn, ids: ReadonlySet<string>): StoredColumn {
  if (!column.tasks?.nodes.some((task) => ids.has(task.__ref))) return column;
  return { ...column, tasks: { ...column.tasks, nodes: column.tasks.nodes.filter((task) => !ids.has(task.__ref)) } };
}

/** Into its place by position, but only inside what is loaded: beyond it, the next page will bring it. */
function withTask(column: StoredColumn, card: { id: string; position: string }, read: Read): StoredColumn {
  if (!column.tasks) return column;
  const { nodes, pageInfo } = column.tasks;
  const found = nodes.findIndex((task) => String(read('position', task)) > card.position);
  if (found === -1 && pageInfo.hasNextPage && card.position !== atTheEnd) return column;
  const at = found === -1 ? nodes.length : found;
  return {
    ...column,
    tasks: { ...column.tasks, nodes: [...nodes.slice(0, at), referenceTo(card.id), ...nodes.slice(at)] },
  };
}

function change(
  cache: Pick<ApolloCache, 'modify'>,
  edit: (board: StoredBoard, read: Read) => StoredBoard,
  field?: string,
): void {
  cache.modify({
    id: 'ROOT_QUERY',
    fields: {
      board(value: unknown, { readField, storeFieldName }) {
        if (!isStoredBoard(value) || (field !== undefined && field !== storeFieldName)) return value;
        return edit(value, (name, task) => readField(name, task));
      },
    },
  });
}

/** Sorts behind every position there is: they are made of digits and letters. */
export const atTheEnd = '~';

/** A position for the time until the server answers: right behind a card, at the top, or at the end. */
export function positionBetween(after: { position: string } | null, before: { position: string } | null): string {
  if (after) return `${after.position}!`;
  return before ? '' : atTheEnd;
}

/** The name under which the cache keeps the board of one plan and filter. */
export function boardField(cache: ApolloCache, args: BoardQueryVariables): string {
  if (!(cache instanceof InMemoryCache)) throw new Error('Boards are changed in place in an InMemoryCache.');
  return cache.policies.getStoreFieldName({ typename: 'Query', fieldName: 'board', args });
}

const wasLate = (card: Pick<TaskCardFragment, 'isOverdue' | 'daysLate'>): boolean =>
  card.isOverdue || (card.daysLate ?? 0) > 0;

/** One task moves, on every board that holds its column; the counts move with it. */
export function moveOnBoards(cache: ApolloCache, before: TaskCardFragment, after: TaskCardFragment): void {
  const moved = new Set([`Task:${after.id}`]);
  change(cache, (board, read) => {
    const held = board.columns.find((column) => column.tasks?.nodes.some((task) => moved.has(task.__ref)));
    const from = held?.status ?? before.status;
    return {
      ...board,
      columns: board.columns.map((column) => {
        const rest = without(column, moved);
        const isFrom = column.status === from;
        const isTo = column.status === after.status;
        const counted =
          isFrom === isTo
            ? rest
            : {
                ...rest,
                totalCount: rest.totalCount + (isTo ? 1 : -1),
                lateCount: Math.max(0, rest.lateCount + (isTo ? Number(wasLate(after)) : -Number(wasLate(before)))),
              };
        return isTo ? withTask(counted, after, read) : counted;
      }),
    };
  });
}

/** A task as it turns out to be: its fields, and its place on every board. */
export function showNow(cache: ApolloCache, known: TaskCardFragment, card: TaskCardFragment): void {
  cache.batch({
    update(batch) {
      batch.writeFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', data: card });
      moveOnBoards(batch, known, card);
    },
  });
}

/** What one board shows of tasks that changed: gone from it, or at their place; and its counts as they are now. */
export function applyChanges(
  cache: ApolloCache,
  field: string,
  changedIds: string[],
  present: TaskCardFragment[],
  counts: ColumnCount[],
): void {
  const changed = new Set(changedIds.map((id) => `Task:${id}`));
  cache.batch({
    update(batch) {
      for (const card of present)
        batch.writeFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', data: card });
      change(
        batch,
        (board, read) => ({
          ...board,
          columns: board.columns.map((column) => {
            const count = counts.find((one) => one.status === column.status);
            const counted = count ? { ...column, totalCount: count.totalCount, lateCount: count.lateCount } : column;
            return present
              .filter((card) => card.status === column.status)
              .reduce((into, card) => withTask(into, card, read), without(counted, changed));
          }),
        }),
        field,
      );
    },
  });
}

/** The next page of a column, behind what is there; a card that came by itself meanwhile is not shown twice. */
export function appendPage(
  cache: ApolloCache,
  field: string,
  status: TaskStatus,
  page: { nodes: TaskCardFragment[]; pageInfo: StoredTasks['pageInfo'] },
): void {
  cache.batch({
    update(batch) {
      for (const card of page.nodes)
        batch.writeFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', data: card });
      const coming = new Set(page.nodes.map((card) => `Task:${card.id}`));
      change(
        batch,
        (board) => ({
          ...board,
          columns: board.columns.map((column) => {
            if (column.status !== status || !column.tasks) return column;
            const kept = column.tasks.nodes.filter((task) => !coming.has(task.__ref));
            return {
              ...column,
              tasks: {
                ...column.tasks,
                nodes: [...kept, ...page.nodes.map((card) => referenceTo(card.id))],
                pageInfo: page.pageInfo,
              },
            };
          }),
        }),
        field,
      );
    },
  });
}

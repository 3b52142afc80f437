import { type ApolloCache, InMemoryCache, type Reference } from '@apollo/client';
import type { BoardQueryVariables, TaskCardFragment, TaskStatus } from '../generated/graphql.js';
import { changeBoards, type Read, type StoredColumn, type StoredLimit, type StoredTasks } from './boardStore.js';
import { TaskCardFragmentDoc } from './card.generated.js';

export interface ColumnCount {
  status: TaskStatus;
  totalCount: number;
  lateCount: number;
  /** Not told of a lane: a limit is the whole stage's. */
  limit?: StoredLimit | null;
}

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

/** Until the server says it. */
const withOneMore = ({ most, held }: StoredLimit, by: 1 | -1): StoredLimit => ({
  most,
  held: held + by,
  excess: Math.max(0, held + by - most),
});

/** The office has set a stage's limit, or taken it away: on every board of the plan. */
export function setLimitOnBoards(
  cache: Pick<ApolloCache, 'modify'>,
  planId: string,
  { status, limit }: { status: TaskStatus; limit: StoredLimit | null },
): void {
  changeBoards(
    cache,
    (board) => ({
      ...board,
      columns: board.columns.map((column) => (column.status === status ? { ...column, limit } : column)),
    }),
    (name) => name.includes(planId),
  );
}

/**
 * One task moves, on every board that shows it; the counts move with it. Of a board that does not show it nobody
 * here knows whether it belongs there: its counts come with the server's word of the change.
 */
export function moveOnBoards(cache: ApolloCache, before: TaskCardFragment, after: TaskCardFragment): void {
  const moved = new Set([`Task:${after.id}`]);
  changeBoards(cache, (board, read) => {
    const held = board.columns.find((column) => column.tasks?.nodes.some((task) => moved.has(task.__ref)));
    if (!held) return board;
    const from = held.status;
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
                limit: rest.limit && withOneMore(rest.limit, isTo ? 1 : -1),
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

/** Of these cards, the ids of those that are newer than what is on screen: somebody else changed them. */
export const foreignAmong = (cache: ApolloCache, cards: readonly TaskCardFragment[]): string[] =>
  cards
    .filter(
      ({ id, version }) =>
        cache.readFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', id: `Task:${id}` })?.version !==
        version,
    )
    .map(({ id }) => id);

/** What a board shows of tasks that changed, and its counts as they are now. */
export interface BoardNow {
  present: readonly TaskCardFragment[];
  counts: readonly ColumnCount[];
}

/** Tasks that changed are gone from each of these boards, or at their place in it. Boards by the names of their fields. */
export function applyChanges(cache: ApolloCache, changedIds: string[], boards: ReadonlyMap<string, BoardNow>): void {
  const changed = new Set(changedIds.map((id) => `Task:${id}`));
  cache.batch({
    update(batch) {
      for (const { present } of boards.values())
        for (const card of present)
          batch.writeFragment({ fragment: TaskCardFragmentDoc, fragmentName: 'TaskCard', data: card });
      changeBoards(batch, (board, read, field) => {
        const now = boards.get(field);
        if (!now) return board;
        return {
          ...board,
          columns: board.columns.map((column) => {
            const count = now.counts.find((one) => one.status === column.status);
            const { limit = column.limit } = count ?? {};
            const counted = count
              ? { ...column, totalCount: count.totalCount, lateCount: count.lateCount, limit }
              : column;
            return now.present
              .filter((card) => card.status === column.status)
              .reduce((into, card) => withTask(into, card, read), without(counted, changed));
          }),
        };
      });
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
      changeBoards(
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
        (name) => name === field,
      );
    },
  });
}

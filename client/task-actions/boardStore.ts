import type { ApolloCache, Reference } from '@apollo/client';
import type { TaskStatus } from '../generated/graphql.js';

/*
 * Boards in Apollo's cache. A board has no id, so it is one value below the root; its columns hold
 * references. They are changed in place, by reference: writing a board of 2,000 cards again for every
 * change would be felt. Works on optimistic layers too, which is what takes a refused move back.
 */

export interface StoredTasks {
  nodes: Reference[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
/** How many tasks a stage should hold, and holds. */
export interface StoredLimit {
  most: number;
  held: number;
  excess: number;
}
export interface StoredColumn {
  status: TaskStatus;
  totalCount: number;
  lateCount: number;
  limit?: StoredLimit | null;
  tasks?: StoredTasks;
}
export interface StoredBoard {
  columns: StoredColumn[];
}

export type Read = (field: string, task: Reference) => unknown;

const isStoredBoard = (value: unknown): value is StoredBoard =>
  typeof value === 'object' && value !== null && 'columns' in value && Array.isArray(value.columns);

/** Changes every board in the cache that `where` lets by the name of its field; all of them without it. */
export function changeBoards(
  cache: Pick<ApolloCache, 'modify'>,
  edit: (board: StoredBoard, read: Read, field: string) => StoredBoard,
  where: (field: string) => boolean = () => true,
): void {
  cache.modify({
    id: 'ROOT_QUERY',
    fields: {
      board(value: unknown, { readField, storeFieldName }) {
        if (!isStoredBoard(value) || !where(storeFieldName)) return value;
        return edit(value, (name, task) => readField(name, task), storeFieldName);
      },
    },
  });
}

/** Every board is read anew by whoever shows it next, and at once by whoever shows it now. */
export function forgetBoards(cache: Pick<ApolloCache, 'evict'>): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'board' });
}

import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';

export type ExtensionRow = Tables['extension_request'];

/** All requests of these tasks, oldest first. Ids are made in the order of time (UUID v7). */
export async function readExtensions(em: EntityManager, taskIds: readonly string[]): Promise<ExtensionRow[]> {
  return tablesOf(em)
    .selectFrom('extension_request')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .orderBy('id')
    .execute();
}

import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';

export type NoticeRow = Tables['supervision_notice'];

/** All notices of these tasks, oldest first. Ids are made in the order of time (UUID v7). */
export async function readNotices(em: EntityManager, taskIds: readonly string[]): Promise<NoticeRow[]> {
  return tablesOf(em)
    .selectFrom('supervision_notice')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .orderBy('id')
    .execute();
}

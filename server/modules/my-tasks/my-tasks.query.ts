import { z } from 'zod';
import { cursorDate, decodeCursor } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Texts } from '../../texts.js';
import { matching, type Reckoning } from '../task/task.query.js';
import { everything, selectionOf, type TaskRow } from '../task/task-columns.js';
import { type MyTaskKey, openStages } from './my-tasks.rules.js';

/** The open tasks of a plan that the viewer's department leads or supports, in no order. */
export async function readOwnTasks(em: EntityManager, reckoning: Reckoning): Promise<TaskRow[]> {
  return tablesOf(em)
    .selectFrom('task')
    .select(selectionOf(everything.columns))
    .where((eb) => matching(eb, { mine: true, statuses: openStages }, reckoning))
    .execute();
}

const int = z.int32();
const cursorForm = z.tuple([int, cursorDate, int, int]);

/** @throws ApiError BAD_USER_INPUT when it is no cursor of this list's form */
export const readCursor = (cursor: string, texts: Texts): MyTaskKey => decodeCursor(cursor, cursorForm, texts);

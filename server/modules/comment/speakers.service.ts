import { type EntityManager, tablesOf } from '../../database.js';
import { CommentKind } from './comment.rules.js';

/** Everybody who ever said something of the task. */
export async function speakersOn(em: EntityManager, taskId: string): Promise<string[]> {
  const rows = await tablesOf(em)
    .selectFrom('comment')
    .select('author_id')
    .distinct()
    .where('task_id', '=', taskId)
    .execute();
  return rows.map(({ author_id }) => author_id);
}

/** The leaders who instructed since the lead's side last reported: whom its next report answers. */
export async function awaitingLeaders(em: EntityManager, taskId: string): Promise<string[]> {
  const rows = await tablesOf(em)
    .selectFrom('comment')
    .select('author_id')
    .distinct()
    .where('task_id', '=', taskId)
    .where('kind', '=', CommentKind.INSTRUCTION)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('progress_report as r')
            .select('r.id')
            .where('r.task_id', '=', taskId)
            .where('r.sets_progress', '=', true)
            .whereRef('r.id', '>', 'comment.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ author_id }) => author_id);
}

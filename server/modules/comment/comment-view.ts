import { known } from '../../api/known.js';
import type { TaskView } from '../task/task.graphql.js';
import type { CommentView } from './comment.graphql.js';
import type { CommentRow } from './comment.query.js';

/** A comment on this task, with its author. */
export const viewOfComment = (row: CommentRow, task: TaskView): CommentView => ({
  id: row.id,
  kind: row.kind,
  author: known(task.around.accounts, row.author_id),
  body: row.body,
  createdAt: row.created_at,
  createdOn: row.created_on,
});

import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelCommentsFragment, TaskPanelTaskFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { CommentForm } from './CommentForm.js';
import { TaskComment } from './TaskComment.js';
import { TaskOlderCommentsDocument } from './task.generated.js';
import { withNewest, withOlder } from './taskHistory.js';

const OLDER_PAGE = 20;

interface TaskCommentsProps {
  readonly task: TaskPanelTaskFragment;
  readonly viewerId: string;
  /** The newest page, kept up to date by the panel; newest first, as the API sends it. */
  readonly newest: TaskPanelCommentsFragment;
  readonly onSaid: () => void;
}

/** Oldest first, and where it goes on. */
interface Known {
  readonly nodes: TaskPanelCommentsFragment['nodes'];
  readonly endCursor: string | null | undefined;
}

const known = ({ nodes, pageInfo }: TaskPanelCommentsFragment): Known => ({
  nodes: [...nodes].reverse(),
  endCursor: pageInfo.endCursor,
});

/** What was said of the task, the newest first, and a place to say something. Nobody can take anything back. */
export function TaskComments({ task, viewerId, newest, onSaid }: TaskCommentsProps) {
  const { t } = useTranslation('task');
  const client = useApolloClient();
  const [older, setOlder] = useState<Known>();
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');
  const maySay = task.viewerCan.includes('COMMENT');

  const page = known(newest);
  const comments = older === undefined ? page.nodes : withNewest(older.nodes, page.nodes);
  // The cursor of the older page only holds while that page is still part of what is shown.
  const reaches = older !== undefined && comments[0]?.id === older.nodes[0]?.id;
  const after = reaches ? older.endCursor : page.endCursor;
  const left = newest.totalCount - comments.length;
  // What still waits for an answer stands on top of the panel, and not here once more.
  const open = new Set(task.openInstructions.map(({ id }) => id));
  const count = newest.totalCount - open.size;
  if (!maySay && count === 0) return null;

  return (
    <section className="task-sec task-comments">
      <h3>
        {t('comments')}
        {count === 0 ? null : <span className="end">{t('historyCount', { count })}</span>}
      </h3>
      {maySay ? <CommentForm task={task} kind="COMMENT" viewerId={viewerId} onSaid={onSaid} /> : null}
      <ul>
        {[...comments]
          .reverse()
          .filter(({ id }) => !open.has(id))
          .map((comment) => (
            <li key={comment.id}>
              <TaskComment comment={comment} />
            </li>
          ))}
      </ul>
      {left > 0 && after != null ? (
        <p className="task-more">
          <Button kind="bare" pending={state === 'reading'} onClick={() => void readOlder(after)}>
            {t('historyMore', { count: Math.min(left, OLDER_PAGE) })}
          </Button>
        </p>
      ) : null}
      <p role="status">{state === 'failed' ? t('commentsFailed') : ''}</p>
    </section>
  );

  async function readOlder(cursor: string): Promise<void> {
    setState('reading');
    try {
      const { data } = await client.query({
        query: TaskOlderCommentsDocument,
        variables: { id: task.id, first: OLDER_PAGE, after: cursor },
        fetchPolicy: 'network-only',
      });
      const read = data?.task?.comments;
      if (read === undefined) throw new Error('no comments came back');
      const { nodes, endCursor } = known(read);
      setOlder({ nodes: [...withOlder(comments, nodes)], endCursor });
      setState('idle');
    } catch {
      setState('failed');
    }
  }
}

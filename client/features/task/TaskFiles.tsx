import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilesOfTaskFragment } from '../../generated/graphql.js';
import { ReportedFiles } from '../../task-actions/ReportedFiles.js';
import { Button } from '../../ui/Button.js';
import { TaskOlderFilesDocument } from './task.generated.js';
import { withNewest, withOlder } from './taskHistory.js';

const OLDER_PAGE = 50;

interface TaskFilesProps {
  readonly taskId: string;
  /** The newest page, kept up to date by the panel; the newest report's first, as the API sends it. */
  readonly newest: FilesOfTaskFragment;
}

/** Oldest first, and where it goes on. */
interface Known {
  readonly nodes: FilesOfTaskFragment['nodes'];
  readonly endCursor: string | null | undefined;
}

const known = ({ nodes, pageInfo }: FilesOfTaskFragment): Known => ({
  nodes: nodes.toReversed(),
  endCursor: pageInfo.endCursor,
});

/** All evidence of the task, the newest report's first. */
export function TaskFiles({ taskId, newest }: TaskFilesProps) {
  const { t } = useTranslation('task');
  const client = useApolloClient();
  const [older, setOlder] = useState<Known>();
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');

  const page = known(newest);
  const files = older === undefined ? page.nodes : withNewest(older.nodes, page.nodes);
  // The cursor of the older page only holds while that page is still part of what is shown.
  const reaches = older !== undefined && files[0]?.id === older.nodes[0]?.id;
  const after = reaches ? older.endCursor : page.endCursor;
  const left = newest.totalCount - files.length;
  if (newest.totalCount === 0) return null;

  return (
    <section className="task-sec">
      <h3>
        {t('files')}
        <span className="end">{t('filesCount', { count: newest.totalCount })}</span>
      </h3>
      <ReportedFiles files={files.toReversed()} />
      {left > 0 && after != null ? (
        <p className="task-more">
          <Button kind="bare" pending={state === 'reading'} onClick={() => void readOlder(after)}>
            {t('filesMore', { count: Math.min(left, OLDER_PAGE) })}
          </Button>
        </p>
      ) : null}
      <p role="status">{state === 'failed' ? t('filesFailed') : ''}</p>
    </section>
  );

  async function readOlder(cursor: string): Promise<void> {
    setState('reading');
    try {
      const { data } = await client.query({
        query: TaskOlderFilesDocument,
        variables: { id: taskId, first: OLDER_PAGE, after: cursor },
        fetchPolicy: 'network-only',
      });
      const read = data?.task?.attachments;
      if (read === undefined) throw new Error('no files came back');
      const { nodes, endCursor } = known(read);
      setOlder({ nodes: [...withOlder(files, nodes)], endCursor });
      setState('idle');
    } catch {
      setState('failed');
    }
  }
}

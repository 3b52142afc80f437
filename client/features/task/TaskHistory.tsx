import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelEventsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';
import { TaskOlderEventsDocument } from './task.generated.js';
import { withNewest, withOlder } from './taskHistory.js';

const OLDER_PAGE = 50;

interface TaskHistoryProps {
  readonly taskId: string;
  /** The newest page, kept up to date by the panel; oldest first, as the API sends it. */
  readonly newest: TaskPanelEventsFragment;
}

type Page = Pick<TaskPanelEventsFragment, 'nodes' | 'pageInfo'>;

/** What ever happened to the task, in words, the newest first. */
export function TaskHistory({ taskId, newest }: TaskHistoryProps) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  const client = useApolloClient();
  const [older, setOlder] = useState<Page>();
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');

  const events = older === undefined ? newest.nodes : withNewest(older.nodes, newest.nodes);
  // The cursor of the older page only holds while that page is still part of what is shown.
  const reaches = older !== undefined && events[0]?.id === older.nodes[0]?.id;
  const start = reaches ? older.pageInfo.startCursor : newest.pageInfo.startCursor;
  const left = newest.totalCount - events.length;

  return (
    <section className="task-sec">
      <h3>
        {t('history')}
        <span>{t('historyRule')}</span>
        <span className="end">{t('historyCount', { count: newest.totalCount })}</span>
      </h3>
      <ol className="task-history">
        {[...events].reverse().map((event) => (
          <li key={event.id}>
            <time dateTime={event.businessDate}>{date(event.businessDate)}</time>
            <div>
              {event.summary}
              {event.note == null ? null : <q>{t('noteQuoted', { note: insideQuotes(event.note) })}</q>}
            </div>
          </li>
        ))}
      </ol>
      {left > 0 && start != null ? (
        <p className="task-more">
          <Button kind="bare" pending={state === 'reading'} onClick={() => void readOlder(start)}>
            {t('historyMore', { count: Math.min(left, OLDER_PAGE) })}
          </Button>
        </p>
      ) : null}
      <p role="status">{state === 'failed' ? t('historyFailed') : ''}</p>
    </section>
  );

  async function readOlder(before: string): Promise<void> {
    setState('reading');
    try {
      const { data } = await client.query({
        query: TaskOlderEventsDocument,
        variables: { id: taskId, last: OLDER_PAGE, before },
        fetchPolicy: 'network-only',
      });
      const page = data?.task?.history;
      if (page === undefined) throw new Error('no history came back');
      setOlder({ nodes: [...withOlder(events, page.nodes)], pageInfo: page.pageInfo });
      setState('idle');
    } catch {
      setState('failed');
    }
  }
}

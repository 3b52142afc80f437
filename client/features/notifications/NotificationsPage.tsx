import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NotificationRowFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { useRowWalk } from '../../ui/useRowWalk.js';
import { useNotifications } from './useNotifications.js';
import './notifications.css';

/** What somebody was told, by day; each line leads to what it tells of. */
export function NotificationsPage({ reconnections }: { readonly reconnections: number }) {
  const { t } = useTranslation('notifications');
  const explain = useErrorWords();
  const toast = useToast();
  const { rows, total, unread, error, more, hasMore, readMore, retry, markRead } = useNotifications(reconnections);
  const [isMarking, setMarking] = useState(false);
  return (
    <div className="paper told">
      <header className="paper-head">
        <p className="paper-title">{t('title')}</p>
        <h1 className="paper-lead">{rows === undefined ? t('title') : t('lead', { count: unread })}</h1>
        {unread > 0 ? (
          <Button pending={isMarking} onClick={() => void markAll()}>
            {t('markAll')}
          </Button>
        ) : null}
      </header>
      <hr className="ww" />
      {content()}
    </div>
  );

  function content(): ReactNode {
    if (rows === undefined)
      return error === undefined ? (
        <Skeleton rows={6} lines={1} words={t('loading')} />
      ) : (
        <ErrorState title={t('failed')} reason={explain(error).words} onRetry={retry} />
      );
    if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>;
    return (
      <>
        {/* Whoever follows a line has read it; that it could not be kept is no reason to stop them. */}
        <Days rows={rows} onFollow={(row) => void markRead(row).catch(() => undefined)} />
        {hasMore ? (
          <p className="told-more">
            <Button pending={more === 'reading'} onClick={readMore}>
              {t('more', { count: total - rows.length })}
            </Button>
          </p>
        ) : null}
        <p role="status">{more === 'failed' ? t('moreFailed') : ''}</p>
      </>
    );
  }

  async function markAll(): Promise<void> {
    setMarking(true);
    try {
      await markRead();
    } catch (fault) {
      toast({ words: explain(fault).words, kind: 'fault' });
    } finally {
      setMarking(false);
    }
  }
}

interface DaysProps {
  readonly rows: readonly NotificationRowFragment[];
  readonly onFollow: (row: NotificationRowFragment) => void;
}

function Days({ rows, onFollow }: DaysProps) {
  const { date, weekday } = useDates();
  const address = useAddress();
  const { stop, walk } = useRowWalk();
  // What leads nowhere has no link: the tab key would stop at nothing.
  const linked = rows.filter((row) => address(row) !== null);
  const tabStop = (linked.find(({ id }) => id === stop) ?? linked[0])?.id;
  const days = [...new Set(rows.map(({ businessDate }) => businessDate))];
  return (
    <div {...walk}>
      {days.map((day) => (
        <section key={day} aria-labelledby={`told-${day}`}>
          <h2 id={`told-${day}`}>
            <time dateTime={day}>{date(day)}</time>
            <span>{weekday(day)}</span>
          </h2>
          <ul>
            {rows
              .filter(({ businessDate }) => businessDate === day)
              .map((row) => (
                <Row key={row.id} row={row} isTabStop={row.id === tabStop} onFollow={() => onFollow(row)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: NotificationRowFragment;
  readonly isTabStop: boolean;
  readonly onFollow: () => void;
}

function Row({ row, isTabStop, onFollow }: RowProps) {
  const { t } = useTranslation('notifications');
  const { timeOfDay } = useDates();
  const address = useAddress();
  const to = address(row);
  return (
    <li className={row.isRead ? 'told-row' : 'told-row is-unread'}>
      <p className="cap q3 told-when">
        <time dateTime={row.at}>{timeOfDay(Date.parse(row.at))}</time>
      </p>
      <div>
        <p className="told-what">
          {row.isRead ? null : <span className="told-new">{t('new')}</span>}
          {to === null ? (
            row.summary
          ) : (
            <Link to={to} data-row={row.id} tabIndex={isTabStop ? 0 : -1} onClick={onFollow}>
              {row.summary}
            </Link>
          )}
        </p>
        {row.task == null ? null : (
          <p className="cap q3">{t('task', { code: row.task.code, title: row.task.title })}</p>
        )}
        {row.note == null ? null : <p className="q2 told-note">{t('note', { note: insideQuotes(row.note) })}</p>}
      </div>
    </li>
  );
}

/** Where a line leads: to its task, to the letter of its day, to the plan; nowhere where it tells of nothing one sees. */
function useAddress(): (row: NotificationRowFragment) => { readonly search: string } | string | null {
  const taskAddress = useTaskAddress();
  return ({ kind, task, businessDate }) => {
    if (task != null) return taskAddress(task.id);
    if (kind === 'DIGEST') return `/digest/${businessDate}`;
    return kind === 'PLAN_ACTIVATED' ? '/plan' : null;
  };
}

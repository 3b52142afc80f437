import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItemFragment, InboxQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useFocusAfter } from '../../ui/useFocusAfter.js';
import { useRowWalk } from '../../ui/useRowWalk.js';
import { ClosureRow } from './ClosureRow.js';
import { DeclineRow } from './DeclineRow.js';
import { EntryDialog } from './EntryDialog.js';
import { ExtensionRow } from './ExtensionRow.js';
import { NoticeRow } from './NoticeRow.js';
import { SilentDepartments } from './SilentDepartments.js';
import { useInbox } from './useInbox.js';
import './inbox.css';

interface InboxPageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections: number;
}

/** What waits for the office, each decided where it stands. */
export function InboxPage({ planId, reconnections }: InboxPageProps) {
  const { t } = useTranslation('supervision');
  const { fullDate, today } = useDates();
  const explain = useErrorWords();
  const { inbox, viewerId, error, more, readMore, reload } = useInbox(planId, reconnections);
  const [opened, setOpened] = useState<InboxItemFragment>();
  const head = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => inbox?.nodes.map(({ id }) => id) ?? [], [inbox?.nodes]);
  const { watch } = useFocusAfter(ids, page, head, opened !== undefined);

  return (
    <div className="inbox" ref={page} {...watch}>
      <header className="inbox-head">
        <p className="cap q3">{t('inbox.asOf', { date: fullDate(today) })}</p>
        <h1 ref={head} tabIndex={-1}>
          {inbox === undefined ? t('inbox.page') : lead(inbox)}
        </h1>
      </header>
      <hr className="ww" />
      {content()}
      {inbox === undefined ? null : <SilentDepartments planId={planId} reconnections={reconnections} />}
      {opened === undefined ? null : (
        <EntryDialog
          opened={opened}
          listed={inbox?.nodes.find(({ id }) => id === opened.id)}
          viewerId={viewerId}
          onSettled={reload}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );

  function lead({ totalCount, counts }: InboxQuery['inbox']): string {
    if (totalCount === 0) return t('inbox.none');
    const kinds = counts.filter(({ count }) => count > 0);
    return t('inbox.lead', {
      list: kinds.map(({ kind, count }) => t(`inbox.count.${kind}`, { count })).join(t('inbox.comma')),
    });
  }

  function content() {
    if (inbox === undefined) {
      if (error === undefined) return <Skeleton rows={5} words={t('inbox.loading')} />;
      const { code, words } = explain(error);
      // Trying again does not help whoever has no right to it.
      return <ErrorState title={t('inbox.failed')} reason={words} {...(code !== 'FORBIDDEN' && { onRetry: reload })} />;
    }
    if (inbox.totalCount === 0) {
      return (
        <EmptyState
          title={t('inbox.noneTitle')}
          actions={
            <>
              <Link className="btn" to="/overdue">
                {t('inbox.toOverdue')}
              </Link>
              <Link className="btn" to="/board">
                {t('inbox.toBoard')}
              </Link>
            </>
          }
        >
          {t('inbox.noneBody')}
        </EmptyState>
      );
    }
    return (
      <>
        <p className="cap q3 inbox-hint">{t('inbox.keys')}</p>
        <Entries inbox={inbox} onSettled={reload} onWrite={setOpened} />
        {inbox.pageInfo.hasNextPage ? (
          <p className="inbox-more">
            <Button pending={more === 'reading'} onClick={readMore}>
              {t('inbox.more', { count: inbox.totalCount - inbox.nodes.length })}
            </Button>
          </p>
        ) : null}
        <p role="status">{more === 'failed' ? t('inbox.moreFailed') : ''}</p>
      </>
    );
  }
}

interface EntriesProps {
  readonly inbox: InboxQuery['inbox'];
  readonly onSettled: () => void;
  readonly onWrite: (entry: InboxItemFragment) => void;
}

/** The rows under the heads of their kinds; up and down walk through all of them. */
function Entries({ inbox, onSettled, onWrite }: EntriesProps) {
  const { t } = useTranslation('supervision');
  const { stop, walk } = useRowWalk();
  const tabStop = (inbox.nodes.find(({ id }) => id === stop) ?? inbox.nodes[0])?.id;
  return (
    <div {...walk}>
      {inbox.counts.map(({ kind, count }) => {
        const entries = inbox.nodes.filter((entry) => entry.kind === kind);
        if (entries.length === 0) return null;
        return (
          <section key={kind} className="inbox-kind" aria-labelledby={`inbox-${kind}`}>
            <h2 id={`inbox-${kind}`}>
              {t(`inbox.kind.${kind}`)}
              <span>{t('inbox.pieces', { count })}</span>
            </h2>
            <ul>{entries.map(row)}</ul>
          </section>
        );
      })}
    </div>
  );

  function row(entry: InboxItemFragment) {
    const shared = { entry, isTabStop: entry.id === tabStop };
    const written = { ...shared, onWrite: () => onWrite(entry) };
    if (entry.extensionRequest != null)
      return <ExtensionRow key={entry.id} {...written} request={entry.extensionRequest} onSettled={onSettled} />;
    if (entry.kind === 'DECLINE') return <DeclineRow key={entry.id} {...written} />;
    if (entry.kind === 'NOTICE') return <NoticeRow key={entry.id} {...written} />;
    return <ClosureRow key={entry.id} {...shared} onSettled={onSettled} />;
  }
}

import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyTaskEntryFragment, MyTaskGroup } from '../../generated/graphql.js';
import { DeclineDialog } from '../../task-actions/decline/DeclineDialog.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { HintBand } from '../../task-actions/hints.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { useOutbox, type WaitingReport } from '../../task-actions/offline/outbox.js';
import { keepDraft, readDraft } from '../../task-actions/report/reportDraft.js';
import { draftOf } from '../../task-actions/report/reportForm.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { MyTask } from './MyTask.js';
import { PageSentence } from './PageSentence.js';
import { ReportSheet } from './ReportSheet.js';
import { useHeadAfter } from './useHeadAfter.js';
import { useMyTasks } from './useMyTasks.js';
import { WaitingReports } from './WaitingReports.js';
import './my-tasks.css';

const reportHints = [
  ['HEAD_REPORT', 'up'],
  ['HEAD_DRAFT', 'up'],
] as const;

interface MyTasksPageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections?: number;
}

/** What needs doing now, in order of urgency, each with one sentence and one button: the department head's page. */
export function MyTasksPage({ planId, reconnections = 0 }: MyTasksPageProps) {
  const { t } = useTranslation('my');
  const { clock } = useDates();
  const errorWords = useErrorWords();
  const toast = useToast();
  const { move } = useMoveTask();
  const { data, keptAt, error, refresh } = useMyTasks(planId, reconnections);
  const waiting = useOutbox(data?.viewer?.id ?? '');
  // As they were when they were opened: what is being typed stays when the task goes to another department meanwhile.
  const [reporting, setReporting] = useState<MyTaskEntryFragment>();
  const [moving, setMoving] = useState<string>();
  const [declining, setDeclining] = useState<MyTaskEntryFragment>();
  const headRef = useRef<HTMLHeadingElement>(null);
  const listed = (id: string | undefined) => data?.myTasks.nodes.find(({ task }) => task.id === id);
  useHeadAfter(headRef, (reporting ?? declining)?.task.id, (id) => listed(id) !== undefined);

  if (data === undefined) {
    return (
      <div className="my">
        <h1 className="sr">{t('page')}</h1>
        {error === undefined ? (
          <Skeleton rows={6} words={t('loading')} />
        ) : (
          <ErrorState title={t('failed')} reason={errorWords(error).words} onRetry={refresh} />
        )}
      </div>
    );
  }
  const { nodes, counts, totalCount } = data.myTasks;
  const viewerId = data.viewer?.id ?? '';
  const open = listed(reporting?.task.id) ?? reporting;
  const declined = listed(declining?.task.id) ?? declining;
  const left = totalCount - nodes.length;
  return (
    <div className="my">
      <PageSentence counts={counts} headRef={headRef} />
      <HintBand of={[['HEAD_FIRST', 'down']]} />
      {keptAt === undefined ? null : <p className="note">{t('keptAt', { time: clock(keptAt) })}</p>}
      {waiting.length === 0 ? null : (
        <WaitingReports
          accountId={viewerId}
          reports={waiting}
          onEdit={(report) => {
            const entry = listed(report.task.id);
            return entry?.action === 'REPORT_PROGRESS' ? () => startFrom(report, entry) : undefined;
          }}
        />
      )}
      {counts
        .filter(({ count }) => count > 0)
        .map(({ group, count }) => {
          const entries = nodes.filter((entry) => entry.group === group);
          return (
            <section key={group} aria-labelledby={`my-${group}`}>
              <h2 id={`my-${group}`}>
                {t(`group.${group}`)}
                <GroupNote group={group} count={count} entries={entries} />
              </h2>
              <ul>
                {entries.map((entry) => (
                  <Fragment key={entry.task.id}>
                    <MyTask
                      entry={entry}
                      isFirst={entry === nodes[0] && group === 'NOW'}
                      isBusy={moving === entry.task.id}
                      isWaiting={waiting.some(({ task, refusal }) => task.id === entry.task.id && !refusal)}
                      onAct={(one) => void act(one)}
                      onDecline={setDeclining}
                    />
                    {entry === nodes[0] ? <HintBand as="li" of={reportHints} /> : null}
                  </Fragment>
                ))}
              </ul>
            </section>
          );
        })}
      {left > 0 ? (
        <p className="my-rest">
          {t('rest', { count: left })}
          <Link to="/board?mine=1">{t('toOwnOnBoard')}</Link>
        </p>
      ) : null}
      {totalCount === 0 ? (
        <EmptyState
          title={t('noneTitle')}
          actions={
            <Link className="btn" to="/board">
              {t('toBoard')}
            </Link>
          }
        >
          {t('noneBody')}
        </EmptyState>
      ) : null}
      {declined === undefined ? null : (
        <DeclineDialog
          task={declined.task}
          step="decline"
          viewerId={viewerId}
          onDone={sent}
          onCancel={() => setDeclining(undefined)}
          onStale={refresh}
        />
      )}
      {open === undefined ? null : (
        <ReportSheet
          key={open.task.id}
          entry={open}
          viewerId={viewerId}
          onSent={sent}
          onClose={() => setReporting(undefined)}
        />
      )}
    </div>
  );

  async function act(entry: MyTaskEntryFragment): Promise<void> {
    const { action, task } = entry;
    if (action === 'REPORT_PROGRESS') {
      const report = waiting.find((one) => one.task.id === task.id);
      return report ? startFrom(report, entry) : setReporting(entry);
    }
    setMoving(task.id);
    const outcome = await move({ task, to: action === 'ACCEPT' ? 'IN_PROGRESS' : 'IN_REVIEW' });
    setMoving(undefined);
    if (outcome === 'cancelled') return;
    refresh();
    headRef.current?.focus();
  }

  /** The sheet with the words that have not arrived, or as they were amended since; they wait on until it is sent. */
  function startFrom({ task, input, files = [] }: WaitingReport, entry: MyTaskEntryFragment): void {
    if (!readDraft(viewerId, task.id)) keepDraft(viewerId, task.id, draftOf(input, files));
    setReporting(entry);
  }

  function sent(words: string): void {
    setReporting(undefined);
    setDeclining(undefined);
    toast({ words });
    refresh();
    headRef.current?.focus();
  }
}

/** Beside a head: by when the month's reports are due, else how many entries there are. */
function GroupNote({
  group,
  count,
  entries,
}: {
  readonly group: MyTaskGroup;
  readonly count: number;
  readonly entries: readonly MyTaskEntryFragment[];
}) {
  const { t } = useTranslation('my');
  const { date, today } = useDates();
  const dueOn = group === 'THIS_MONTH' ? entries[0]?.reportDueOn : null;
  if (dueOn == null) return <span>{t('count', { count })}</span>;
  return <span>{t(today > dueOn ? 'monthPast' : 'monthBy', { date: date(dueOn) })}</span>;
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { TaskPanelQuery, TaskStatus } from '../../generated/graphql.js';
import { DeclineDialog, type DeclineStep } from '../../task-actions/decline/DeclineDialog.js';
import { DecisionForm } from '../../task-actions/extension/DecisionForm.js';
import { ExtensionForm } from '../../task-actions/extension/ExtensionForm.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { NoticeForm } from '../../task-actions/notice/NoticeForm.js';
import { ReportForm } from '../../task-actions/report/ReportForm.js';
import { PURPOSE } from '../../task-actions/useTaskAddress.js';
import { useToast } from '../../ui/Toast.js';
import { CommentForm } from './CommentForm.js';
import { EditTaskForm } from './EditTaskForm.js';
import { LatestReports } from './LatestReports.js';
import { TaskBatch } from './TaskBatch.js';
import { TaskComments } from './TaskComments.js';
import { TaskDecline } from './TaskDecline.js';
import { TaskExpectation } from './TaskExpectation.js';
import { TaskExtensions } from './TaskExtensions.js';
import { TaskFacts } from './TaskFacts.js';
import { TaskFiles } from './TaskFiles.js';
import { TaskHistory } from './TaskHistory.js';
import { TaskInstructions } from './TaskInstructions.js';
import { TaskNotices } from './TaskNotices.js';
import { TaskStanding } from './TaskStanding.js';
import type { Offer } from './taskActions.js';

interface OpenTaskProps {
  readonly task: NonNullable<TaskPanelQuery['task']>;
  readonly viewerId: string;
  readonly titleId: string;
  readonly onChanged: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

/** A form that takes the place of what is asked; declining is asked for in a dialog. */
type Writing = Exclude<Extract<Offer, { opens: string }>['opens'], DeclineStep>;

/** The panel's matter in its fixed order. A form takes the place of what is asked, and the rest stays to be read. */
export function OpenTask({ task, viewerId, titleId, onChanged, onDirty }: OpenTaskProps) {
  const { t } = useTranslation('task');
  const toast = useToast();
  const { move } = useMoveTask();
  const [params, setParams] = useSearchParams();
  const isOpenedToInstruct = params.get(PURPOSE) === 'instruct' && task.viewerCan.includes('INSTRUCT');
  const [writing, setWriting] = useState<Writing | undefined>(isOpenedToInstruct ? 'instruct' : undefined);
  const [isMoving, setMoving] = useState(false);
  const [declining, setDeclining] = useState<DeclineStep>();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const hasWritten = useRef(false);

  // What a task was opened for is done once: the address goes on naming the task alone.
  useEffect(() => {
    if (!params.has(PURPOSE)) return;
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete(PURPOSE);
        return next;
      },
      { replace: true },
    );
  }, [params, setParams]);

  // A form that closes takes its focus with it: it goes to the title, from where the rest is read.
  useEffect(() => {
    if (writing === undefined && hasWritten.current) titleRef.current?.focus();
    hasWritten.current = writing !== undefined;
  }, [writing]);

  return (
    <>
      <TaskStanding task={task} titleId={titleId} titleRef={titleRef} />
      <TaskDecline task={task} />
      {/* Whoever answers it has it before their eyes. */}
      {writing === 'report' ? waiting() : null}
      {ask()}
      {writing === 'report' ? null : waiting()}
      {declining === undefined ? null : (
        <DeclineDialog
          task={task}
          step={declining}
          viewerId={viewerId}
          onDone={answered}
          onCancel={() => setDeclining(undefined)}
          onStale={onChanged}
        />
      )}
      <LatestReports task={task} />
      {task.batch == null ? null : <TaskBatch task={task} batch={task.batch} onDealt={said} />}
      <TaskFiles taskId={task.id} newest={task.attachments} />
      <TaskComments task={task} viewerId={viewerId} newest={task.comments} onSaid={onChanged} />
      <TaskExtensions task={task} isWaiting={false} onWithdrawn={done} />
      <TaskNotices task={task} isWaiting={false} />
      <TaskFacts task={task} />
      <TaskHistory taskId={task.id} newest={task.history} />
    </>
  );

  /** What waits for an answer. */
  function waiting() {
    return (
      <>
        <TaskNotices task={task} isWaiting />
        <TaskInstructions task={task} />
        <TaskExtensions task={task} isWaiting onWithdrawn={done} />
      </>
    );
  }

  function ask() {
    if (writing === undefined) return <TaskExpectation task={task} isBusy={isMoving} onOffer={take} />;
    if (writing === 'report') {
      return <ReportForm task={task} viewerId={viewerId} onSent={(words) => done(words)} onStop={stop} />;
    }
    if (writing === 'extend') {
      return <ExtensionForm task={task} viewerId={viewerId} onSent={done} onStop={stop} />;
    }
    if (writing === 'decide') {
      const request = task.extensionRequests.find(({ status }) => status === 'PENDING');
      // Somebody else has answered it, or taken it back: there is nothing to decide any more.
      if (request === undefined) return <TaskExpectation task={task} isBusy={isMoving} onOffer={take} />;
      return <DecisionForm task={task} request={request} viewerId={viewerId} onSent={done} onStop={stop} />;
    }
    if (writing === 'notice' && task.nextNoticeLevel != null) {
      const level = task.nextNoticeLevel;
      return <NoticeForm task={task} level={level} viewerId={viewerId} onSent={done} onStop={stop} />;
    }
    // Somebody else has issued it: there is nothing to write any more.
    if (writing === 'notice') return <TaskExpectation task={task} isBusy={isMoving} onOffer={take} />;
    if (writing === 'instruct') {
      return <CommentForm task={task} kind="INSTRUCTION" viewerId={viewerId} onSaid={instructed} onStop={stop} />;
    }
    return (
      <EditTaskForm
        task={task}
        events={task.history.nodes}
        purpose={writing}
        viewerId={viewerId}
        onSaved={() => done(t('saved', { code: task.code }))}
        onStop={stop}
        onStale={onChanged}
        onDirty={onDirty}
      />
    );
  }

  function take(offer: Offer): void {
    if (!('opens' in offer)) return void moveTo(offer.move.toStatus);
    if (offer.opens === 'decline' || offer.opens === 'insist') setDeclining(offer.opens);
    else setWriting(offer.opens);
  }

  function answered(words: string): void {
    setDeclining(undefined);
    toast({ words });
    onChanged();
    titleRef.current?.focus();
  }

  async function moveTo(to: TaskStatus): Promise<void> {
    setMoving(true);
    const outcome = await move({ task, to, options: task.viewerMoves });
    setMoving(false);
    if (outcome === 'cancelled') return;
    // Refused or done: what may be done next is another thing now.
    onChanged();
    titleRef.current?.focus();
  }

  function instructed(): void {
    stop();
    onChanged();
  }

  function stop(): void {
    onDirty(false);
    setWriting(undefined);
  }

  function done(words: string): void {
    stop();
    said(words);
  }

  function said(words: string): void {
    toast({ words });
    onChanged();
  }
}

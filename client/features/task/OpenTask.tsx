import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelQuery, TaskStatus } from '../../generated/graphql.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { useToast } from '../../ui/Toast.js';
import { EditTaskForm } from './EditTaskForm.js';
import { LastReport } from './LastReport.js';
import { ReportForm } from './ReportForm.js';
import { TaskExpectation } from './TaskExpectation.js';
import { TaskFacts } from './TaskFacts.js';
import { TaskHistory } from './TaskHistory.js';
import { TaskStanding } from './TaskStanding.js';
import type { Offer } from './taskActions.js';

interface OpenTaskProps {
  readonly task: NonNullable<TaskPanelQuery['task']>;
  readonly viewerId: string;
  readonly titleId: string;
  readonly onChanged: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

type Writing = 'report' | 'edit' | 'assign';

/** The panel's matter in its fixed order. A form takes the place of what is asked, and the rest stays to be read. */
export function OpenTask({ task, viewerId, titleId, onChanged, onDirty }: OpenTaskProps) {
  const { t } = useTranslation('task');
  const toast = useToast();
  const { move } = useMoveTask();
  const [writing, setWriting] = useState<Writing>();
  const [isMoving, setMoving] = useState(false);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const hasWritten = useRef(false);

  // A form that closes takes its focus with it: it goes to the title, from where the rest is read.
  useEffect(() => {
    if (writing === undefined && hasWritten.current) titleRef.current?.focus();
    hasWritten.current = writing !== undefined;
  }, [writing]);

  return (
    <>
      <TaskStanding task={task} titleId={titleId} titleRef={titleRef} />
      {ask()}
      <LastReport task={task} />
      <TaskFacts task={task} />
      <TaskHistory taskId={task.id} newest={task.history} />
    </>
  );

  function ask() {
    if (writing === undefined) return <TaskExpectation task={task} isBusy={isMoving} onOffer={take} />;
    if (writing === 'report') {
      return (
        <ReportForm
          task={task}
          viewerId={viewerId}
          onSent={() => done(t('reportSent', { code: task.code }))}
          onStop={stop}
        />
      );
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
    if ('opens' in offer) setWriting(offer.opens);
    else void moveTo(offer.move.toStatus);
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

  function stop(): void {
    onDirty(false);
    setWriting(undefined);
  }

  function done(words: string): void {
    stop();
    toast({ words });
    onChanged();
  }
}

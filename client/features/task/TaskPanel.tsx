import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTaskChanges } from '../../task-actions/changes.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Drawer } from '../../ui/Drawer.js';
import { itemNumber } from '../../ui/numerals.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { dropForm } from './keptForm.js';
import { OpenTask } from './OpenTask.js';
import { TaskTools } from './TaskTools.js';
import { TaskPanelDocument } from './task.generated.js';
import { useSteadyPlace } from './useSteadyPlace.js';
import '../../ui/forms.css';
import './panel.css';

interface TaskPanelProps {
  readonly taskId: string;
  readonly onClose: () => void;
  /** Shown under the panel's head line: the frame's own strip lies behind the panel. */
  readonly strip?: ReactNode;
  /** How often the line has come back: what others did meanwhile was not heard, and is asked for. */
  readonly reconnections?: number;
}

const TITLE_ID = 'task-panel-title';
const NEWEST_EVENTS = 8;
const NEWEST_COMMENTS = 5;
const NEWEST_FILES = 12;

/** Everything about one task: a drawer over the page it was opened from, a page of its own on the phone. */
export function TaskPanel({ taskId, onClose, strip, reconnections = 0 }: TaskPanelProps) {
  const { t, i18n } = useTranslation('task');
  const errorWords = useErrorWords();
  const scrollRef = useRef<HTMLElement>(null);
  // Which task has something half-written: another may take its place, and what was written is kept with its own.
  const [dirty, setDirty] = useState<string>();
  const isDirty = dirty === taskId;
  const [isLeaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery(TaskPanelDocument, {
    variables: { id: taskId, events: NEWEST_EVENTS, comments: NEWEST_COMMENTS, files: NEWEST_FILES },
    // What a card has in the cache is shown at once elsewhere; here it is asked for anew, once.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  // A failed refetch leaves what is shown; the strip says that the line is dead.
  const refresh = () => void refetch().catch(() => undefined);
  useTaskChanges((changed) => {
    // Of what was dealt together the others' progress is shown too, and a copy that is dealt now is not among them yet.
    if (data?.task?.batch != null || changed.includes(taskId)) refresh();
  });
  useEffect(() => {
    if (reconnections > 0) void refetch().catch(() => undefined);
  }, [reconnections, refetch]);
  useSteadyPlace(scrollRef);

  const task = data?.task;
  const viewerId = data?.viewer?.id ?? '';
  const leave = () => (isDirty ? setLeaving(true) : onClose());
  const discard = () => {
    dropForm(viewerId, taskId);
    onClose();
  };

  return (
    <Drawer
      {...(task == null ? { label: t('loading') } : { labelledBy: TITLE_ID })}
      closeLabel={t('close')}
      onClose={leave}
      crumb={
        task == null
          ? null
          : t('crumb', { code: task.code, number: itemNumber(task.item.number, i18n.language), title: task.item.title })
      }
      tools={task == null ? null : <TaskTools task={task} />}
      strip={strip}
      scrollRef={scrollRef}
    >
      {content()}
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('discardTitle')}
        body={t('discardBody')}
        confirm={t('discard')}
        refuse={t('goOnWriting')}
        onConfirm={discard}
        onRefuse={() => setLeaving(false)}
      />
    </Drawer>
  );

  function content() {
    if (data === undefined) {
      if (error === undefined) return <Skeleton rows={7} words={t('loading')} />;
      return <ErrorState title={t('failed')} reason={errorWords(error).words} onRetry={refresh} />;
    }
    if (task == null) {
      return (
        <EmptyState title={t('missing')} actions={<Button onClick={onClose}>{t('close')}</Button>}>
          {t('missingBody')}
        </EmptyState>
      );
    }
    // The key begins anew with another task: half-written forms and read history belong to one.
    return (
      <OpenTask
        key={task.id}
        task={task}
        viewerId={viewerId}
        titleId={TITLE_ID}
        onChanged={refresh}
        onDirty={(isWritten) => setDirty(isWritten ? task.id : undefined)}
      />
    );
  }
}

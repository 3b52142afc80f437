import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Drawer } from '../../ui/Drawer.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type CreatedTask, CreateTaskForm } from './CreateTaskForm.js';
import { dropForm } from './keptForm.js';
import { TaskChoicesDocument } from './task.generated.js';
import '../../ui/forms.css';
import './panel.css';

interface CreateTaskDialogProps {
  readonly planId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (task: CreatedTask) => void;
}

/** Adds a task to a plan: for those whom the plan's viewerCanCreateTask lets. */
export function CreateTaskDialog({ isOpen, ...props }: CreateTaskDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

const TITLE_ID = 'create-task-title';

function OpenDialog({ planId, onClose, onCreated }: Omit<CreateTaskDialogProps, 'isOpen'>) {
  const { t } = useTranslation('task');
  const errorWords = useErrorWords();
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery(TaskChoicesDocument, { variables: { planId } });
  const leave = () => (isDirty ? setLeaving(true) : onClose());

  return (
    <Drawer
      {...(data === undefined ? { label: t('createTitle') } : { labelledBy: TITLE_ID })}
      closeLabel={t('close')}
      onClose={leave}
      crumb={null}
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
    if (data !== undefined) {
      return (
        <CreateTaskForm
          titleId={TITLE_ID}
          planId={planId}
          choices={data}
          onDirty={setDirty}
          onCreated={onCreated}
          onStop={leave}
        />
      );
    }
    if (error === undefined) return <Skeleton rows={6} lines={2} words={t('loading')} />;
    const retry = () => void refetch().catch(() => undefined);
    return <ErrorState title={t('choicesFailed')} reason={errorWords(error).words} onRetry={retry} />;
  }

  function discard(): void {
    dropForm(data?.viewer?.id ?? '', planId);
    onClose();
  }
}

import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateTaskDocument, type CreateTaskMutation, TaskChoicesDocument } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { incompleteDates } from '../../ui/DateField.js';
import { Drawer } from '../../ui/Drawer.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { FormFoot } from './FormFoot.js';
import { fieldFaults } from './fieldFaults.js';
import { TaskFields } from './TaskFields.js';
import { creationOf, EMPTY_FORM, editedFields, type TaskForm } from './taskForm.js';
import { useFormFocus } from './useFormFocus.js';
import { useTaskFaults } from './useTaskFaults.js';
import './forms.css';

export type CreatedTask = CreateTaskMutation['createTask']['task'];

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

const NO_HINTS = new Map<never, string>();
const TITLE_ID = 'create-task-title';

function OpenDialog({ planId, onClose, onCreated }: Omit<CreateTaskDialogProps, 'isOpen'>) {
  const { t } = useTranslation('task');
  const errorWords = useErrorWords();
  const wordsFor = useTaskFaults();
  const [form, setForm] = useState<TaskForm>(EMPTY_FORM);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const choices = useQuery(TaskChoicesDocument, { variables: { planId } });
  const [create, { loading: isCreating }] = useMutation(CreateTaskDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();
  const leave = () => (editedFields(EMPTY_FORM, form).length > 0 ? setLeaving(true) : onClose());

  return (
    <Drawer labelledBy={TITLE_ID} closeLabel={t('close')} onClose={leave} crumb={null}>
      <form ref={formRef} className="task-form is-whole" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id={TITLE_ID} ref={headRef} tabIndex={-1} className="task-title">
          {t('createTitle')}
        </h2>
        {fields()}
      </form>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('discardTitle')}
        body={t('discardBody')}
        confirm={t('discard')}
        refuse={t('goOnWriting')}
        onConfirm={onClose}
        onRefuse={() => setLeaving(false)}
      />
    </Drawer>
  );

  function fields() {
    if (choices.data === undefined) {
      return choices.error === undefined ? (
        <Skeleton rows={6} lines={2} words={t('loading')} />
      ) : (
        <ErrorState
          title={t('choicesFailed')}
          reason={errorWords(choices.error).words}
          onRetry={() => void choices.refetch()}
        />
      );
    }
    return (
      <>
        <TaskFields
          form={form}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          choices={choices.data}
          faults={faults}
          hints={NO_HINTS}
          purpose="create"
        />
        <FormFoot failure={failure}>
          <Button kind="go" type="submit" pending={isCreating}>
            {isCreating ? t('saving') : t('create')}
          </Button>
          <Button onClick={leave}>{t('stop')}</Button>
        </FormFoot>
      </>
    );
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isCreating) return;
    const found = wordsFor(form, formRef.current === null ? [] : incompleteDates(formRef.current));
    if (found.size > 0) return refuse(found, undefined);
    try {
      const { data } = await create({ variables: { input: creationOf(form) } });
      if (data !== undefined) onCreated(data.createTask.task);
    } catch (error) {
      const { code, words } = errorWords(error);
      const fields = fieldFaults(error);
      refuse(
        fields,
        code === 'NETWORK' ? t('offlineKept') : `${t('notCreated')}${fields.size > 0 ? t('seeFields') : words}`,
      );
    }
  }

  function refuse(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}

import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskChoicesDocument, type TaskPanelTaskFragment, UpdateTaskDocument } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { incompleteDates } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { FormFoot } from './FormFoot.js';
import { fieldFaults } from './fieldFaults.js';
import { TaskFields } from './TaskFields.js';
import { changesOf, editedFields, formOf, isEdited, rebase, type TaskForm, type TaskFormField } from './taskForm.js';
import { since } from './taskHistory.js';
import { fieldWords } from './taskWords.js';
import { useFormFocus } from './useFormFocus.js';
import { useTaskFaults } from './useTaskFaults.js';

interface HistoryWord {
  readonly id: string;
  readonly summary: string;
}

interface EditTaskFormProps {
  /** As it is now; the form itself holds it as it was when it was opened. */
  readonly task: TaskPanelTaskFragment;
  readonly events: readonly HistoryWord[];
  readonly purpose: 'edit' | 'assign';
  readonly onSaved: () => void;
  readonly onStop: () => void;
  /** Asks for the task again: after a conflict it is not what this form believes. */
  readonly onStale: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

interface Opened {
  readonly form: TaskForm;
  readonly version: number;
  readonly lastEventId: string | undefined;
}

/** Edits a task. It saves against the version it was opened with, so that nobody's change is written over unseen. */
export function EditTaskForm(props: EditTaskFormProps) {
  const { task, events, purpose } = props;
  const { t } = useTranslation('task');
  const { date } = useDates();
  const errorWords = useErrorWords();
  const wordsFor = useTaskFaults();
  const now = (): Opened => ({ form: formOf(task), version: task.version, lastEventId: events.at(-1)?.id });
  const [opened, setOpened] = useState(now);
  const [form, setForm] = useState(opened.form);
  const [hints, setHints] = useState<ReadonlyMap<TaskFormField, string>>(new Map());
  const [hasTakenOver, setTakenOver] = useState(false);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const choices = useQuery(TaskChoicesDocument, { variables: { planId: task.plan.id } });
  const [update, { loading: isSaving }] = useMutation(UpdateTaskDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();

  const isDirty = editedFields(opened.form, form).length > 0;
  const { onDirty } = props;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const isStale = task.version !== opened.version;
  const meanwhile = isStale ? since(events, opened.lastEventId) : [];

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void save(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t(purpose === 'assign' ? 'assignTitle' : 'editTitle')}
      </h3>
      <div role="status">
        {isStale ? (
          <div className="form-stale">
            <p>{t(meanwhile.length > 0 ? 'changedMeanwhile' : 'changedMeanwhileUnknown')}</p>
            <ul>
              {meanwhile.map((event) => (
                <li key={event.id}>{event.summary}</li>
              ))}
            </ul>
            <Button onClick={takeOver}>{t('takeOver')}</Button>
          </div>
        ) : null}
        {hasTakenOver && !isStale ? <p className="form-said">{t('tookOver')}</p> : null}
      </div>
      {fields()}
    </form>
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
          onChange={change}
          choices={choices.data}
          faults={faults}
          hints={hints}
          purpose={purpose}
        />
        {/* The remedy stands where it was refused as well as where the change is told. */}
        <FormFoot
          failure={failure}
          remedy={isStale && failure !== undefined ? <Button onClick={takeOver}>{t('takeOver')}</Button> : undefined}
        >
          <Button kind="go" type="submit" pending={isSaving}>
            {isSaving ? t('saving') : t('save')}
          </Button>
          <Button onClick={props.onStop}>{t('stop')}</Button>
        </FormFoot>
      </>
    );
  }

  function change(part: Partial<TaskForm>): void {
    setForm((before) => ({ ...before, ...part }));
  }

  /** Takes others' changes in, keeps the person's own, and says where both touched the same field. */
  function takeOver(): void {
    const latest = now();
    const clashes = new Map<TaskFormField, string>();
    for (const field of editedFields(opened.form, latest.form)) {
      if (!isEdited(field, opened.form, form) || !isEdited(field, latest.form, form) || choices.data === undefined)
        continue;
      const value = fieldWords(field, latest.form, choices.data, date, t('listSeparator'));
      clashes.set(field, value === '' ? t('nowEmpty') : t('nowIs', { value }));
    }
    setForm(rebase(form, opened.form, latest.form));
    setOpened(latest);
    setHints(clashes);
    setTakenOver(true);
    setFailure(undefined);
    headRef.current?.focus();
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSaving) return;
    const found = wordsFor(form, formRef.current === null ? [] : incompleteDates(formRef.current));
    if (found.size > 0) return refuse(found, undefined);
    if (!isDirty) return refuse(new Map(), t('nothingChanged'));
    try {
      await update({
        variables: { input: { taskId: task.id, expectedVersion: opened.version, ...changesOf(opened.form, form) } },
      });
      props.onSaved();
    } catch (error) {
      const { code, words } = errorWords(error);
      if (code === 'CONFLICT') props.onStale();
      const fields = fieldFaults(error);
      refuse(
        fields,
        code === 'NETWORK' ? t('offlineKept') : `${t('notSaved')}${fields.size > 0 ? t('seeFields') : words}`,
      );
    }
  }

  function refuse(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}

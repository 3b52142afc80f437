import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { Button } from '../../ui/Button.js';
import { incompleteDates } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { dropForm, type KeptForm, keepForm, readForm } from './keptForm.js';
import { TaskFields } from './TaskFields.js';
import { TaskChoicesDocument, UpdateTaskDocument } from './task.generated.js';
import { changesOf, editedFields, formOf, isEdited, rebase, type TaskForm, type TaskFormField } from './taskForm.js';
import { since } from './taskHistory.js';
import { fieldWords } from './taskWords.js';
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
  readonly viewerId: string;
  readonly onSaved: () => void;
  readonly onStop: () => void;
  /** Asks for the task again: after a conflict it is not what this form believes. */
  readonly onStale: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

/** What the form was opened with. */
type Opened = Omit<KeptForm, 'form'>;

/** Edits a task. It saves against the version it was opened with, so that nobody's change is written over unseen. */
export function EditTaskForm(props: EditTaskFormProps) {
  const { task, events, purpose, viewerId } = props;
  const { t } = useTranslation('task');
  const { date } = useDates();
  const errorWords = useErrorWords();
  const wordsFor = useTaskFaults();
  const now = (): Opened => ({ base: formOf(task), version: task.version, lastEventId: events.at(-1)?.id ?? '' });
  const [kept, setKept] = useState(() => readForm(viewerId, task.id));
  const [opened, setOpened] = useState<Opened>(kept ?? now);
  const [form, setForm] = useState(kept?.form ?? opened.base);
  const [hints, setHints] = useState<ReadonlyMap<TaskFormField, string>>(new Map());
  const [hasTakenOver, setTakenOver] = useState(false);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const choices = useQuery(TaskChoicesDocument, { variables: { planId: task.plan.id } });
  const [update, { loading: isSaving }] = useMutation(UpdateTaskDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();

  const isDirty = editedFields(opened.base, form).length > 0;
  const { onDirty } = props;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  useEffect(() => {
    if (isDirty) keepForm(viewerId, task.id, { ...opened, form });
    else dropForm(viewerId, task.id);
  }, [isDirty, viewerId, task.id, opened, form]);

  const isStale = task.version !== opened.version;
  const meanwhile = isStale ? since(events, opened.lastEventId) : [];

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void save(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t(purpose === 'assign' ? 'assignTitle' : 'editTitle')}
      </h3>
      {kept === undefined ? null : (
        <p className="form-said">
          {t('formRestored')}
          <Button kind="bare" small onClick={startAgain}>
            {t('formDrop')}
          </Button>
        </p>
      )}
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
          <Button onClick={stop}>{t('stop')}</Button>
        </FormFoot>
      </>
    );
  }

  function stop(): void {
    dropForm(viewerId, task.id);
    props.onStop();
  }

  function change(part: Partial<TaskForm>): void {
    setForm((before) => ({ ...before, ...part }));
  }

  function startAgain(): void {
    const fresh = now();
    setOpened(fresh);
    setForm(fresh.base);
    setKept(undefined);
    headRef.current?.focus();
  }

  /** Takes others' changes in, keeps the person's own, and says where both touched the same field. */
  function takeOver(): void {
    const latest = now();
    const clashes = new Map<TaskFormField, string>();
    for (const field of editedFields(opened.base, latest.base)) {
      if (!isEdited(field, opened.base, form) || !isEdited(field, latest.base, form) || choices.data === undefined)
        continue;
      const value = fieldWords(field, latest.base, choices.data, date, t('listSeparator'), t('internalYes'));
      clashes.set(field, value === '' ? t('nowEmpty') : t('nowIs', { value }));
    }
    setForm(rebase(form, opened.base, latest.base));
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
        variables: { input: { taskId: task.id, expectedVersion: opened.version, ...changesOf(opened.base, form) } },
      });
      dropForm(viewerId, task.id);
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

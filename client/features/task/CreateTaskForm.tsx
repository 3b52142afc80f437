import { useMutation } from '@apollo/client/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreateTaskMutation, TaskChoicesQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { Button } from '../../ui/Button.js';
import { incompleteDates } from '../../ui/DateField.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { useToast } from '../../ui/Toast.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { dropForm, keepForm, readForm } from './keptForm.js';
import { TaskFields } from './TaskFields.js';
import { CreateTaskDocument, DealTaskDocument } from './task.generated.js';
import { creationOf, dealOf, EMPTY_FORM, editedFields, type TaskForm } from './taskForm.js';
import { useTaskFaults } from './useTaskFaults.js';

export type CreatedTask = CreateTaskMutation['createTask']['task'];

interface CreateTaskFormProps {
  readonly titleId: string;
  readonly planId: string;
  readonly choices: TaskChoicesQuery;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onCreated: (task: CreatedTask) => void;
  readonly onStop: () => void;
}

const NO_HINTS = new Map<never, string>();

/** A new task's fields. Half-written they outlive a session that ends and a page that is loaded anew. */
export function CreateTaskForm({ titleId, planId, choices, onDirty, onCreated, onStop }: CreateTaskFormProps) {
  const { t } = useTranslation('task');
  const errorWords = useErrorWords();
  const wordsFor = useTaskFaults();
  const viewerId = choices.viewer?.id ?? '';
  const [form, setForm] = useState<TaskForm>(() => readForm(viewerId, planId)?.form ?? EMPTY_FORM);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [create, { loading: isCreating }] = useMutation(CreateTaskDocument);
  const [deal, { loading: isDealing }] = useMutation(DealTaskDocument);
  const isSending = isCreating || isDealing;
  const copies = form.isDealt ? form.leadDepartmentIds.length : 0;
  const toast = useToast();
  const { formRef, headRef, focusFirstFault } = useFormFocus();

  const isDirty = editedFields(EMPTY_FORM, form).length > 0;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  useEffect(() => {
    if (isDirty) keepForm(viewerId, planId, { form, base: EMPTY_FORM, version: 0, lastEventId: '' });
    else dropForm(viewerId, planId);
  }, [isDirty, viewerId, planId, form]);

  return (
    <form ref={formRef} className="task-form is-whole" noValidate onSubmit={(event) => void submit(event)}>
      <h2 id={titleId} ref={headRef} tabIndex={-1} className="task-title">
        {t('createTitle')}
      </h2>
      <TaskFields
        form={form}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        choices={choices}
        faults={faults}
        hints={NO_HINTS}
        purpose="create"
      />
      <FormFoot failure={failure}>
        <Button kind="go" type="submit" pending={isSending}>
          {isSending ? t('saving') : copies > 1 ? t('createEach', { count: copies }) : t('create')}
        </Button>
        <Button onClick={onStop}>{t('stop')}</Button>
      </FormFoot>
    </form>
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = wordsFor(form, formRef.current === null ? [] : incompleteDates(formRef.current));
    if (found.size > 0) return refuse(found, undefined);
    try {
      const created = form.isDealt ? await dealAll() : await createOne();
      if (created === undefined) return;
      dropForm(viewerId, planId);
      onCreated(created);
    } catch (error) {
      const { code, words } = errorWords(error);
      const fields = fieldFaults(error);
      refuse(
        fields,
        code === 'NETWORK' ? t('offlineKept') : `${t('notCreated')}${fields.size > 0 ? t('seeFields') : words}`,
      );
    }
  }

  async function createOne(): Promise<CreatedTask | undefined> {
    const { data } = await create({ variables: { input: creationOf(form) } });
    return data?.createTask.task;
  }

  /** The first of them opens, and shows the others beside it. */
  async function dealAll(): Promise<CreatedTask | undefined> {
    const { data } = await deal({ variables: { input: dealOf(form) } });
    const tasks = data?.dealTask.tasks ?? [];
    const [first, last] = [tasks[0], tasks.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const codes = t('codesFromTo', { first: first.code, last: last.code });
    toast({ words: t('dealt', { count: tasks.length, codes }) });
    return first;
  }

  function refuse(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}

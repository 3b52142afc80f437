import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPanelQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useNotTaken } from '../../task-actions/extension/useNotTaken.js';
import { Button } from '../../ui/Button.js';
import { DateField, incompleteDates } from '../../ui/DateField.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { MultiSelectField } from '../../ui/SelectField.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { DealTaskFurtherDocument, TaskChoicesDocument } from './task.generated.js';

interface FurtherFormProps {
  readonly task: NonNullable<TaskPanelQuery['task']>;
  /** @param words what became of it, for the panel to say */
  readonly onDealt: (words: string) => void;
  readonly onStop: () => void;
}

/** Deals the task as it now reads to departments that join later: to whom, and until when. */
export function FurtherForm({ task, onDealt, onStop }: FurtherFormProps) {
  const { t } = useTranslation('supervision');
  const { t: tt } = useTranslation('task');
  const errorWords = useErrorWords();
  const notTaken = useNotTaken();
  const choices = useQuery(TaskChoicesDocument, { variables: { planId: task.plan.id } });
  const [deal, { loading: isSending }] = useMutation(DealTaskFurtherDocument);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dueOn, setDueOn] = useState(task.dueOn);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const { formRef, headRef, focusFirstFault } = useFormFocus();
  // Whoever has one is not offered; of what was cancelled, the department may have it again.
  const has = new Set(
    task.batch?.tasks.flatMap(({ status, leadDepartment }) => (status === 'CANCELLED' ? [] : leadDepartment.id)),
  );
  const departments = choices.data?.departments.filter(({ id, isArchived }) => !isArchived && !has.has(id));
  // Nor sent, where somebody else was first: it is not shown any more, so nobody could take it out.
  const leads = chosen.filter((id) => !has.has(id));

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void send(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t('batch.further')}
      </h3>
      {departments === undefined ? (
        waiting()
      ) : (
        <MultiSelectField
          label={t('batch.furtherTo')}
          placeholder={tt('choose')}
          searchLabel={tt('find')}
          emptyText={tt('nothingFound')}
          joined={(labels) => labels.join(tt('listSeparator'))}
          choices={departments.map(({ id, shortName, name }) => ({
            id,
            label: shortName,
            ...(name === shortName ? {} : { detail: name }),
          }))}
          value={leads}
          onChange={setChosen}
          hint={t('batch.furtherHint')}
          fault={faults.get('leadDepartmentIds')}
        />
      )}
      <DateField
        label={t('batch.furtherDue')}
        name="dueOn"
        isRequired
        value={dueOn}
        onChange={setDueOn}
        fault={faults.get('dueOn')}
      />
      <FormFoot failure={failure}>
        <Button kind="go" type="submit" pending={isSending}>
          {isSending ? t('sending') : t('batch.deal')}
        </Button>
        <Button onClick={onStop}>{t('notNow')}</Button>
      </FormFoot>
    </form>
  );

  function waiting() {
    if (choices.error === undefined) return <Skeleton rows={2} words={tt('loading')} />;
    const retry = () => void choices.refetch().catch(() => undefined);
    return <ErrorState title={tt('choicesFailed')} reason={errorWords(choices.error).words} onRetry={retry} />;
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = new Map<string, string>();
    if (leads.length === 0) found.set('leadDepartmentIds', t('batch.leadsNeeded'));
    if (dueOn === '') found.set('dueOn', t('dateNeeded'));
    if (formRef.current !== null && incompleteDates(formRef.current).length > 0)
      found.set('dueOn', t('dateIncomplete'));
    if (found.size > 0) return refuse(found, undefined);
    try {
      const input = { taskId: task.id, expectedVersion: task.version, leadDepartmentIds: [...leads], dueOn };
      await deal({ variables: { input } });
      onDealt(t('batch.dealt', { count: leads.length }));
    } catch (error) {
      const { fields, sentence } = notTaken(error);
      refuse(fields, sentence);
    }
  }

  function refuse(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}

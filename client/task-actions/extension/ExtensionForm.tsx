import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { DraftSaid, useKeptNote } from './DraftSaid.js';
import { RequestExtensionDocument } from './extension.generated.js';
import { useKeptWords } from './keptWords.js';
import { useDateFault, useNotTaken } from './useNotTaken.js';

interface ExtensionFormProps {
  readonly task: { readonly id: string; readonly code: string; readonly dueOn: string; readonly isOverdue: boolean };
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onSent: (words: string) => void;
  readonly onStop: () => void;
}

/** Asks the office for a later due date: until when, and why. */
export function ExtensionForm({ task, viewerId, onSent, onStop }: ExtensionFormProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const { words, restoredAt, kept, write, startAgain, drop } = useKeptWords(viewerId, `extend:${task.id}`, {
    newDueOn: '',
    reason: '',
  });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [request, { loading: isSending }] = useMutation(RequestExtensionDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();
  const keptNote = useKeptNote();
  const dateFault = useDateFault(formRef);
  const notTaken = useNotTaken();

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void send(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t('askTitle')}
      </h3>
      <DraftSaid
        restoredAt={restoredAt}
        onStartAgain={() => {
          startAgain();
          headRef.current?.focus();
        }}
      />
      <DateField
        label={t('untilQuestion')}
        name="newDueOn"
        isRequired
        value={words.newDueOn}
        onChange={(newDueOn) => write({ newDueOn })}
        hint={t(task.isOverdue ? 'untilHintLate' : 'untilHint', { date: date(task.dueOn) })}
        fault={faults.get('newDueOn')}
      />
      <Field
        label={t('reasonQuestion')}
        rows={4}
        isReadingSize
        isRequired
        value={words.reason}
        onChange={(reason) => write({ reason })}
        fault={faults.get('reason')}
      />
      <FormFoot failure={failure} note={keptNote(kept)}>
        <Button kind="go" type="submit" pending={isSending}>
          {isSending ? t('sending') : t('ask')}
        </Button>
        <Button onClick={onStop}>{t('notNow')}</Button>
      </FormFoot>
    </form>
  );

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = new Map<string, string>();
    const wrongDate = dateFault('newDueOn', words.newDueOn, task.dueOn);
    if (wrongDate !== undefined) found.set('newDueOn', wrongDate);
    if (words.reason.trim() === '') found.set('reason', t('reasonNeeded'));
    if (found.size > 0) return refuse(found, undefined);
    try {
      await request({
        variables: { input: { taskId: task.id, newDueOn: words.newDueOn, reason: words.reason.trim() } },
      });
      drop();
      onSent(t('asked', { code: task.code }));
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
